import { describe, expect, it } from "vitest";
import { checkGoldenValues } from "../../src/check/golden-values.ts";
import { refusal } from "../support/refusal.ts";
import { tensorOf, type FloatType } from "../support/tensors.ts";

const clip = { audio: "dense.wav", features: "golden.npz#dense_features", logits: "golden.npz#dense_logits", text: "ߊ" };
const matrix = (values: readonly number[], dtype: FloatType = "float32") => tensorOf("array", [2, 3], Float32Array.from(values), dtype);
const numbers = matrix([0, -1, 2, 3e38, -4, 5]);
const check = (features = numbers, logits = numbers) => checkGoldenValues("head.contract.yaml", [{ clip, features, logits }]);

describe("checkGoldenValues", () => {
  it("takes finite numbers", async () => {
    await expect(check()).resolves.toBeUndefined();
  });

  it("names the array, the clip and the first value that is none", async () => {
    const { facts } = await refusal(() => check(matrix([0, 1, 2, 3, Number.NaN, 5])), "CONTRACT_INVALID");
    expect(facts).toMatchObject({
      subject: "head.contract.yaml: golden.npz#dense_features",
      problem: "the golden features of dense.wav are not all numbers",
      found: "NaN at frame 1, column 1",
      hint: expect.stringContaining("training path") as string,
    });
  });

  it("says what float16 makes of large logits, and how many there are", async () => {
    const { facts } = await refusal(() => check(numbers, matrix([0, 7e4, 2, -7e4, 4, 7e4], "float16")), "CONTRACT_INVALID");
    expect(facts).toMatchObject({
      subject: "head.contract.yaml: golden.npz#dense_logits",
      problem: "the golden logits of dense.wav are not all numbers",
      found: "Infinity at frame 0, column 1, and 2 more",
      hint: expect.stringContaining("float32") as string,
    });
  });
});
