import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeWav, featureParity, greedyDecode, logMel, logitKl, nkoVocabulary } from "../../src/speech/index.ts";
import { openSession, type FloatTensor, type Session } from "../../src/speech/node.ts";
import { whisper80 } from "./support/front-ends.ts";
import { readNpz } from "./support/npz.ts";

const models = new URL("../../../../models/", import.meta.url);

/** Every step of the layer in a row, on the demo encoder and the head that has a dynamic number of frames, against torch's golden values. */
describe("the demo pair", () => {
  const golden = readNpz(new URL("anchor-mini/golden.npz", models));
  let [encoder, head]: Session[] = [];
  beforeAll(async () => {
    encoder = await openSession(readFileSync(new URL("anchor-mini/encoder.onnx", models)), "encoder.onnx", { intraOpNumThreads: 1 });
    head = await openSession(readFileSync(new URL("incident/anchor-head-dynamic.onnx", models)), "head.onnx", { intraOpNumThreads: 1 });
  });
  afterAll(async () => {
    await encoder?.release();
    await head?.release();
  });

  async function featuresOf(clip: string): Promise<FloatTensor> {
    const { samples } = decodeWav(readFileSync(new URL(`clips/${clip}.wav`, models)), clip, { sampleRateHz: 16000 });
    const mel = { data: logMel(samples, whisper80, 480_000), shape: [1, 80, 3000] };
    return (await encoder!.run({ mel }))["features"]!;
  }

  it.each(["dense", "sparse", "silence"])("repeats the training path on %s, features and logits", async (clip) => {
    const features = await featuresOf(clip);
    expect(features.shape).toEqual([1, 1500, 128]);
    const parity = featureParity(golden[`${clip}_features`]!, features.data, 1500, 128);
    expect(parity.cosine).toBeGreaterThan(0.9999);
    expect(Math.max(parity.meanShiftSd, parity.logSdShift)).toBeLessThan(0.01);

    const logits = (await head!.run({ features }))["logits"]!;
    expect(logits.shape).toEqual([1, 375, 66]);
    expect(logitKl(golden[`${clip}_logits`]!, logits.data, 375, 66)).toBeLessThan(1e-4);
  });

  it("runs without a word on features that are reduced twice: 94 frames are all that shows", async () => {
    const { data } = await featuresOf("dense");
    const everyFourth = data.filter((_, i) => Math.floor(i / 128) % 4 === 0);
    const logits = (await head!.run({ features: { data: everyFourth, shape: [1, 375, 128] } }))["logits"]!;
    expect(logits.shape).toEqual([1, 94, 66]);
    expect(() => greedyDecode(logits.data, 94, nkoVocabulary())).not.toThrow();
  });
});
