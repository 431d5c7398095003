import { describe, expect, it } from "vitest";
import { measureClip, summarize, type Chain, type Probe, type ProofSetting } from "../../src/prove/prove.ts";
import { research } from "../support/layouts.ts";
import { noise } from "../support/tensors.ts";
import { limits, silence, speech } from "./evidence.ts";

const [frames, dim, framesOut] = [4, 3, 2];
const layout = { ...research, window: { kind: "fixed", samples: 640, frames }, output: { ...research.output, dim } } as const;
const vocabulary = { tokens: ["ߒ", "ߞ", ""], blankIndex: 2 };

const features = noise(frames * dim, 1);
/** The first frame says ߒ, the second ߞ. */
const logits = Float32Array.of(4, 0, 0, 0, 4, 0);
const blank = Float32Array.of(0, 0, 9, 0, 0, 9);

const chain = (made: Float32Array, said: Float32Array): Chain => ({ encoder: async () => made, head: async () => said });
const golden = { values: logits, dtype: "float32" } as const;
const probe: Probe = { name: "probes/a.wav", text: "ߒߞ", samples: noise(640, 2), features, logits: golden };
const setting = (changes: Partial<ProofSetting> = {}): ProofSetting => ({
  layout,
  vocabulary,
  framesOut,
  source: chain(features, logits),
  emitted: chain(features, logits),
  ...changes,
});

describe("measureClip", () => {
  it("finds nothing where nothing differs", async () => {
    const measured = await measureClip(probe, setting());
    expect(measured).toMatchObject({ audio: "probes/a.wav", reference: "ߒߞ", goldenLogitsMaxError: 0, logitKl: 0 });
    expect(measured.sourceParity).toEqual({ cosine: 1, meanShiftSd: 0, logSdShift: 0 });
    expect(measured.before).toEqual(measured.after);
    // The softmax of (4, 0, 0) gives each of the zeros 1 / (e^4 + 2).
    expect(measured.before).toMatchObject({ text: "ߒߞ", edits: 0, blankMass: Number((1 / (Math.exp(4) + 2)).toPrecision(6)) });
  });

  it("reads the text before from the golden logits, and after from the emitted parts", async () => {
    const { before, after, logitKl } = await measureClip(probe, setting({ emitted: chain(features, blank) }));
    expect([before.text, before.edits, after.text, after.edits]).toEqual(["ߒߞ", 0, "", 2]);
    expect(after.blankMass).toBeGreaterThan(0.999);
    expect(logitKl).toBeGreaterThan(4);
  });

  it("compares the export's features with the golden ones, whatever the emitted encoder makes", async () => {
    const twice = features.map((value) => 2 * value);
    const { sourceParity } = await measureClip(probe, setting({ source: chain(twice, logits) }));
    expect(sourceParity.cosine).toBe(1);
    expect(sourceParity.logSdShift).toBeCloseTo(Math.log(2), 5);
    expect((await measureClip(probe, setting({ emitted: chain(twice, logits) }))).sourceParity.logSdShift).toBe(0);
  });

  it("runs the head on the golden features for the golden logits, and on the export's for the divergence", async () => {
    const seen: Float32Array[] = [];
    const made = noise(frames * dim, 3);
    const head = async (values: Float32Array): Promise<Float32Array> => {
      seen.push(values);
      return values === features ? logits.map((value) => value + 0.25) : logits;
    };
    const { goldenLogitsMaxError, logitKl } = await measureClip(probe, setting({ source: { encoder: async () => made, head } }));
    expect(seen).toEqual([features, made]);
    expect([goldenLogitsMaxError, logitKl]).toEqual([0.25, 0]);
  });

  it("hands both encoders the spectrogram of the layout", async () => {
    const sizes: number[] = [];
    const encoder = async (mel: Float32Array): Promise<Float32Array> => {
      sizes.push(mel.length);
      return features;
    };
    const own = { encoder, head: async () => logits };
    await measureClip(probe, setting({ source: own, emitted: own }));
    expect(sizes).toEqual([80 * 4, 80 * 4]);
  });

  it("leaves golden logits of float16 the rounding that they came with", async () => {
    const own = logits.map((value) => value + 0.001);
    const dtypes = ["float32", "float16"] as const;
    const errors = dtypes.map(async (dtype) => {
      const measured = await measureClip({ ...probe, logits: { ...golden, dtype } }, setting({ source: chain(features, own) }));
      return measured.goldenLogitsMaxError;
    });
    expect(await Promise.all(errors)).toEqual([0.001, 0.001]);
    const close = logits.map((value) => (value === 0 ? 0 : value + 0.001));
    const spoken = await measureClip({ ...probe, logits: { ...golden, dtype: "float16" } }, setting({ source: chain(features, close) }));
    expect(spoken.goldenLogitsMaxError).toBe(0);
  });

  it("records two digits of an error that is the noise of float32 sums", async () => {
    const { goldenLogitsMaxError } = await measureClip(
      { ...probe, logits: { ...golden, values: logits.map((value) => value + 0.123_456_789) } },
      setting(),
    );
    expect(`${goldenLogitsMaxError}`).toBe("0.12");
  });
});

describe("summarize", () => {
  const optimizationError = { encoder: 3e-7, head: 0 };
  const clip = (reference: string, before: string, after: string) => ({
    ...speech,
    reference,
    before: { ...speech.before, text: before },
    after: { ...speech.after, text: after },
  });

  it("pools the edits of all speech over all its characters", () => {
    const { cer } = summarize([clip("ߒߞߏ", "ߒߞߏ", "ߒߞ"), clip("ߒ", "ߞ", "")], limits, { runtime: "r", optimizationError });
    expect(cer).toEqual({ before: 0.25, after: 0.5, referenceCodePoints: 4 });
  });

  it("leaves silence out: its text is judged, not divided", () => {
    const noisy = { ...silence, after: { ...silence.after, text: "ߒߞߏ" } };
    const { cer, clips, runtime } = summarize([clip("ߒߞ", "ߒߞ", "ߒߞ"), noisy], limits, { runtime: "onnxruntime", optimizationError });
    expect(cer).toEqual({ before: 0, after: 0, referenceCodePoints: 2 });
    expect([clips.length, runtime]).toEqual([2, "onnxruntime"]);
  });
});
