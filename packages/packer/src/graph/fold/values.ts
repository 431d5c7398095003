import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { Linear } from "./linear.ts";

/**
 * The values of one attention: what `source` puts out is cut into heads, mixed over time, joined, and read by `reader` alone.
 *
 *     source -> (Split) -> Reshape [.., heads, width] -> Transpose -> MatMul (mix, .) -> Transpose -> Reshape [.., heads x width] -> reader
 */
export interface Values {
  readonly source: Linear;
  /** The first of the source's outputs that are values. */
  readonly first: number;
  /** Their number: heads x width. */
  readonly count: number;
  /** Channels of one head. */
  readonly headWidth: number;
  readonly reader: Linear;
}

/**
 * The values that a linear layer reads, if it reads nothing else. Mixing over time, whatever its weights are, commutes with a rotation of a head's channels.
 *
 * Requires: constant shapes in the two Reshapes. Ensures: nothing but the reader depends on the values.
 */
export async function valuesOf(index: GraphIndex, reader: Linear, byOutput: ReadonlyMap<string, Linear>): Promise<Values | undefined> {
  const joined = own(index, reader.input, "Reshape");
  const mixed = own(index, await outerInput(index, joined, [reader.inputs], 3), "Transpose");
  const product = own(index, isSwap(mixed) ? mixed!.inputs[0] : undefined, "MatMul");
  const turned = own(index, product?.inputs[1], "Transpose");
  const split = own(index, isSwap(turned) ? turned!.inputs[0] : undefined, "Reshape");
  const headWidth = await lastDim(index, split);
  if (split === undefined || headWidth === undefined || headWidth < 1 || reader.inputs % headWidth !== 0) return undefined;
  const flat = await outerInput(index, split, [reader.inputs / headWidth, headWidth], 4);
  const source = flat === undefined ? undefined : sourceOf(index, flat, byOutput);
  return source?.count === reader.inputs ? { ...source, headWidth, reader } : undefined;
}

/** The node of this type that makes a value which nothing else reads. */
function own(index: GraphIndex, value: string | undefined, opType: string): OnnxNode | undefined {
  if (value === undefined || index.readers(value).length !== 1 || index.isOutput(value)) return undefined;
  const node = index.producer(value);
  return node?.opType === opType && node.domain === "" ? node : undefined;
}

function isSwap(node: OnnxNode | undefined): boolean {
  const perm = node?.attributes.get("perm");
  return perm?.kind === "ints" && perm.value.map(Number).join() === "0,2,1,3";
}

async function shapeOf(index: GraphIndex, reshape: OnnxNode | undefined): Promise<number[] | undefined> {
  const tensor = reshape?.inputs[1] === undefined ? undefined : index.stored(reshape.inputs[1]);
  if (tensor?.dtype !== "int64" || tensor.shape.length !== 1 || tensor.shape[0]! > 8) return undefined;
  const bytes = Uint8Array.from(await tensor.read(0, tensor.byteLength));
  return Array.from(new BigInt64Array(bytes.buffer), Number);
}

const lastDim = async (index: GraphIndex, reshape: OnnxNode | undefined): Promise<number | undefined> =>
  (await shapeOf(index, reshape))?.at(-1);

/** What a Reshape to `rank` dimensions reads, if the last of them are these: rows of channels then stay rows of channels. */
async function outerInput(
  index: GraphIndex,
  reshape: OnnxNode | undefined,
  last: readonly number[],
  rank: number,
): Promise<string | undefined> {
  const shape = await shapeOf(index, reshape);
  const fits = shape?.length === rank && last.every((dim, at) => dim === shape[rank - last.length + at]);
  return fits ? reshape!.inputs[0] : undefined;
}

/** The linear layer that gives a value, or a part of whose outputs, cut along the last axis, it is. */
function sourceOf(
  index: GraphIndex,
  value: string,
  byOutput: ReadonlyMap<string, Linear>,
): { source: Linear; first: number; count: number } | undefined {
  if (index.readers(value).length !== 1 || index.isOutput(value)) return undefined;
  const whole = byOutput.get(value);
  if (whole !== undefined) return { source: whole, first: 0, count: whole.outputs };
  const split = index.producer(value);
  if (split?.opType !== "Split" || Number(split.attributes.get("axis")?.value ?? 0) !== -1) return undefined;
  const source = byOutput.get(split.inputs[0]!);
  const parts = split.outputs.length;
  const isEven = split.inputs.length === 1 && Number(split.attributes.get("num_outputs")?.value) === parts;
  if (source === undefined || !isEven || source.outputs % parts !== 0 || index.readers(source.output).length !== 1) return undefined;
  if (index.isOutput(source.output)) return undefined;
  const count = source.outputs / parts;
  return { source, first: split.outputs.indexOf(value) * count, count };
}
