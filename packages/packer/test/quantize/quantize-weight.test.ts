import { BalafonError, type TensorScheme } from "@balafon/manifest-schema";
import { dequantizeRows, fromFloat16, packCodes, quantizeRows, toFloat16, unpackCodes, type RowScheme as Scheme } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { codebookOf } from "@balafon/quantizer";
import { quantizeWeight, rotationSeed, schemeFor } from "../../src/quantize/quantize-weight.ts";
import type { WeightSite } from "../../src/quantize/sites.ts";
import { refusal } from "../support/refusal.ts";
import { noise, noiseTensor, tensorOf } from "../support/tensors.ts";

const siteOf = (tensor: WeightSite["tensor"], transposed = false): WeightSite => {
  const [first, second] = tensor.shape as [number, number];
  return transposed ? { tensor, rows: second, cols: first, transposed } : { tensor, rows: first, cols: second, transposed };
};

const wanted = (scheme: TensorScheme["scheme"], group: TensorScheme["group"] = 128): TensorScheme => ({
  scheme,
  bits: 4,
  group,
  form: "dense",
});

describe("schemeFor: the largest block and group that divide a row", () => {
  it.each([
    [128, 128, 128],
    [640, 128, 128],
    [1280, 128, 128],
    [3072, 128, 128],
    [240, 80, 80],
    [66, 2, 66],
    [96, 96, 96],
    [7, 1, 7],
    [1, 1, 1],
    [131, 1, 1],
  ])("turboquant on %d columns: block %d, group %d", (cols, block, group) => {
    expect(schemeFor({ cols } as WeightSite, wanted("turboquant"), "dense")).toEqual({
      kind: "turboquant",
      bits: 4,
      group,
      rotation: { kind: "hadamard", block, seed: rotationSeed },
      codebook: "lloyd-max",
    });
  });

  it.each([
    [128, 128],
    [640, 128],
    [240, 120],
    [66, 66],
    [7, 7],
    [131, 1],
  ])("rtn on %d columns: group %d, nothing rotated", (cols, group) => {
    expect(schemeFor({ cols } as WeightSite, wanted("rtn"), "dense")).toEqual({ kind: "rtn", bits: 4, group, symmetric: true });
  });

  it("a row is one group, and blocks stay as they are", () => {
    const row = (kind: TensorScheme["scheme"]) => schemeFor({ cols: 640 } as WeightSite, { ...wanted(kind), group: "row" }, "dense");
    expect(row("turboquant")).toMatchObject({ group: 640, rotation: { block: 128 } });
    expect(row("nf4")).toEqual({ kind: "nf4", group: 640 });
    expect(row("kmeans")).toEqual({ kind: "kmeans", bits: 4 });
  });

  it("a group smaller than the block divides it", () => {
    expect(schemeFor({ cols: 640 } as WeightSite, wanted("turboquant", 32), "dense")).toMatchObject({
      group: 32,
      rotation: { block: 128 },
    });
  });
});

describe("quantizeWeight", () => {
  const scheme = schemeFor({ cols: 128 } as WeightSite, wanted("turboquant"), "dense");

  it("is what the quantizer makes of the whole matrix, however it is cut into batches", async () => {
    const [rows, cols] = [2500, 512];
    const tensor = noiseTensor("w", [rows, cols], 3);
    const rtn: Scheme = { kind: "rtn", bits: 4, group: 128 };
    const whole = quantizeRows(noise(rows * cols, 3), { rows, cols }, rtn);
    const batched = await quantizeWeight(siteOf(tensor), rtn);
    expect(Buffer.compare(batched.packedCodes, packCodes(whole.codes, 4))).toBe(0);
    expect(Buffer.compare(Buffer.from(batched.scales.buffer), Buffer.from(toFloat16(whole.scales).buffer))).toBe(0);
  });

  it("learns the palette of k-means from the whole tensor, and keeps zero points", async () => {
    const [rows, cols] = [2500, 512];
    const tensor = noiseTensor("w", [rows, cols], 3);
    for (const other of [
      { kind: "kmeans", bits: 3 },
      { kind: "rtn", bits: 3, group: 128, symmetric: false },
    ] as const) {
      const whole = quantizeRows(noise(rows * cols, 3), { rows, cols }, other);
      const batched = await quantizeWeight(siteOf(tensor), other);
      expect(Buffer.compare(batched.packedCodes, packCodes(whole.codes, 3))).toBe(0);
      expect(batched.codebook).toEqual(whole.codebook);
      expect(batched.zeroPoints).toEqual(whole.zeroPoints ?? new Uint8Array(0));
    }
  });

  it("reads a tensor that is stored [cols, rows] the other way round", async () => {
    const values = noise(128 * 6, 4);
    const turned = Float32Array.from(values, (_, index) => values[(index % 6) * 128 + Math.floor(index / 6)]!);
    const straight = await quantizeWeight(siteOf(tensorOf("w", [6, 128], values)), scheme);
    expect(await quantizeWeight(siteOf(tensorOf("w", [128, 6], turned), true), scheme)).toEqual(straight);
  });

  it("reports the error of what is stored", async () => {
    const weights = noise(128 * 5, 6);
    const shape = { rows: 5, cols: 128 };
    const { packedCodes, scales, relativeMse } = await quantizeWeight(siteOf(tensorOf("w", [5, 128], weights)), scheme);
    const restored = dequantizeRows(
      { codes: unpackCodes(packedCodes, 4, 640), scales: fromFloat16(scales), codebook: codebookOf(scheme) },
      shape,
      scheme,
    );
    const square = (sum: number, value: number) => sum + value ** 2;
    const expected = weights.map((weight, index) => weight - restored[index]!).reduce(square, 0) / weights.reduce(square, 0);
    expect(relativeMse).toBeCloseTo(expected, 7);
    expect(relativeMse).toBeGreaterThan(0.001);
    expect(relativeMse).toBeLessThan(0.02);
  });

  it("blames no weight for what the engine throws: memory that it has no room for is a RangeError as well", async () => {
    const failed = quantizeWeight(siteOf(tensorOf("w", [5, 128], noise(640, 6))), { kind: "rtn", bits: 4, group: 96 });
    await expect(failed).rejects.toThrow(RangeError);
    await expect(failed).rejects.not.toThrow(BalafonError);
  });

  it("zeros stay zeros", async () => {
    const { relativeMse, scales } = await quantizeWeight(siteOf(tensorOf("w", [2, 128], new Float32Array(256))), scheme);
    expect(relativeMse).toBe(0);
    expect([...scales]).toEqual([0, 0]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses %d, and names the element, in any batch",
    async (value) => {
      const weights = noise(9000 * 128, 5);
      weights[8999 * 128 + 3] = value;
      const { facts } = await refusal(
        () => quantizeWeight(siteOf(tensorOf("w", [9000, 128], weights)), { kind: "rtn", bits: 4, group: 128 }),
        "FORMAT_INVALID",
      );
      expect(facts).toMatchObject({ subject: '"w"', found: `${value} at element ${8999 * 128 + 3} of its rows` });
    },
  );

  it.each(["turboquant", "rtn", "nf4"] as const)("refuses weights whose scales float16 cannot hold, under %s", async (kind) => {
    const weights = noise(256, 5).map((weight) => weight * 1e30);
    const { facts } = await refusal(
      () => quantizeWeight(siteOf(tensorOf("w", [2, 128], weights)), schemeFor({ cols: 128 } as WeightSite, wanted(kind), "dense")),
      "FORMAT_UNSUPPORTED",
    );
    expect(facts).toMatchObject({ subject: '"w"', problem: `its weights are too large for ${kind}` });
  });
});
