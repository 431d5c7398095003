import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { permutationOf } from "../infer/layout.ts";
import { bypassNodes } from "../rewrite.ts";
import { numberOf, shapeOf, typedNode, type TypedGraph } from "../typed-graph.ts";

/** Which input an operator gives as it is, if that is all that it does. */
type SameAs = (typed: TypedGraph, node: OnnxNode) => number | undefined;

const first = 0;
const ifSameShape: SameAs = (typed, { inputs, outputs }) =>
  shapeOf(typed, inputs[0]!).join() === shapeOf(typed, outputs[0]!).join() ? first : undefined;
const ifSameType: SameAs = ({ types }, { inputs, outputs }) =>
  types.get(inputs[0]!)!.dtype === types.get(outputs[0]!)!.dtype ? first : undefined;

/** An operand that changes nothing, on the right side or, where sides are alike, on the left. */
const neutral =
  (value: number, isCommutative: boolean): SameAs =>
  (typed, node) => {
    if (node.inputs.length !== 2) return undefined;
    for (const [kept, other] of isCommutative
      ? ([
          [0, 1],
          [1, 0],
        ] as const)
      : ([[0, 1]] as const)) {
      const isSame =
        numberOf(typed, node.inputs[other]) === value &&
        shapeOf(typed, node.inputs[kept]!).join() === shapeOf(typed, node.outputs[0]!).join();
      if (isSame) return kept;
    }
    return undefined;
  };

const table: ReadonlyMap<string, SameAs> = new Map<string, SameAs>([
  ["Add", neutral(0, true)],
  ["Cast", ifSameType],
  ["CastLike", ifSameType],
  ["Clip", (_, { inputs }) => (inputs.slice(1).every((input) => input === "") ? first : undefined)],
  ["Concat", (_, { inputs }) => (inputs.length === 1 ? first : undefined)],
  ["Div", neutral(1, false)],
  ["Expand", ifSameShape],
  ["Flatten", ifSameShape],
  ["Identity", () => first],
  ["Max", (_, { inputs }) => (inputs.length === 1 ? first : undefined)],
  ["Min", (_, { inputs }) => (inputs.length === 1 ? first : undefined)],
  ["Mul", neutral(1, true)],
  ["Pad", (typed, node) => (padsNothing(typed, node) ? first : undefined)],
  ["Pow", neutral(1, false)],
  ["Reshape", ifSameShape],
  ["Slice", (typed, node) => (isForward(typed, node) ? ifSameShape(typed, node) : undefined)],
  ["Split", ifSameShape],
  ["Squeeze", ifSameShape],
  ["Sub", neutral(0, false)],
  ["Tile", ifSameShape],
  ["Transpose", (typed, node) => (movesNothing(typed, node) ? first : undefined)],
  ["Unsqueeze", ifSameShape],
]);

/** Widths may be negative: cut on one side and padded on the other, a value keeps its shape and is another. */
function padsNothing({ constants }: TypedGraph, { inputs }: OnnxNode): boolean {
  return constants.get(inputs[1] ?? "")?.values.every((width) => width === 0) ?? false;
}

/** A Slice backwards keeps the shape and turns the order. */
function isForward({ constants }: TypedGraph, { inputs }: OnnxNode): boolean {
  return constants.get(inputs[4] ?? "")?.values.every((step) => step > 0) ?? true;
}

/** Axes of one element may go anywhere only if the shape stays. */
function movesNothing(typed: TypedGraph, node: OnnxNode): boolean {
  const shape = shapeOf(typed, node.inputs[0]!);
  const order = permutationOf(typedNode(typed, node), shape.length).filter((axis) => shape[axis] !== 1);
  return ifSameShape(typed, node) === first && order.every((axis, at) => at === 0 || order[at - 1]! < axis);
}

/**
 * Takes away nodes that give an input as it is: identities, reshapes to the same shape, slices of everything, products with 1.
 *
 * Requires: types. Ensures: the same outputs; one that a graph output's name hangs on stays.
 */
export function removeNoops(typed: TypedGraph): OnnxGraph {
  return bypassNodes(typed.graph, (node) => {
    const at = node.outputs.length === 1 ? table.get(node.opType)?.(typed, node) : undefined;
    return at === undefined ? undefined : node.inputs[at];
  });
}
