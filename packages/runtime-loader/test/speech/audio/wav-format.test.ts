import { describe, expect, it } from "vitest";
import { parseWavFormat } from "../../../src/speech/audio/wav-format.ts";
import { codeOf, refusalOf } from "../support/refusal.ts";
import { extensible, fmt } from "../support/wav.ts";

const parse = (payload: Uint8Array) => parseWavFormat(payload, { id: "fmt ", start: 0, size: payload.length }, "clip.wav");

describe("parseWavFormat", () => {
  it.each([
    [1, 16, "pcm16"],
    [1, 24, "pcm24"],
    [1, 32, "pcm32"],
    [3, 32, "float32"],
  ])("reads tag %i with %i bits as %s, plain and extensible", (tag, bits, encoding) => {
    const expected = { encoding, sampleRateHz: 16000, channels: 1, bytesPerFrame: bits / 8 };
    expect(parse(fmt({ tag, bits }))).toEqual(expected);
    expect(parse(fmt({ tag: 0xfffe, bits, extension: extensible(tag, bits) }))).toEqual(expected);
  });

  it("reports rate and channels for the caller to judge", () => {
    expect(parse(fmt({ channels: 2, rate: 44100 }))).toMatchObject({ channels: 2, sampleRateHz: 44100, bytesPerFrame: 4 });
  });

  it.each([
    ["A-law", { tag: 6, bits: 8 }],
    ["IMA ADPCM", { tag: 17, bits: 4, blockAlign: 256 }],
    ["8-bit PCM", { tag: 1, bits: 8 }],
    ["64-bit float", { tag: 3, bits: 64 }],
    ["an extensible format of another GUID", { tag: 0xfffe, extension: extensible(1, 16, "00".repeat(14)) }],
  ])("does not support %s", async (_name, fields) => {
    expect(await codeOf(() => parse(fmt(fields)))).toBe("AUDIO_UNSUPPORTED");
  });

  it.each([
    ["a short chunk", fmt().subarray(0, 15)],
    ["bytes per frame that lie", fmt({ blockAlign: 3 })],
    ["bytes per second that lie", fmt({ byteRate: 1 })],
    ["no channels", fmt({ channels: 0 })],
    ["an extensible format without its extension", fmt({ tag: 0xfffe })],
    ["valid bits other than the container's", fmt({ tag: 0xfffe, bits: 32, extension: extensible(1, 24) })],
  ])("refuses %s", async (_name, payload) => {
    expect(await codeOf(() => parse(payload))).toBe("FORMAT_INVALID");
  });

  it("names expected and found", async () => {
    const { facts } = await refusalOf(() => parse(fmt({ byteRate: 7 })));
    expect(facts).toMatchObject({ subject: "clip.wav", expected: "32000 bytes per second", found: "7" });
  });
});
