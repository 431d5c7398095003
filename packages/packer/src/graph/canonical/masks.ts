import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { Indexed } from "./algebra.ts";
import { numberOf } from "./typed-graph.ts";

/** Whether what an input is goes into the output as it is, or negated. */
export type Sign = 1 | -1;

/** An input of a node that the output is made of: what is added to it is added to the output. */
export interface Carried {
  readonly at: number;
  readonly sign: Sign;
}

type CarriedOf = (indexed: Indexed, node: OnnxNode) => readonly Carried[];

const all: CarriedOf = (_, { inputs }) => inputs.map((_input, at) => ({ at, sign: 1 }));
const only =
  (...carried: Carried[]): CarriedOf =>
  () =>
    carried;
const first = only({ at: 0, sign: 1 });

/** Scaled by less, what is masked by -1e4 would not be far below other scores any more. */
const leastScale = 0.1;

/** A factor that is 0 or 1, or one number, leaves a mask what it is; any other scales scores. */
const factors: CarriedOf = (indexed, { inputs }) =>
  inputs.flatMap((_, at): Carried[] => {
    const other = inputs[1 - at]!;
    if (isFlag(indexed, other)) return [{ at, sign: 1 }];
    const scale = numberOf(indexed.typed, other);
    return scale === undefined || Math.abs(scale) < leastScale ? [] : [{ at, sign: scale > 0 ? 1 : -1 }];
  });

/** Operators through which a mask goes on its way to a Softmax. */
const carriers: ReadonlyMap<string, CarriedOf> = new Map<string, CarriedOf>([
  ["Add", all],
  ["Concat", all],
  ["Expand", first],
  ["Gather", first],
  ["Max", all],
  ["Min", all],
  ["Mul", factors],
  ["Neg", only({ at: 0, sign: -1 })],
  ["Reshape", first],
  ["Slice", first],
  ["Split", first],
  ["Sub", only({ at: 0, sign: 1 }, { at: 1, sign: -1 })],
  ["Tile", first],
  ["Transpose", first],
  ["Where", only({ at: 1, sign: 1 }, { at: 2, sign: 1 })],
]);

/** The inputs of a node that masks come through. */
export function carriedInputs(indexed: Indexed, node: OnnxNode): readonly Carried[] {
  return carriers.get(node.opType)?.(indexed, node) ?? [];
}

/** Operators that give their first input's elements in other places. */
const moves = new Set(["Expand", "Gather", "Reshape", "Slice", "Split", "Tile", "Transpose"]);

/** Nodes between a flag and what it multiplies: a cast, a negation, a few moves. */
const mostSteps = 16;

/** Whether a value is 0 and 1 only: a Cast of booleans, 1 less such a one, or a move of one. */
function isFlag({ typed, index }: Indexed, value: string): boolean {
  let name = value;
  for (let steps = 0; steps < mostSteps; steps++) {
    const node = index.producer(name);
    if (node === undefined) return false;
    const [source = "", other = ""] = node.inputs;
    if (node.opType === "Cast") return typed.types.get(source)?.dtype === "bool";
    if (node.opType === "Where") return node.inputs.slice(1).every((input) => [0, 1].includes(numberOf(typed, input) ?? -1));
    if (node.opType === "Sub" && numberOf(typed, source) === 1) name = other;
    else if (moves.has(node.opType)) name = source;
    else return false;
  }
  return false;
}
