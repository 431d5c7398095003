import type { PaletteScheme, QuantizationPolicy } from "@balafon/manifest-schema";
import { factorHessian } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../src/graph/builder.ts";
import type { OnnxNode } from "../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import type { FeedbackOf } from "../../src/quantize/feedback.ts";
import { planPalettes, type PlannedPalette } from "../../src/quantize/palette.ts";
import { halvesOf, restored } from "../support/palettes.ts";
import { refusal } from "../support/refusal.ts";
import { graphOf } from "../support/run-graph.ts";
import { noise, noiseTensor } from "../support/tensors.ts";

const policyOf = (own: Partial<PaletteScheme> = {}): QuantizationPolicy => ({
  default: { scheme: "turboquant", bits: 4, group: 128, form: "packed" },
  rules: [],
  mlpackage: { default: own },
});

const linear = (name: string): OnnxNode => makeNode(name, "Gemm", ["x", name], [`${name}.y`], { transB: 1 });
const conv = (name: string): OnnxNode => makeNode(name, "Conv", ["x", name], [`${name}.y`]);

function planOf(node: OnnxNode, weight: Tensor, own: Partial<PaletteScheme> = {}, feedbackOf?: FeedbackOf): PlannedPalette {
  const graph = graphOf([1, 8], [1, 8], { nodes: [node], initializers: [weight] });
  return planPalettes("head", graph, policyOf(own), feedbackOf)[0]!;
}

/** Sums of four uniform numbers: near enough to a normal distribution for its mean error. */
function bellTensor(name: string, shape: readonly number[], scaleOf: (at: number) => number = () => 1): Tensor {
  const count = shape.reduce((product, dim) => product * dim, 1);
  const parts = [1, 2, 3, 4].map((seed) => noise(count, seed * 7_919));
  return float32Tensor(
    name,
    shape,
    Float32Array.from({ length: count }, (_, at) => scaleOf(at) * parts.reduce((sum, part) => sum + part[at]!, 0)),
  );
}

async function lossOf({ coded, site }: PlannedPalette): Promise<number> {
  const source = new Float32Array(Uint8Array.from(await site.tensor.read(0, site.tensor.byteLength)).buffer);
  const found = await restored(coded!.weight);
  const energy = source.reduce((sum, value) => sum + value ** 2, 0);
  return source.reduce((sum, value, at) => sum + (value - found[at]!) ** 2, 0) / energy;
}

