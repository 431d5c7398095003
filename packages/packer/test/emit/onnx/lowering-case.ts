import type { TensorScheme, WeightForm } from "@balafon/manifest-schema";
import { dequantizeRows, float16ToFloat32, float32ToFloat16, fromFloat16, packedBytes, unpackCodes } from "@balafon/quantizer";
import { lowerWeights } from "../../../src/emit/onnx/lower.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { planQuantization, type CodedWeight, type PlannedWeight } from "../../../src/quantize/plan.ts";
import { graphOf } from "../../support/run-graph.ts";

/** How a graph reads its weight w, and the shape of what x times w is. */
export interface Reading {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Nodes from x and w to y. */
  readonly nodes: readonly OnnxNode[];
  readonly weightShape: readonly number[];
}

const node = (opType: string, inputs: readonly string[], output: string, attributes: Parameters<typeof makeNode>[4] = {}) =>
  makeNode(output, opType, inputs, [output], attributes);

/** Every way in which a weight of 6 outputs is read. Widths: 48 is a block of 12 x 4, 240 three of 20 x 4, 7 none. */
export const readings: Readonly<Record<string, Reading>> = {
  "MatMul [in, out]": { x: [1, 2, 48], y: [1, 2, 6], nodes: [node("MatMul", ["x", "w"], "y")], weightShape: [48, 6] },
  "MatMul through Transpose": {
    x: [1, 2, 240],
    y: [1, 2, 6],
    nodes: [node("Transpose", ["w"], "t", { perm: [1, 0] }), node("MatMul", ["x", "t"], "y")],
    weightShape: [6, 240],
  },
  "Gemm transB 0": { x: [2, 7], y: [2, 6], nodes: [node("Gemm", ["x", "w"], "y")], weightShape: [7, 6] },
  "Gemm transB 1": { x: [2, 128], y: [2, 6], nodes: [node("Gemm", ["x", "w"], "y", { transB: 1 })], weightShape: [6, 128] },
  Conv: { x: [1, 16, 9], y: [1, 6, 7], nodes: [node("Conv", ["x", "w"], "y")], weightShape: [6, 16, 3] },
};

export const readingGraph = ({ x, y, nodes }: Reading, weight: Tensor): OnnxGraph => graphOf(x, y, { nodes, initializers: [weight] });

/** The graph's weight, planned and lowered. */
export function lowered(
  graph: OnnxGraph,
  scheme: TensorScheme["scheme"],
  bits: TensorScheme["bits"] = 4,
  form: WeightForm = "dense",
  more: Partial<TensorScheme> = {},
): { planned: PlannedWeight; graph: OnnxGraph } {
  const plan = planQuantization("encoder", graph, { default: { scheme, bits, group: 128, form, ...more }, rules: [] });
  return { planned: plan[0]!, graph: lowerWeights(graph, plan) };
}

/** What a plan's stored bytes stand for, decoded by the quantizer, in the weight's own order. */
export async function restoredBy({ site, scheme, coded }: PlannedWeight): Promise<Float32Array> {
  const original = await readFloats(site.tensor);
  if (coded === undefined) return scheme === "fp16" ? original.map((value) => float16ToFloat32(float32ToFloat16(value))) : original;
  const rows = await decodedRows(coded, site.rows, site.cols);
  const { cols } = site;
  return site.transposed ? rows.map((_, index) => rows[(index % site.rows) * cols + Math.floor(index / site.rows)]!) : rows;
}

async function decodedRows(coded: CodedWeight, rows: number, cols: number): Promise<Float32Array> {
  const { codes, scales, zeroPoints, codebook, bits, group, scheme } = coded;
  const bytesOf = async (tensor: Tensor): Promise<Uint8Array<ArrayBuffer>> => Uint8Array.from(await tensor.read(0, tensor.byteLength));
  const packed = Uint8Array.from(await codes.read(0, packedBytes(rows * cols, bits)));
  const zeros = zeroPoints && unpackCodes(await bytesOf(zeroPoints), zeroPoints.dtype === "uint4" ? 4 : 8, (rows * cols) / group);
  const quantized = {
    codes: unpackCodes(packed, bits, rows * cols),
    scales: scales === undefined ? new Float32Array(0) : fromFloat16(new Uint16Array((await bytesOf(scales)).buffer)),
    codebook: codebook instanceof Float32Array ? codebook : new Float32Array((await bytesOf(codebook)).buffer),
    ...(zeros === undefined ? {} : { zeroPoints: zeros }),
  };
  return dequantizeRows(quantized, { rows, cols }, scheme);
}
