import type { FeatureLayout } from "@balafon/manifest-schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRecognizer, verifyBundle, type Recognizer, type RunPart, type VerifiedBundle } from "../../src/index.ts";
import { bindBundles } from "../../src/node.ts";
import { chunk, fmt, pcm16, riff } from "../speech/support/wav.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { bundleOf, inMemory, type Changes } from "../support/bundle.ts";
import { signer } from "../support/keys.ts";
import { tinyLayout } from "../support/manifest.ts";
import { high, low, sequence, silence, windowSamples } from "../support/sounds.ts";

const verified = (changes: Changes = {}) => verifyBundle(inMemory(bundleOf(changes)), { trust: [signer.publicPem] });

let bundle: VerifiedBundle;
let recognizer: Recognizer;
let twin: Recognizer;
beforeAll(async () => {
  bundle = await verified();
  recognizer = await bindBundles(bundle, bundle);
  twin = await bindBundles(bundle, bundle);
});
afterAll(async () => {
  await recognizer.release();
  await twin.release();
});

const at = (rate: number, samples: Float32Array): Uint8Array =>
  pcm16(
    [...samples].map((sample) => Math.round(sample * 32_768)),
    { rate },
  );
const float32Wav = (samples: Float32Array): Uint8Array =>
  riff(chunk("fmt ", fmt({ tag: 3, bits: 32, rate: 8000 })), chunk("data", new Uint8Array(samples.slice().buffer)));

describe("transcribe", () => {
  it("gives text for sounds and none for silence", async () => {
    expect((await recognizer.transcribe(low)).text).toBe("a");
    expect((await recognizer.transcribe(high)).text).toBe("b");
    expect(await recognizer.transcribe(silence)).toMatchObject({ text: "", windows: [{ text: "", tokens: [] }] });
  });

  it("gives the same for samples, for the WAV that holds them, and for a Buffer", async () => {
    const fromSamples = await recognizer.transcribe(high);
    expect(await recognizer.transcribe(float32Wav(high))).toEqual(fromSamples);
    expect(await recognizer.transcribe(Buffer.from(float32Wav(high)))).toEqual(fromSamples);
    expect(await recognizer.transcribe(Uint8Array.from(float32Wav(high)).buffer)).toEqual(fromSamples);
    expect((await recognizer.transcribe(at(8000, high))).text).toBe(fromSamples.text);
  });

  it("cuts long audio into windows and joins what they hold", async () => {
    const { text, windows } = await recognizer.transcribe(sequence(low, silence, high, low.subarray(0, 60)));
    expect(text).toBe("a b a");
    expect(windows.map((window) => [window.startSeconds, window.text])).toEqual([
      [0, "a"],
      [0.0125, ""],
      [0.025, "b"],
      [0.0375, "a"],
    ]);
  });

  it.each([
    [0, 1],
    [1, 1],
    [windowSamples, 1],
    [windowSamples + 1, 2],
    [3 * windowSamples, 3],
  ])("%i samples are %i windows", async (samples, windows) => {
    expect((await recognizer.transcribe(new Float32Array(samples))).windows).toHaveLength(windows);
  });

  it("takes empty audio, samples or WAV, for silence", async () => {
    const fromSilence = await recognizer.transcribe(silence);
    expect(await recognizer.transcribe(new Float32Array())).toEqual(fromSilence);
    expect(await recognizer.transcribe(at(8000, new Float32Array()))).toEqual(fromSilence);
  });

  it("averages the blank mass over windows", async () => {
    const [loud, quiet] = [await recognizer.transcribe(low), await recognizer.transcribe(silence)];
    const both = await recognizer.transcribe(sequence(low, silence, silence));
    expect(loud.blankMass).toBeLessThan(quiet.blankMass);
    expect(both.blankMass).toBeCloseTo((loud.blankMass + 2 * quiet.blankMass) / 3, 12);
  });

  it("may be called again before it is done", async () => {
    const sounds = [low, high, silence, sequence(high, low)];
    const texts = (await Promise.all(sounds.map((sound) => recognizer.transcribe(sound)))).map(({ text }) => text);
    expect(texts).toEqual(["a", "b", "", "b a"]);
  });

  it("reads a view into a larger array", async () => {
    const view = sequence(high, low, high).subarray(windowSamples, 2 * windowSamples);
    expect((await recognizer.transcribe(view)).text).toBe("a");
  });

  it.each([
    ["a sample that is not a number", () => recognizer.transcribe(low.with(7, Number.NaN)), "FORMAT_INVALID"],
    ["an infinite sample in a later window", () => recognizer.transcribe(sequence(low, low.with(7, Infinity))), "FORMAT_INVALID"],
    ["16-bit samples as floats", () => recognizer.transcribe(low.map((sample) => sample * 32_768)), "FORMAT_INVALID"],
    ["a float WAV of that scale", () => recognizer.transcribe(float32Wav(low.map((sample) => sample * 32_768))), "FORMAT_INVALID"],
    ["16-bit samples", () => recognizer.transcribe(Int16Array.of(1, 2) as never), "USAGE"],
    ["samples in double precision", () => recognizer.transcribe(Float64Array.of(1, 2) as never), "USAGE"],
    ["a path", () => recognizer.transcribe("clip.wav" as never), "USAGE"],
    ["nothing", () => recognizer.transcribe(undefined as never), "USAGE"],
    ["the bytes of a WAV to encode, which takes samples", () => recognizer.encode(at(8000, low) as never), "USAGE"],
    ["nothing to encode", () => recognizer.encode(undefined as never), "USAGE"],
    ["a WAV with a sample that is not a number", () => recognizer.transcribe(float32Wav(low.with(7, Number.NaN))), "FORMAT_INVALID"],
    ["a WAV of another rate", () => recognizer.transcribe(at(16_000, low)), "AUDIO_UNSUPPORTED"],
    ["a WAV of two channels", () => recognizer.transcribe(pcm16([1, 2], { rate: 8000, channels: 2 })), "AUDIO_UNSUPPORTED"],
    ["a WAV cut short", () => recognizer.transcribe(at(8000, low).subarray(0, 60)), "FORMAT_TRUNCATED"],
    ["bytes that are no WAV", () => recognizer.transcribe(new Uint8Array(100)), "FORMAT_INVALID"],
    ["no bytes", () => recognizer.transcribe(new Uint8Array()), "FORMAT_TRUNCATED"],
  ])("refuses %s", async (_name, action, code) => {
    expect(await codeOf(action)).toBe(code);
  });
});

