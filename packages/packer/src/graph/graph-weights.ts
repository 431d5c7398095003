import { BalafonError } from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { bytesOf } from "../inspect/bytes-of.ts";
import { readFloats } from "../inspect/floats.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import { quotedList } from "../inspect/quoted.ts";
import { elementCount, type Tensor } from "../inspect/tensor.ts";
import { float32Tensor } from "./builder.ts";

/** How a graph's tensors were accounted for. */
export interface GraphWeights {
  /** Tensors of the checkpoint, each found once. */
  readonly keysUsed: number;
  /** Single numbers and integer tensors, such as shapes: exporters add them, and no checkpoint holds them. */
  readonly constants: number;
}

/** What did not come out even, each by name. */
interface Differences {
  /** Weights of the graph with a key's name and other values. */
  readonly changed: string[];
  /** Weights of the graph whose values no key that is left has. */
  readonly unknown: string[];
  /** Keys that no weight of the graph equals. */
  readonly unused: string[];
}

/**
 * Every weight of a graph equals one tensor of the checkpoint, value for value, and every tensor of the checkpoint is some weight's.
 *
 * A weight that has a key's name is compared with that key. Exporters rename, transpose and narrow: another weight may equal any key that is left, as it
 * is or as its matrix transpose, in any float type that holds exactly the same values. Integer tensors of the checkpoint are counters and set aside.
 *
 * @throws BalafonError CHECKPOINT_MISMATCH listing what differs, what the checkpoint lacks and what the graph lacks.
 */
export async function checkGraphWeights(
  names: { readonly graph: string; readonly checkpoint: string },
  graph: OnnxGraph,
  state: ReadonlyMap<string, Tensor>,
): Promise<GraphWeights> {
  const held = [...graph.initializers, ...constantTensors(graph)];
  const keys = new Map<string, readonly string[]>();
  for (const [key, tensor] of state) if (isFloat(tensor)) keys.set(key, await digestsOf(tensor));
  const total = keys.size;
  const changed: string[] = [];
  const others: Tensor[] = [];
  for (const tensor of held.filter(isFloat)) {
    const known = keys.get(tensor.name);
    if (known === undefined) others.push(tensor);
    else if (!known.includes(await digestOf(tensor))) changed.push(tensor.name);
    if (known !== undefined) keys.delete(tensor.name);
  }
  const { unknown, scalars } = await takeByValue(others, keys);
  const unused = [...keys.keys()];
  if (changed.length + unknown.length + unused.length > 0) throw mismatch(names, { changed, unknown, unused });
  return { keysUsed: total, constants: scalars + held.filter((tensor) => !isFloat(tensor)).length };
}

const isFloat = ({ dtype }: Tensor): boolean => /float/.test(dtype);

/** Older exporters write weights as Constant nodes. */
function constantTensors({ nodes }: OnnxGraph): Tensor[] {
  return nodes.flatMap(({ opType, domain, attributes, outputs }) => {
    if (opType !== "Constant" || domain !== "") return [];
    const name = outputs[0]!;
    const [value, list] = [attributes.get("value"), attributes.get("value_floats")];
    if (list?.kind === "floats") return [float32Tensor(name, [list.value.length], Float32Array.from(list.value))];
    return value?.kind === "tensor" ? [{ ...value.value, name }] : [];
  });
}

/** Takes from `keys` one key of the same values for each tensor; keys of equal values stand for each other. */
async function takeByValue(
  tensors: readonly Tensor[],
  keys: Map<string, readonly string[]>,
): Promise<{ unknown: string[]; scalars: number }> {
  const byDigest = new Map<string, Set<string>>();
  for (const [key, digests] of keys) for (const digest of digests) byDigest.set(digest, (byDigest.get(digest) ?? new Set()).add(key));
  const unknown: string[] = [];
  let scalars = 0;
  for (const tensor of tensors) {
    const key = [...(byDigest.get(await digestOf(tensor)) ?? [])].find((candidate) => keys.has(candidate));
    if (key !== undefined) keys.delete(key);
    else if (elementCount(tensor.shape) === 1) scalars++;
    else unknown.push(tensor.name);
  }
  return { unknown, scalars };
}

/** The digests under which a key may be found: as stored and, for a matrix, transposed. */
async function digestsOf(tensor: Tensor): Promise<string[]> {
  const { shape } = tensor;
  const values = await valuesOf(tensor);
  if (shape.length !== 2) return [hashed(shape, values)];
  const [rows, columns] = shape as [number, number];
  return [hashed(shape, values), hashed([columns, rows], transposed(values, rows, columns))];
}

const digestOf = async (tensor: Tensor): Promise<string> => hashed(tensor.shape, await valuesOf(tensor));

type Values = Float32Array | Float64Array;

/** The values as float32, which holds every narrower type exactly; as float64 where float32 does not hold them all. */
async function valuesOf(tensor: Tensor): Promise<Values> {
  const narrow = await readFloats(tensor);
  if (tensor.dtype !== "float64") return narrow;
  const wide = new Float64Array(Uint8Array.from(await tensor.read(0, tensor.byteLength)).buffer);
  return wide.every((value, index) => Object.is(value, narrow[index])) ? narrow : wide;
}

function transposed(values: Values, rows: number, columns: number): Values {
  const result = values.slice();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) result[column * rows + row] = values[row * columns + column]!;
  return result;
}

function hashed(shape: readonly number[], values: Values): string {
  const hash = createHash("sha256").update(`${values.BYTES_PER_ELEMENT} ${shape.join(" ")}\n`);
  return hash.update(bytesOf(values)).digest("base64");
}

function mismatch({ graph, checkpoint }: { graph: string; checkpoint: string }, { changed, unknown, unused }: Differences): BalafonError {
  const line = (what: string, list: readonly string[]): string[] => (list.length === 0 ? [] : [`${what} ${quotedList(list)}`]);
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: graph,
    problem: `its weights are not those of ${checkpoint} (${changed.length} of the same name differ, ${unknown.length} unknown, ${unused.length} left over)`,
    details: [
      ...line("differ from the key of their name:", changed),
      ...line("equal no key of the checkpoint:", unknown),
      ...line("keys that no weight equals:", unused),
    ],
    hint: "Export the graph from exactly this checkpoint, without folding or fusing weights (torch.onnx.export, do_constant_folding=False), and check head.select and head.prefix.",
  });
}
