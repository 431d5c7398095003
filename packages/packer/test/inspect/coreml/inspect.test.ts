import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inspectPath } from "../../../src/inspect/inspect-path.ts";
import { refused } from "../refused.ts";

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../../training/fixtures/coreml/${name}.mlpackage`, import.meta.url));

describe("a Core ML package is told by its Manifest.json", () => {
  it("functions, operators, signature, metadata and files", async () => {
    const found = await inspectPath(pathOf("dense-ios17"));
    expect(found).toMatchObject({
      kind: "mlpackage",
      specificationVersion: 8,
      functions: [
        {
          name: "main",
          opset: "CoreML7",
          inputs: [{ name: "x", dtype: "fp16", shape: [2, 16] }],
          outputs: [{ name: "reverse", dtype: "fp16", shape: [1, 4, 12] }],
          operators: { conv: 1, expand_dims: 1, gather: 1, gelu: 1, layer_norm: 1, linear: 1 },
        },
      ],
      metadata: { "com.example.role": "dense-ios17" },
    });
    if (found.kind !== "mlpackage") throw new Error(found.kind);
    expect(found.files.map(({ file }) => file)).toEqual([
      "Manifest.json",
      "Data/com.apple.CoreML/model.mlmodel",
      "Data/com.apple.CoreML/weights/weight.bin",
    ]);
    expect(found.bytes).toBe(found.files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it.each(["palettes-ios16", "palettes-ios18"])("%s: the bits of each weight, what it takes and what it comes to", async (name) => {
    const found = await inspectPath(pathOf(name));
    if (found.kind !== "mlpackage") throw new Error(found.kind);
    const bitsOf = new Map(found.tensors.map((weight) => [weight.name, weight.bits]));
    for (const bits of [1, 2, 4, 6, 8]) expect(bitsOf.get(`lut${bits}`)).toBe(bits);
    // 256 codes of 6 bits and a table of 64 halves.
    expect(found.tensors.find((weight) => weight.name === "lut6")).toMatchObject({
      form: "constexpr_lut_to_dense",
      storedBytes: 320,
      bytes: 512,
    });
    expect(bitsOf.get(name === "palettes-ios16" ? "affine" : "blocks")).toBe(name === "palettes-ios16" ? 8 : 4);
  });

  it("weights in a form that is not decompressed are listed all the same", async () => {
    expect(await inspectPath(pathOf("vectors"))).toMatchObject({
      tensors: [{ name: "vectors", bits: 2, shape: [16, 16] }, { name: "last_bias_0" }],
    });
  });

  it("weights of several functions are told apart", async () => {
    const found = await inspectPath(pathOf("functions18"));
    if (found.kind !== "mlpackage") throw new Error(found.kind);
    expect(found.functions.map(({ name }) => name).sort()).toEqual(["first", "second"]);
    expect(found.tensors.map(({ name }) => name)).toEqual(expect.arrayContaining(["first/project_weight_0", "second/lut3"]));
  });

  it("a folder of something else is not one", async () => {
    const { code, message } = await refused(() => inspectPath(pathOf("dense-ios17").replace(/dense.*$/, "")));
    expect(code).toBe("FILE_MISSING");
    expect(message).toContain("neither a Core ML package nor a model bundle");
  });
});
