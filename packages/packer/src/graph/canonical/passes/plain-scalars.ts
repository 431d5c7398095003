import { elementCount } from "../../../inspect/tensor.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { constantTensor } from "../evaluate/constants.ts";
import { rewriteNodes } from "../rewrite.ts";
import { shapeOf, type TypedGraph } from "../typed-graph.ts";
import type { Constant } from "../typed-node.ts";

/** Operators whose operands are broadcast, all of them. */
const broadcasting = new Set(["Add", "Div", "Equal", "Greater", "Less", "Max", "Min", "Mod", "Mul", "Pow", "Sub", "Where"]);

/**
 * Gives constants of one number no axes, where the other operands have as many: what is recognised by a number then says nothing of shapes. One of more axes than
 * the others, which gives the result its axes, stays.
 *
 * Requires: types. Ensures: the same values and shapes.
 */
export function plainScalars(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    if (!broadcasting.has(node.opType)) return undefined;
    const numbers = node.inputs.map((input) => numberOf(typed, input));
    if (numbers.every((number) => number === undefined || number.shape.length === 0)) return undefined;
    const rank = Math.max(-1, ...node.inputs.flatMap((input, at) => (numbers[at] === undefined ? [shapeOf(typed, input).length] : [])));
    const inputs = node.inputs.map((input, at) => {
      const number = numbers[at];
      if (number === undefined || number.shape.length === 0 || number.shape.length > rank) return input;
      return constant(constantTensor(fresh(`${input}.scalar`), { ...number, shape: [] }));
    });
    return inputs.some((input, at) => input !== node.inputs[at]) ? [{ ...node, inputs } satisfies OnnxNode] : undefined;
  });
}

function numberOf({ constants }: TypedGraph, value: string): Constant | undefined {
  const constant = constants.get(value);
  return constant !== undefined && elementCount(constant.shape) === 1 ? constant : undefined;
}
