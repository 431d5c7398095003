import type { PaletteScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { makeNode } from "../../src/graph/builder.ts";
import { describePalette } from "../../src/quantize/describe-palette.ts";
import { planPalettes } from "../../src/quantize/palette.ts";
import { graphOf } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";

function rowOf(own: Partial<PaletteScheme>) {
  const nodes = [makeNode("w", "Gemm", ["x", "w"], ["y"], { transB: 1 })];
  const graph = graphOf([1, 64], [1, 32], { nodes, initializers: [noiseTensor("w", [32, 64], 1, "float16")] });
  const [planned] = planPalettes("head", graph, {
    default: { scheme: "turboquant", bits: 4, group: 128, form: "packed" },
    rules: [],
    mlpackage: { default: own },
  });
  return describePalette("head", planned!);
}

describe("describePalette", () => {
  it("counts codes, codebook and scales", async () => {
    const row = await rowOf({});
    expect(row).toMatchObject({ target: "mlpackage", part: "head", tensor: "w", scheme: "turboquant", group: 64, nominalBitsPerWeight: 4 });
    expect(row.rotation).toEqual({ kind: "hadamard", block: 64, seed: 1, where: "activations" });
    expect(row.bytes).toBe(32 * 32 + 2 * 16 + 2 * 32);
    expect(row.storedBitsPerWeight).toBe((row.bytes * 8) / 2048);
    expect(row).not.toHaveProperty("form");
    expect(row).not.toHaveProperty("rowsPerScale");
  });

  it("counts a codebook for every group of rows that share a scale", async () => {
    expect(await rowOf({ rowsPerScale: 8 })).toMatchObject({ rowsPerScale: 8, bytes: 32 * 32 + 4 * 2 * 16 });
  });

  it("says of a palette that it has no scales and no rotation", async () => {
    const row = await rowOf({ scheme: "kmeans" });
    expect(row).toMatchObject({ scheme: "kmeans", bytes: 32 * 32 + 2 * 16 });
    expect(row).not.toHaveProperty("group");
    expect(row).not.toHaveProperty("rotation");
  });

  it("says that float16 loses nothing of float16", async () => {
    expect(await rowOf({ scheme: "none" })).toMatchObject({
      scheme: "fp16",
      insteadOf: "none",
      relativeMse: 0,
      bytes: 4096,
      nominalBitsPerWeight: 16,
    });
  });
});
