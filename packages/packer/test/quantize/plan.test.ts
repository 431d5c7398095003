import type { QuantizationPolicy, TensorScheme } from "@balafon/manifest-schema";
import { codebookOf, dequantizeRows, quantizeRows, rotationMatrix } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { makeNode } from "../../src/graph/builder.ts";
import { describeWeight } from "../../src/quantize/describe.ts";
import { planQuantization } from "../../src/quantize/plan.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { graphOf } from "../support/run-graph.ts";
import { noise, noiseTensor, tensorOf } from "../support/tensors.ts";

const policyOf = (scheme: TensorScheme["scheme"], bits: 4 | 8 = 4, group: TensorScheme["group"] = 128): QuantizationPolicy => ({
  default: { scheme, bits, group, form: "dense" },
  rules: [],
});

function planOf(policy: QuantizationPolicy, ...weights: readonly Tensor[]) {
  const nodes = weights.map(({ name }) => makeNode(name, "Gemm", ["x", name], [`${name}.y`], { transB: 1 }));
  return planQuantization("head", graphOf([1, 128], [1], { nodes, initializers: weights }), policy);
}

const read = ({ read: range, byteLength }: Tensor) => range(0, byteLength);
const square = (sum: number, value: number) => sum + value ** 2;

describe("planQuantization", () => {
  it("reads nothing until codes are read", () => {
    const unread: Tensor = { ...noiseTensor("w", [2, 128], 1), read: () => expect.unreachable("a weight was read") };
    const [planned] = planOf(policyOf("turboquant"), unread);
    expect(planned!.coded!.codes).toMatchObject({ name: "w.codes", dtype: "uint4", shape: [2, 1, 128], byteLength: 128 });
    expect(planned!.coded!.scales).toMatchObject({ name: "w.scales", dtype: "float16", shape: [2, 1, 1], byteLength: 4 });
  });

  it("has the codebook and the rotation that the codes are in", () => {
    const coded = planOf(policyOf("turboquant"), noiseTensor("w", [2, 240], 1))[0]!.coded!;
    expect(coded).toMatchObject({ bits: 4, group: 80, rotation: { block: 80, seed: 1 } });
    expect(coded.codebook).toEqual(codebookOf(coded.scheme));
    expect(coded.rotation!.matrix).toEqual(rotationMatrix({ kind: "hadamard", block: 80, seed: 1 }));
    expect(planOf(policyOf("rtn", 8), noiseTensor("w", [2, 240], 1))[0]!.coded).not.toHaveProperty("rotation");
  });

  it.each(["fp16", "none"] as const)("%s has no codes", (scheme) => {
    expect(planOf(policyOf(scheme), noiseTensor("w", [2, 128], 1))).toMatchObject([{ scheme }]);
    expect(planOf(policyOf(scheme), noiseTensor("w", [2, 128], 1))[0]).not.toHaveProperty("coded");
  });

  it("applies the rules by part and name", () => {
    const policy = {
      ...policyOf("turboquant"),
      rules: [
        { match: "head/b", scheme: "none" as const },
        { match: "encoder/a", bits: 8 as const },
      ],
    };
    expect(
      planOf(policy, noiseTensor("a", [2, 128], 1), noiseTensor("b", [2, 128], 1)).map(({ scheme, coded }) => [scheme, coded?.bits]),
    ).toEqual([
      ["turboquant", 4],
      ["none", undefined],
    ]);
  });

  it("quantizes each weight once where codes and scales are read one after the other", async () => {
    const weight = noiseTensor("w", [2, 128], 1);
    let bytes = 0;
    const counted: Tensor = { ...weight, read: (offset, length) => ((bytes += length), weight.read(offset, length)) };
    const [planned] = planOf(policyOf("turboquant"), counted);
    await read(planned!.coded!.codes);
    await read(planned!.coded!.scales!);
    await describeWeight("head", planned!);
    expect(bytes).toBe(weight.byteLength);
  });

  it("tells weights apart that are read in turns", async () => {
    const [a, b] = planOf(policyOf("rtn", 8), noiseTensor("a", [2, 128], 1), noiseTensor("b", [2, 128], 2));
    const first = await read(a!.coded!.codes);
    const other = await read(b!.coded!.codes);
    expect(await read(a!.coded!.codes)).toEqual(first);
    expect(other).not.toEqual(first);
    expect(await a!.coded!.relativeMse()).not.toBe(await b!.coded!.relativeMse());
  });
});

describe("describeWeight, recomputed", () => {
  it.each([
    ["turboquant", 4, 128, 512 + 2 * 8],
    ["turboquant", 8, 32, 1024 + 2 * 32],
    ["rtn", 4, 64, 512 + 2 * 16],
    ["rtn", 8, 128, 1024 + 2 * 8],
  ] as const)("%s at %d bits, groups of %d: codes and scales take %d bytes", async (kind, bits, group, bytes) => {
    const weights = noise(8 * 128, 9);
    const [planned] = planOf(policyOf(kind, bits, group), tensorOf("w", [8, 128], weights));
    const { scheme } = planned!.coded!;
    const restored = dequantizeRows(quantizeRows(weights, { rows: 8, cols: 128 }, scheme), { rows: 8, cols: 128 }, scheme);
    const errors = weights.map((weight, index) => weight - restored[index]!);
    const row = await describeWeight("head", planned!);
    expect(row).toMatchObject({
      target: "onnx",
      part: "head",
      tensor: "w",
      shape: [8, 128],
      scheme: kind,
      group,
      nominalBitsPerWeight: bits,
      bytes,
      sourceBytes: 4096,
    });
    expect(row.storedBitsPerWeight).toBeCloseTo(((bytes + 4 * 2 ** bits) * 8) / 1024, 5);
    expect(row.relativeMse).toBeCloseTo(errors.reduce(square, 0) / weights.reduce(square, 0), 6);
    expect(row.rotation).toEqual(kind === "turboquant" ? { kind: "hadamard", block: 128, seed: 1, where: "weights" } : undefined);
  });

  it.each([
    ["fp16", "float32", 16, 512, 1024],
    ["fp16", "float16", 16, 512, 512],
    ["fp16", "float64", 16, 512, 2048],
    ["none", "float32", 32, 1024, 1024],
    ["none", "float16", 16, 512, 512],
  ] as const)("%s of %s takes %d bits", async (scheme, dtype, bitsPerWeight, bytes, sourceBytes) => {
    const [planned] = planOf(policyOf(scheme), noiseTensor("w", [2, 128], 1, dtype));
    const row = await describeWeight("head", planned!);
    expect(row).toMatchObject({ nominalBitsPerWeight: bitsPerWeight, storedBitsPerWeight: bitsPerWeight, bytes, sourceBytes });
    expect(row.relativeMse > 0).toBe(scheme === "fp16" && dtype !== "float16");
    expect(row).not.toHaveProperty("group");
  });

  it("an odd number of 4-bit codes takes a whole byte at the end", async () => {
    const row = await describeWeight("head", planOf(policyOf("rtn"), noiseTensor("w", [3, 7], 1))[0]!);
    expect(row.bytes).toBe(11 + 3 * 2);
  });
});
