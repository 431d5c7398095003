import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WaveFile } from "wavefile";
import { BalafonError } from "@balafon/manifest-schema";
import { decodeWav } from "../../../src/speech/audio/decode-wav.ts";
import { codeOf, refusalOf } from "../support/refusal.ts";
import { chunk, fmt, pcm16, riff } from "../support/wav.ts";

const decode = (bytes: Uint8Array) => decodeWav(bytes, "clip.wav", { sampleRateHz: 16000 });

/** A WAV file written by an independent library. */
function write(bits: string, samples: number[]): Uint8Array {
  const wav = new WaveFile();
  wav.fromScratch(1, 16000, bits, samples);
  return wav.toBuffer();
}

/** Whether bytes decode to no more samples than they can hold, or are refused in our own words. */
function isAnswered(bytes: Uint8Array): boolean {
  try {
    return decode(bytes).samples.length <= bytes.length / 2;
  } catch (error) {
    return error instanceof BalafonError;
  }
}

describe("decodeWav", () => {
  it.each([
    ["16", 2 ** 15],
    ["24", 2 ** 23],
    ["32", 2 ** 31],
  ])("divides %s-bit PCM of another writer by full scale", (bits, scale) => {
    const samples = [-scale, -scale / 2, -1, 0, 1, 12345, scale - 1];
    expect(decode(write(bits, samples))).toEqual({ samples: Float32Array.from(samples, (sample) => sample / scale), sampleRateHz: 16000 });
  });

  it("takes float samples as they are, full scale or not", () => {
    expect(decode(write("32f", [0, -1, 0.1, 1.5])).samples).toEqual(Float32Array.of(0, -1, 0.1, 1.5));
  });

  it("reads every int16 back exactly", () => {
    fc.assert(
      fc.property(fc.int16Array(), (samples) => {
        expect(decode(pcm16([...samples])).samples.map((sample) => sample * 32768)).toEqual(Float32Array.from(samples));
      }),
    );
  });

  it("passes over other chunks, before and after the data", () => {
    const data = chunk("data", Uint8Array.of(0, 0x40));
    const bytes = riff(chunk("LIST", Buffer.from("INFOISFT\x03\0\0\0abc")), chunk("fmt ", fmt()), data, chunk("id3 ", new Uint8Array(3)));
    expect(decode(bytes).samples).toEqual(Float32Array.of(0.5));
  });

  it("decodes a clip without samples to none", () => {
    expect(decode(pcm16([])).samples).toHaveLength(0);
  });

  it.each([
    [44100, 1, "44100 Hz, 1 channel"],
    [16000, 2, "16000 Hz, 2 channels"],
    [15999, 1, "15999 Hz, 1 channel"],
  ])("refuses %i Hz with %i channels, and says how to convert", async (rate, channels, found) => {
    const { code, facts } = await refusalOf(() => decode(pcm16([0, 0], { rate, channels })));
    expect(code).toBe("AUDIO_UNSUPPORTED");
    expect(facts).toMatchObject({ subject: "clip.wav", expected: "16000 Hz, 1 channel", found });
    expect(facts.hint).toContain("sox in.wav -r 16000 -c 1 -b 16 out.wav");
  });

  it.each([
    ["no fmt", riff(chunk("data", new Uint8Array(2)))],
    ["no data", riff(chunk("fmt ", fmt()))],
    ["two data chunks", riff(chunk("fmt ", fmt()), chunk("data", new Uint8Array(2)), chunk("data", new Uint8Array(2)))],
    ["two fmt chunks", riff(chunk("fmt ", fmt()), chunk("fmt ", fmt()), chunk("data", new Uint8Array(2)))],
    ["half a sample", riff(chunk("fmt ", fmt()), chunk("data", new Uint8Array(3)))],
    ["NaN samples", write("32f", [0, Number.NaN])],
    ["infinite samples", write("32f", [Number.POSITIVE_INFINITY])],
  ])("refuses a file with %s", async (_name, bytes) => {
    expect(await codeOf(() => decode(bytes))).toBe("FORMAT_INVALID");
  });

  it("is not held up by a cue chunk that claims four billion points", () => {
    const cue = Uint8Array.of(0xff, 0xff, 0xff, 0xff);
    const bytes = riff(chunk("fmt ", fmt()), chunk("cue ", cue), chunk("data", new Uint8Array(2)));
    expect(decode(bytes).samples).toHaveLength(1);
  });

  it("refuses more than 1 GiB before it reads", async () => {
    const huge = { length: 2 ** 30 + 1 } as Uint8Array;
    expect(await codeOf(() => decode(huge))).toBe("LIMIT_EXCEEDED");
  });

  it("answers any damage with samples or a BalafonError", () => {
    const whole = pcm16([1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const damaged = whole.slice(0, length);
        if (at < length) damaged[at] = value;
        expect(isAnswered(damaged)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
