import type { QuantizationRow } from "@balafon/manifest-schema";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackResult } from "../../src/pipeline/pack.ts";
import { readModel, relativeMse, restoredWeights, sourceTensors } from "./read-bundle.ts";
import { createWorkspace, pack } from "./support.ts";

/** Every scheme in one part, in widths that no other test packs. */
const rules = `[
  {match: encoder/encoder.conv1, scheme: nf4, bits: 4},
  {match: encoder/encoder.conv2, bits: 6},
  {match: encoder/encoder.blocks.0, scheme: rtn, bits: 7, symmetric: false},
  {match: encoder/encoder.blocks.1.attn, scheme: rtn, bits: 4, symmetric: false, group: row},
  {match: encoder/encoder.blocks.1.mlp.0, scheme: kmeans, bits: 5},
  {match: head/output_proj, scheme: fp16},
  {match: head/input_proj, scheme: none}]`;

describe("a pack with every scheme", () => {
  let packed: PackResult;
  let rows: readonly QuantizationRow[];
  beforeAll(async () => {
    const settings = [`quantization.default={form: dense, bits: 5}`, `quantization.rules=${rules}`];
    packed = await pack(await createWorkspace(), { settings });
    ({ rows } = packed.manifest.quantization);
  });

  const rowOf = (tensor: string): QuantizationRow => rows.find((row) => row.tensor === tensor)!;

  it("is proved, and says of each weight what it is", () => {
    expect(rowOf("encoder.conv1.weight")).toMatchObject({ scheme: "nf4", nominalBitsPerWeight: 4, group: 120 });
    expect(rowOf("encoder.conv2.weight")).toMatchObject({ scheme: "turboquant", nominalBitsPerWeight: 6, group: 128 });
    expect(rowOf("encoder.blocks.0.mlp.2.weight.T")).toMatchObject({
      scheme: "rtn",
      symmetric: false,
      nominalBitsPerWeight: 7,
      group: 128,
    });
    expect(rowOf("encoder.blocks.1.attn.out.weight.T")).toMatchObject({ scheme: "rtn", symmetric: false, group: 128 });
    expect(rowOf("encoder.blocks.1.mlp.0.weight.T")).toMatchObject({ scheme: "kmeans", nominalBitsPerWeight: 5 });
    expect(rowOf("encoder.blocks.1.mlp.0.weight.T")).not.toHaveProperty("group");
    expect(rowOf("output_proj.weight")).toMatchObject({ scheme: "fp16", storedBitsPerWeight: 16 });
  });

  it("counts all that is stored of a weight: codes, scales, zero points, palette", async () => {
    const { graph } = await readModel(join(packed.folder, packed.manifest.parts.onnx.encoder.path));
    for (const row of rows.filter(({ part, form }) => part === "encoder" && form !== undefined)) {
      const own = graph.initializers.filter(({ name }) => name.startsWith(`${row.tensor}.`) && !name.endsWith(".shape"));
      expect(row.bytes).toBe(own.reduce((sum, { byteLength }) => sum + byteLength, 0));
    }
    expect(rowOf("encoder.blocks.1.mlp.0.weight.T").bytes).toBe((128 * 512 * 5) / 8 + 4 * 32);
  });

  it("restores what its rows say, to 1e-4 of their error", async () => {
    const model = await readModel(join(packed.folder, packed.manifest.parts.onnx.encoder.path));
    const coded = rows.filter(({ part, form }) => part === "encoder" && form !== undefined);
    const restored = await restoredWeights(model, coded);
    const sources = await sourceTensors("anchor", "encoder");
    for (const row of coded) {
      const error = await relativeMse(sources.get(row.tensor)!, restored.get(row.tensor)!);
      expect(Math.abs(error / row.relativeMse - 1)).toBeLessThan(1e-4);
    }
  });

  it("measures what outputs lose, but of weights that were float16 and are", () => {
    expect(rowOf("encoder.blocks.1.mlp.0.weight.T").outputError).toBeGreaterThan(1e-4);
    expect(rowOf("input_proj.0.weight")).not.toHaveProperty("outputError");
  });
});

describe("a pack with 2 bits a weight, on a trellis", () => {
  let packed: PackResult;
  beforeAll(async () => {
    const settings = [
      `quantization.default={scheme: trellis, bits: 2}`,
      `quantization.rules=[{match: encoder/encoder.conv1, bits: 3, states: 8}]`,
    ];
    packed = await pack(await createWorkspace(), { settings });
  });

  it("is proved, within what a code of 3 bits may cost, and still decodes", () => {
    const { evidence } = packed.manifest;
    expect(evidence.limits.maxLogitKl).toBeLessThanOrEqual(0.2);
    const { rows } = packed.manifest.quantization;
    const trellis = { states: 10, block: 256 };
    expect(rows.find(({ tensor }) => tensor === "encoder.blocks.1.mlp.2.weight.T")).toMatchObject({
      scheme: "trellis",
      group: 128,
      trellis,
      form: "dense",
    });
    expect(rows.find(({ tensor }) => tensor === "encoder.conv1.weight")).toMatchObject({
      nominalBitsPerWeight: 3,
      trellis: { states: 8, block: 240 },
    });
  });

  it("restores what its rows say, to 1e-4 of their error", async () => {
    for (const part of ["encoder", "head"] as const) {
      const model = await readModel(join(packed.folder, packed.manifest.parts.onnx[part].path));
      const coded = packed.manifest.quantization.rows.filter((row) => row.part === part && row.form !== undefined);
      const restored = await restoredWeights(model, coded);
      const sources = await sourceTensors("anchor", part);
      for (const row of coded) {
        const error = await relativeMse(sources.get(row.tensor)!, restored.get(row.tensor)!);
        expect(Math.abs(error / row.relativeMse - 1)).toBeLessThan(1e-4);
      }
    }
  });
});

describe("a pack of float16 weights as float16", () => {
  it("loses nothing of them", async () => {
    const { manifest } = await pack(await createWorkspace(), {
      settings: ["quantization.default={scheme: fp16}", "quantization.rules=[]"],
    });
    const encoder = manifest.quantization.rows.filter(({ part }) => part === "encoder");
    expect(
      encoder.every(({ scheme, relativeMse: error, outputError }) => scheme === "fp16" && error === 0 && outputError === undefined),
    ).toBe(true);
  });
});
