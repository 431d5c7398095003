import { describe, expect, it } from "vitest";
import { checkPorts } from "../../src/index.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { tinyManifest } from "../support/manifest.ts";

const { encoder } = tinyManifest().parts.onnx;
const port = (name: string, ...shape: (number | string)[]) => ({ name, dtype: "float32", shape });
const [mel, features] = [port("mel", 1, 4, 10), port("features", 1, 5, 2)];

describe("checkPorts", () => {
  it("takes the ports that the manifest names", () => {
    expect(() => checkPorts("encoder.onnx", encoder, { inputs: [mel], outputs: [features] })).not.toThrow();
  });

  it.each([
    ["another input name", [port("audio", 1, 4, 10)], [features]],
    ["another input shape", [port("mel", 1, 4, 20)], [features]],
    ["another output name", [mel], [port("logits", 1, 5, 2)]],
    ["swapped axes", [mel], [port("features", 1, 2, 5)]],
    ["a dynamic axis", [port("mel", "batch", 4, 10)], [features]],
    ["an input in float16, which fails when it is fed", [{ ...mel, dtype: "float16" }], [features]],
    ["an output in float16", [mel], [{ ...features, dtype: "float16" }]],
    ["what is no tensor", [{ ...mel, dtype: "not a tensor" }], [features]],
    ["an input too many", [mel, port("state", 1)], [features]],
    ["an output too many", [mel], [features, features]],
    ["no input", [], [features]],
    ["no output", [mel], []],
  ])("refuses %s", async (_name, inputs, outputs) => {
    const error = await refusalOf(() => checkPorts("tiny/onnx/encoder.onnx", encoder, { inputs, outputs }));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts).toMatchObject({
      subject: "tiny/onnx/encoder.onnx",
      expected: "mel float32 [1, 4, 10] -> features float32 [1, 5, 2]",
    });
  });
});
