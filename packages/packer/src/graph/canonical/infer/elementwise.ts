import { inputType, invalid, type TypedNode, type ValueType } from "../typed-node.ts";
import { broadcastShapes } from "./shapes.ts";

/** The types of a node's outputs. @throws BalafonError FORMAT_INVALID, OPERATOR_UNSUPPORTED */
export type Infer = (typed: TypedNode) => readonly ValueType[];

/** One output like the first input. */
export const likeInput: Infer = (typed) => [inputType(typed, 0)];

/** Inputs broadcast, of the first one's element type. */
export const broadcast: Infer = (typed) => [{ dtype: inputType(typed, 0).dtype, shape: shapeOfAll(typed) }];

/** The same of two. */
export const broadcastTwo: Infer = (typed) => [{ dtype: inputType(typed, 0).dtype, shape: shapeOfAll(typed, 2) }];

/** Two inputs broadcast and compared. */
export const compare: Infer = (typed) => [{ dtype: "bool", shape: shapeOfAll(typed, 2) }];

/** Where's condition is not what it gives. */
export const where: Infer = (typed) => [{ dtype: inputType(typed, 1).dtype, shape: shapeOfAll(typed, 3) }];

function shapeOfAll(typed: TypedNode, count = Math.max(1, typed.inputs.length)): readonly number[] {
  if (typed.inputs.length !== count) throw invalid(typed, `has ${typed.inputs.length} inputs instead of ${count}`);
  return broadcastShapes(
    typed,
    typed.inputs.map((_, at) => inputType(typed, at).shape),
  );
}