describe("planPalettes", () => {
  it("reads nothing until codes are read", () => {
    const unread: Tensor = { ...noiseTensor("w", [4, 256], 1), read: () => expect.unreachable("a weight was read") };
    const { scheme, coded } = planOf(linear("w"), unread);
    expect(scheme).toBe("turboquant");
    expect(coded!.weight).toMatchObject({ bits: 4, lut: { dtype: "float16", shape: [16] }, indices: { byteLength: 512 } });
    expect(coded!.weight.rowScales).toMatchObject({ dtype: "float16", shape: [4] });
  });

  it.each([1, 2, 3, 4, 6, 8] as const)("at %d bits says what is lost of the weight that is restored", async (bits) => {
    const planned = planOf(linear("w"), bellTensor("w", [24, 96]), { bits });
    const loss = await lossOf(planned);
    expect(loss / (await planned.coded!.relativeMse())).toBeCloseTo(1, 3);
    expect(loss).toBeLessThan(2.7207 * 4 ** -bits);
    expect(loss).toBeGreaterThan(4 ** -bits);
    expect(planned.coded!.weight.indices.byteLength).toBe((24 * 96 * bits) / 8);
  });

  it.each([1e-4, 3e-6, 5e-7])("says it of weights as faint as %d as well", async (magnitude) => {
    const planned = planOf(
      linear("w"),
      bellTensor("w", [24, 96], () => magnitude),
    );
    expect((await lossOf(planned)) / (await planned.coded!.relativeMse())).toBeCloseTo(1, 5);
  });

  it("has scales of at most one: the largest lies in the lut", async () => {
    const { coded } = planOf(
      linear("w"),
      bellTensor("w", [32, 64], (at) => 3 ** -Math.floor(at / 256)),
    );
    const scales = await halvesOf(coded!.weight.rowScales!);
    expect(Math.max(...scales)).toBeGreaterThan(0.5);
    expect(Math.max(...scales)).toBeLessThanOrEqual(1);
    expect(Math.min(...scales)).toBeGreaterThan(0);
  });

  it("at 4 bits, of rows of 1280 with outliers in columns, loses at most .0093", async () => {
    const plain = planOf(linear("w"), bellTensor("w", [64, 1280]));
    const outliers = planOf(
      linear("w"),
      bellTensor("w", [64, 1280], (at) => (at % 100 === 3 ? 8 : 1)),
    );
    expect(await plain.coded!.relativeMse()).toBeLessThanOrEqual(0.0093);
    expect(await outliers.coded!.relativeMse()).toBeLessThanOrEqual(0.0093);
    expect(plain.coded!.turned).toEqual({ kind: "hadamard", block: 1280, seed: 1 });
    // What blocks of one row do not share costs more: a row of one large input and many small ones.
    const spike = planOf(
      linear("w"),
      bellTensor("w", [64, 1280], (at) => (at % 1280 === 0 ? 40 : 1)),
    );
    expect(await spike.coded!.relativeMse()).toBeLessThanOrEqual(0.0093);
  });

  it("rotates the channels of a convolution, alike for every tap", async () => {
    const planned = planOf(conv("w"), bellTensor("w", [16, 32, 3]));
    expect(planned.coded!.turned).toMatchObject({ block: 32 });
    expect(planned.coded!.weight.rotation!.signs).toHaveLength(32);
    const loss = await lossOf(planned);
    expect(loss).toBeLessThan(0.0105);
    expect(loss / (await planned.coded!.relativeMse())).toBeCloseTo(1, 3);
  });

  it("does not rotate what has few channels", async () => {
    const planned = planOf(conv("w"), bellTensor("w", [16, 1, 31]));
    expect(planned.coded!.weight).not.toHaveProperty("rotation");
    expect(await lossOf(planned)).toBeLessThan(0.0105);
  });

  it("is the same where the tensor lies [inputs, outputs]", async () => {
    const values = bellTensor("w", [32, 64]);
    const source = new Float32Array(Uint8Array.from(await values.read(0, values.byteLength)).buffer);
    const turned = float32Tensor(
      "w",
      [64, 32],
      Float32Array.from(source, (_, at) => source[(at % 32) * 64 + Math.floor(at / 32)]!),
    );
    const bytes = async ({ coded }: PlannedPalette) =>
      Uint8Array.from(await coded!.weight.indices.read(0, coded!.weight.indices.byteLength));
    expect(await bytes(planOf(makeNode("w", "MatMul", ["x", "w"], ["y"]), turned))).toEqual(await bytes(planOf(linear("w"), values)));
  });

  it.each([
    [32, 8, 8],
    [20, 8, 4],
    [7, 16, 1],
  ] as const)("of %d rows lets %d share a scale, or as many as divide them: %d", async (rows, rowsPerScale, shared) => {
    const planned = planOf(linear("w"), bellTensor("w", [rows, 64]), { rowsPerScale });
    expect(planned.coded!.rowsPerScale).toBe(shared);
    expect(planned.coded!.weight.lut.shape).toEqual(shared === 1 ? [16] : [rows / shared, 16]);
    expect(await lossOf(planned)).toBeLessThan(0.0115);
    expect((await lossOf(planned)) / (await planned.coded!.relativeMse())).toBeCloseTo(1, 3);
  });

  it("k-means has a palette of float16 numbers and nothing else", async () => {
    const planned = planOf(linear("w"), bellTensor("w", [32, 64]), { scheme: "kmeans" });
    expect(planned.coded!.weight).not.toHaveProperty("rowScales");
    expect(planned.coded!.weight).not.toHaveProperty("rotation");
    expect((await lossOf(planned)) / (await planned.coded!.relativeMse())).toBeCloseTo(1, 3);
  });

  it("leaves float16 what recurrent layers read, and what is read in two ways", () => {
    const lstm = makeNode("l", "LSTM", ["x", "w", "w"], ["y"], { hidden_size: 4 });
    expect(planOf(lstm, noiseTensor("w", [1, 16, 4], 1))).toMatchObject({ scheme: "fp16", insteadOf: "turboquant" });
    expect(planOf(lstm, noiseTensor("w", [1, 16, 4], 1), { scheme: "kmeans" })).toMatchObject({ scheme: "kmeans" });
    const graph = graphOf([1, 8], [1, 8], {
      nodes: [linear("w"), makeNode("m", "MatMul", ["w.y", "w"], ["y"])],
      initializers: [noiseTensor("w", [8, 8], 1)],
    });
    for (const scheme of ["turboquant", "kmeans"] as const)
      expect(planPalettes("head", graph, policyOf({ scheme }))[0]).toMatchObject({ scheme: "fp16", insteadOf: scheme });
  });

  it("leaves float16 a row of one number, which its scale would be as large as", () => {
    expect(planOf(linear("w"), noiseTensor("w", [8, 1], 1))).toMatchObject({ scheme: "fp16", insteadOf: "turboquant" });
    expect(planOf(linear("w"), noiseTensor("w", [8, 2], 1))).not.toHaveProperty("insteadOf");
  });

  it.each(["fp16", "none"] as const)("%s has no codes", (scheme) => {
    expect(planOf(linear("w"), noiseTensor("w", [2, 128], 1), { scheme })).not.toHaveProperty("coded");
  });

  it("feedback makes up for errors on the inputs it was gathered on, for each tap of a convolution as well", async () => {
    const x = Float64Array.from({ length: 96 * 300 }, (_, at) => noise(1, at)[0]! * 3 ** -(at % 7) + noise(1, Math.floor(at / 96))[0]!);
    const hessian = new Float64Array(96 * 96);
    for (let v = 0; v < x.length; v += 96) {
      for (let i = 0; i < 96; i++) for (let j = 0; j < 96; j++) hessian[i * 96 + j]! += (x[v + i]! * x[v + j]!) / 300;
    }
    const tapsFirst = Float64Array.from(hessian, (_, at) => {
      const [i, j] = [Math.floor(at / 96), at % 96].map((index) => (index % 32) * 3 + Math.floor(index / 32)) as [number, number];
      return hessian[i * 96 + j]!;
    });
    const feedbackOf: FeedbackOf = async (_, scheme, taps) => {
      if (scheme.kind !== "turboquant") return "scheme";
      return factorHessian(taps === 3 ? tapsFirst : hessian, 96, scheme.rotation);
    };
    const outputs = async (planned: PlannedPalette): Promise<number> => {
      const source = new Float32Array(Uint8Array.from(await planned.site.tensor.read(0, planned.site.tensor.byteLength)).buffer);
      const found = await restored(planned.coded!.weight);
      let loss = 0;
      for (let r = 0; r < 16; r++) {
        for (let v = 0; v < x.length; v += 96) {
          let error = 0;
          for (let i = 0; i < 96; i++) error += (source[r * 96 + i]! - found[r * 96 + i]!) * x[v + i]!;
          loss += error ** 2;
        }
      }
      return loss;
    };
    for (const [node, shape] of [
      [linear("w"), [16, 96]],
      [conv("w"), [16, 32, 3]],
    ] as const) {
      const weight = bellTensor("w", shape);
      const without = await outputs(planOf(node, weight));
      const planned = planOf(node, weight, {}, feedbackOf);
      const ratio = (await outputs(planned)) / without;
      expect(ratio).toBeLessThan(0.5);
      expect((await planned.coded!.feedback())!.lossRatio).toBeLessThan(0.5);
    }
  });

  it("says why there is no feedback", async () => {
    const feedbackOf: FeedbackOf = async () => "width";
    expect(await planOf(linear("w"), bellTensor("w", [8, 32]), {}, feedbackOf).coded!.feedback()).toEqual({ omitted: "width" });
    for (const own of [{ scheme: "kmeans" }, { rowsPerScale: 8 }] as const) {
      expect(await planOf(linear("w"), bellTensor("w", [8, 32]), own, feedbackOf).coded!.feedback()).toEqual({ omitted: "scheme" });
    }
  });

  it("names a weight that is not finite by its element, and one that float16 cannot hold", async () => {
    const values = noise(8 * 32, 1);
    values[37] = Number.NaN;
    const broken = planOf(linear("w"), float32Tensor("w", [8, 32], values));
    expect((await refusal(() => broken.coded!.relativeMse(), "FORMAT_INVALID")).facts.found).toBe("NaN at element 37 of its rows");
    const large = planOf(
      linear("w"),
      float32Tensor(
        "w",
        [8, 32],
        noise(8 * 32, 1).map((value) => value * 1e6),
      ),
    );
    await refusal(() => large.coded!.relativeMse(), "FORMAT_UNSUPPORTED");
  });
});
