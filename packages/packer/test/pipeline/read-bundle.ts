import type { Manifest, PartRole, QuantizationRow } from "@balafon/manifest-schema";
import { codebookOf, dequantizeRows, fromFloat16, unpackCodes, type Scheme } from "@balafon/quantizer";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { float32Tensor } from "../../src/graph/builder.ts";
import { readFloats } from "../../src/inspect/floats.ts";
import { readNpz } from "../../src/inspect/npz/read.ts";
import type { OnnxModel } from "../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../src/inspect/onnx/read.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { stateDict } from "../../src/inspect/torch/state-dict.ts";
import { readTorch } from "../../src/inspect/torch/read.ts";
import { openInputs } from "../../src/pipeline/inputs.ts";
import { prepareParts, type PlannedPart } from "../../src/pipeline/parts.ts";
import { bytesSource, type ByteSource } from "../../src/resolve/byte-source.ts";
import { encoded, runModel } from "../support/run-graph.ts";
import { modelFile, type PairName } from "./support.ts";

/** A file in memory, so that nothing has to be closed. */
const sourceOf = async (path: string): Promise<ByteSource> => bytesSource(path, new Uint8Array(await readFile(path)));

export const readModel = async (path: string): Promise<OnnxModel> => readOnnx(await sourceOf(path));

export const readManifest = async (bundle: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(bundle, "manifest.json"), "utf8")) as Manifest;

/** The tensors of a demo head, by key. */
export async function headState(name: PairName): Promise<ReadonlyMap<string, Tensor>> {
  const path = modelFile(name, "head.pt");
  return stateDict(await readTorch(await sourceOf(path)), { select: "head_state" }, path).tensors;
}

/** The weights of a part as they came, by name. */
export async function sourceTensors(name: PairName, part: PartRole): Promise<ReadonlyMap<string, Tensor>> {
  if (part === "head") return headState(name);
  const { graph } = await readModel(modelFile(name, "encoder.onnx"));
  return new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
}

/** The weights of both parts as they are quantized, by name: as they came, or with rotations folded in. */
export async function plannedTensors(recipe: string): Promise<Record<PartRole, ReadonlyMap<string, Tensor>>> {
  const session = { progress: (): void => {}, signal: new AbortController().signal };
  const inputs = await openInputs(recipe, [], session, "check");
  try {
    const { encoder, head } = await prepareParts(inputs, session);
    const read = async ({ weights }: PlannedPart) =>
      new Map(await Promise.all(weights.map(async ({ site: { tensor } }) => [tensor.name, await inMemory(tensor)] as const)));
    return { encoder: await read(encoder), head: await read(head) };
  } finally {
    await inputs.close();
  }
}

const inMemory = async (tensor: Tensor): Promise<Tensor> => float32Tensor(tensor.name, tensor.shape, await readFloats(tensor));

/** The array that `FILE.npz#ARRAY` of a bundle names. */
export async function arrayOf(bundle: string, reference: string): Promise<Tensor> {
  const [file = "", array = ""] = reference.split("#");
  return (await readNpz(await sourceOf(join(bundle, file)))).get(array)!;
}

/** What an emitted part makes of the codes of its weights: the nodes that restore them, run alone on onnxruntime; of packed ones, what the quantizer does. */
export async function restoredWeights(
  { graph, ...model }: OnnxModel,
  rows: readonly QuantizationRow[],
): Promise<ReadonlyMap<string, Float32Array>> {
  const packed = rows.filter(({ form }) => form === "packed");
  const others = rows.filter(({ form }) => form !== "packed");
  const nodes = graph.nodes.filter(
    ({ name }) => name.startsWith("balafon.") || others.some(({ tensor }) => name.startsWith(`${tensor}/decode/`)),
  );
  const outputs = others.map(({ tensor: name, shape }) => ({ name, dtype: "float32", shape }) as const);
  const restored = await runModel(await encoded({ ...model, graph: { ...graph, nodes, inputs: [], outputs, valueInfo: [] } }), {});
  const tensors = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
  const unpacked = packed.map(async (row): Promise<[string, Float32Array]> => [row.tensor, await unpackedWeight(row, tensors)]);
  return new Map([
    ...others.map(({ tensor: name }): [string, Float32Array] => [name, restored[name]!.data]),
    ...(await Promise.all(unpacked)),
  ]);
}

/** In the order of its source: the demo encoders' weights are stored as a MatMul takes them, the other way round than rows. */
async function unpackedWeight(row: QuantizationRow, tensors: ReadonlyMap<string, Tensor>): Promise<Float32Array> {
  const [codes, scales] = [tensors.get(`${row.tensor}.codes`)!, tensors.get(`${row.tensor}.scales`)!];
  const [rows = 0, groups = 0] = codes.shape;
  const [cols, bits] = [groups * row.group!, row.nominalBitsPerWeight];
  const { kind, block, seed, where } = row.rotation!;
  const rotation = where === "folded" ? ({ kind: "none" } as const) : { kind, block, seed };
  const scheme: Scheme = { kind: "turboquant", codebook: "uniform", bits, group: row.group!, rotation };
  const halves = new Uint16Array(Uint8Array.from(await scales.read(0, scales.byteLength)).buffer);
  const quantized = {
    codes: unpackCodes(Uint8Array.from(await codes.read(0, codes.byteLength)), bits, rows * cols),
    scales: fromFloat16(halves),
    codebook: codebookOf(scheme),
  };
  const weights = dequantizeRows(quantized, { rows, cols }, scheme);
  if (row.part === "head") return weights;
  return weights.map((_, index) => weights[(index % rows) * cols + Math.floor(index / rows)]!);
}

/** sum((w - w')^2) / sum(w^2). */
export async function relativeMse(source: Tensor, restored: Float32Array): Promise<number> {
  const weights = await readFloats(source);
  const sumOf = (term: (weight: number, index: number) => number): number =>
    weights.reduce((sum, weight, index) => sum + term(weight, index), 0);
  return sumOf((weight, index) => (weight - restored[index]!) ** 2) / sumOf((weight) => weight ** 2);
}
