import type { OnnxGraph, OnnxNode } from "../../inspect/onnx/model.ts";
import type { Constant, TypedNode, ValueType } from "./typed-node.ts";

/** A graph of which every value's type is known. */
export interface TypedGraph {
  /** What messages call the model. */
  readonly model: string;
  readonly graph: OnnxGraph;
  readonly types: ReadonlyMap<string, ValueType>;
  /** Initializers that are integers, or floats of a few elements. */
  readonly constants: ReadonlyMap<string, Constant>;
}

/**
 * A pass: the graph changed, or the very same graph where there is nothing to change. Requires types of every value; what it adds is typed behind it.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED, naming the node
 */
export type Pass = (typed: TypedGraph) => OnnxGraph | Promise<OnnxGraph>;

/** The number that a constant of no axes is, undefined for any other value: [1, 1] is a number too, but may give axes to what it is multiplied with. */
export function scalarOf({ constants }: TypedGraph, value: string | undefined): number | undefined {
  const constant = value === undefined ? undefined : constants.get(value);
  return constant?.shape.length === 0 ? constant.values[0] : undefined;
}

/** The one number that a constant is, of however many axes: for whoever looks at shapes himself. */
export function numberOf({ constants }: TypedGraph, value: string | undefined): number | undefined {
  const constant = value === undefined ? undefined : constants.get(value);
  return constant?.values.length === 1 ? constant.values[0] : undefined;
}

/** A node with what is known of its inputs. */
export function typedNode({ model, types, constants }: TypedGraph, node: OnnxNode): TypedNode {
  return { model, node, inputs: node.inputs.map((input) => types.get(input)), constants: node.inputs.map((input) => constants.get(input)) };
}

/** The sizes of a value of the graph. */
export function shapeOf({ types }: TypedGraph, value: string): readonly number[] {
  return types.get(value)!.shape;
}