describe("transcribe", () => {
  it.each<[string, Float32Array, string]>([
    ["not a number", sequence(low, high.with(7, Number.NaN)), "sample 107 is not a number"],
    ["of another scale", sequence(low, high.with(7, 1000)), "another scale"],
  ])(
    "looks at the whole clip before a window runs: a sample that is %s is named by its place in the clip",
    async (_name, clip, problem) => {
      let runs = 0;
      const counting: RunPart = { run: async () => new Float32Array(10).fill(runs++), release: async () => {} };
      const counted = createRecognizer({ encoder: bundle, head: bundle, vocabulary, runEncoder: counting, runHead: constant(15) });
      const error = await refusalOf(() => counted.transcribe(clip));
      expect(error.facts.problem + String(error.facts.found)).toContain(problem);
      expect(error.facts.problem + String(error.facts.found)).toContain("107");
      expect(runs).toBe(0);
    },
  );

  it("says what to do with samples of another type", async () => {
    const { facts } = await refusalOf(() => recognizer.transcribe(new Int16Array(8000) as never));
    expect(facts).toMatchObject({ found: "an Int16Array of 8000 values", hint: expect.stringContaining("32768") });
  });

  it("has copied the samples when it returns: the caller's buffer may be used again", async () => {
    const buffer = sequence(low, high, low);
    const call = recognizer.transcribe(buffer);
    buffer.fill(0);
    expect((await call).text).toBe("a b a");
    const wav = at(8000, sequence(low, high));
    const other = recognizer.transcribe(wav);
    wav.fill(0);
    expect((await other).text).toBe("a b");
  });
});

describe("encode and decode", () => {
  it("are what transcribe is made of", async () => {
    const features = await recognizer.encode(high);
    expect([features.frames, features.dim, features.toArray().length]).toEqual([5, 2, 10]);
    const { startSeconds: _start, ...decoding } = (await recognizer.transcribe(high)).windows[0]!;
    expect(await recognizer.decode(features)).toEqual(decoding);
  });

  it("encode takes the first window and no more", async () => {
    const [one, more] = [await recognizer.encode(low), await recognizer.encode(sequence(low, high))];
    expect(more.toArray()).toEqual(one.toArray());
  });

  it("decode does not see what is done to a copy of the values, nor does the encoder's next run write into them", async () => {
    const features = await recognizer.encode(low);
    features.toArray().fill(0);
    await recognizer.encode(high);
    expect((await recognizer.decode(features)).text).toBe("a");
  });

  it("decode refuses the features of another recognizer, even of the same bundle: they are bound to the session that made them", async () => {
    const features = await twin.encode(low);
    const error = await refusalOf(() => recognizer.decode(features));
    expect(error.code).toBe("FEATURES_UNBOUND");
    expect(error.facts.found).toBe("features [5, 2] of another recognizer");
    expect((await twin.decode(features)).text).toBe("a");
  });

  it("decode refuses a tensor of the right shape", async () => {
    const values = (await recognizer.encode(low)).toArray();
    expect(await codeOf(() => recognizer.decode(values as never))).toBe("FEATURES_UNBOUND");
  });
});

