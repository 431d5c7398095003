import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { requireSamples, samplesOf } from "../../src/run/audio.ts";
import { pcm16 } from "../speech/support/wav.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";

const wanted = { sampleRateHz: 8000 };
const wav = pcm16([-32_768, 0, 16_384], { rate: 8000 });
const samples = Float32Array.of(-1, 0, 0.5);

describe("samplesOf", () => {
  it.each<[string, unknown]>([
    ["samples", samples],
    ["samples of another realm, such as a test runner's", runInNewContext("Float32Array.of(-1, 0, 0.5)")],
    ["the bytes of a WAV file", wav],
    ["a Buffer of them", Buffer.from(wav)],
    ["an ArrayBuffer of them", Uint8Array.from(wav).buffer],
  ])("takes %s", (_name, audio) => {
    expect([...samplesOf(audio, wanted)]).toEqual([...samples]);
  });

  it("gives memory of its own", () => {
    expect(samplesOf(samples, wanted)).not.toBe(samples);
    expect(samplesOf(samples.subarray(1), wanted).buffer.byteLength).toBe(8);
  });

  it.each<[unknown, string, string]>([
    [Int16Array.of(1, 2), "an Int16Array of 2 values", "sample / 32768"],
    [Float64Array.of(0.5), "a Float64Array of 1 values", "Float32Array.from"],
    [[0.5], "an array of 1", "Float32Array.from"],
    ["clip.wav", "a string", "readFile"],
    [new DataView(new ArrayBuffer(4)), "a DataView", "WAV"],
    [undefined, "undefined", "WAV"],
    [null, "null", "WAV"],
    [{ length: 3 }, "an object", "WAV"],
  ])("says what is taken in the place of %o", async (audio, found, hint) => {
    const error = await refusalOf(() => samplesOf(audio, wanted));
    expect(error.code).toBe("USAGE");
    expect(error.facts).toMatchObject({ subject: "audio", found, hint: expect.stringContaining(hint) });
    expect(error.facts.expected).toContain("Float32Array");
  });

  it("looks at what it gives", async () => {
    expect(await codeOf(() => samplesOf(Float32Array.of(0, Number.NaN), wanted))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => samplesOf(Float32Array.of(0, 9), wanted))).toBe("FORMAT_INVALID");
  });
});

describe("requireSamples", () => {
  it("takes samples, and no bytes", async () => {
    expect(() => requireSamples(samples)).not.toThrow();
    expect(await codeOf(() => requireSamples(wav))).toBe("USAGE");
  });
});