const constant = (length: number): RunPart => ({ run: async () => new Float32Array(length), release: async () => {} });
const vocabulary = { tokens: ["a", "b", ""], blankIndex: 2 };

describe("createRecognizer", () => {
  const withParts = (runEncoder: RunPart, runHead: RunPart) =>
    createRecognizer({ encoder: bundle, head: bundle, runEncoder, runHead, vocabulary });

  it("runs on any runtime", async () => {
    expect((await withParts(constant(10), constant(15)).transcribe(low)).text).toBe("a");
  });

  it("feeds the runtime the log-mel of the layout, and the head what the encoder gave", async () => {
    const fed: number[] = [];
    const spy = (length: number): RunPart => ({
      ...constant(length),
      run: async (values) => new Float32Array(length).fill(fed.push(values.length)),
    });
    await withParts(spy(10), spy(15)).transcribe(low);
    expect(fed).toEqual([40, 10]);
  });

  it.each<[string, Float32Array]>([
    ["of another shape", new Float32Array(9)],
    ["that are not finite", new Float32Array(10).fill(Number.NaN, 9)],
  ])("refuses features %s before the head sees them", async (_name, values) => {
    const recognizerOfThese = withParts({ ...constant(10), run: async () => values }, constant(15));
    expect(await codeOf(() => recognizerOfThese.encode(low))).toBe("FORMAT_INVALID");
  });

  it("refuses logits of another shape than the manifest's", async () => {
    expect(await codeOf(() => withParts(constant(10), constant(14)).transcribe(low))).toBe("FORMAT_INVALID");
  });

  it("refuses parts that do not belong together, also where nobody asked checkBinding before", async () => {
    const other = await verified({ golden: [{ audio: "3".repeat(64), features: "4".repeat(64) }] });
    const parts = { runEncoder: constant(10), runHead: constant(15), vocabulary };
    expect(await codeOf(() => createRecognizer({ ...parts, encoder: bundle, head: other }))).toBe("CONTRACT_MISMATCH");
  });

  it.each<[string, FeatureLayout]>([
    ["a waveform front end", { ...tinyLayout, frontEnd: { kind: "waveform" } }],
    ["a variable window", { ...tinyLayout, window: { kind: "variable", samplesPerFrame: 20 } }],
  ])("refuses %s, which this version cannot run", async (_name, layout) => {
    const other = await verified({ layout });
    expect(await codeOf(() => bindBundles(other, other))).toBe("FORMAT_UNSUPPORTED");
  });

  it("release waits for the calls that run, all windows of them", async () => {
    const released: string[] = [];
    const part = (name: string, length: number): RunPart => ({
      run: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        if (released.length > 0) throw new Error(`${name} ran after it was released`);
        return new Float32Array(length);
      },
      release: async () => void released.push(name),
    });
    const busy = withParts(part("encoder", 10), part("head", 15));
    const calls = [busy.transcribe(sequence(low, high, low)), busy.transcribe(low)];
    await Promise.all([busy.release(), busy.release()]);
    expect((await Promise.all(calls)).map(({ windows }) => windows.length)).toEqual([3, 1]);
    expect(released).toEqual(["encoder", "head"]);
    await busy.release();
    expect(released).toEqual(["encoder", "head"]);
  });

  it("calls after release say so, and do not blame a file", async () => {
    const over = await bindBundles(bundle, bundle);
    const features = await over.encode(low);
    await over.release();
    for (const call of [() => over.transcribe(low), () => over.encode(low), () => over.decode(features)]) {
      const error = await refusalOf(call);
      expect([error.code, error.facts.subject]).toEqual(["USAGE", "the recognizer of tiny-1.0.0"]);
    }
    await over.release();
  });

  it("releases the head although the encoder's runtime fails to", async () => {
    const released: string[] = [];
    const failing: RunPart = { ...constant(1), release: () => Promise.reject(new Error("its own")) };
    await expect(withParts(failing, { ...constant(1), release: async () => void released.push("head") }).release()).rejects.toThrow(
      "its own",
    );
    expect(released).toEqual(["head"]);
  });

  it("releases both parts", async () => {
    const released: string[] = [];
    const part = (name: string): RunPart => ({ ...constant(1), release: async () => void released.push(name) });
    await withParts(part("encoder"), part("head")).release();
    expect(released).toEqual(["encoder", "head"]);
  });
});
