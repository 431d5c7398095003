import { inputType, invalid, type TypedNode, type ValueType } from "../typed-node.ts";
import { broadcastShapes } from "./shapes.ts";

/** The types of a node's outputs. @throws BalafonError FORMAT_INVALID, OPERATOR_UNSUPPORTED */
export type Infer = (typed: TypedNode) => readonly ValueType[];

/** One output like the first input. */
export const likeInput: Infer = (typed) => [inputType(typed, 0)];

/** All inputs broadcast, of the first one's element type. */
export const broadcast: Infer = (typed) => [{ dtype: inputType(typed, 0).dtype, shape: shapeOfAll(typed) }];

/** All inputs broadcast and compared. */
export const compare: Infer = (typed) => [{ dtype: "bool", shape: shapeOfAll(typed) }];

/** Where's condition is not what it gives. */
export const where: Infer = (typed) => [{ dtype: inputType(typed, 1).dtype, shape: shapeOfAll(typed) }];

function shapeOfAll(typed: TypedNode): readonly number[] {
  if (typed.inputs.length === 0) throw invalid(typed, "has no inputs");
  return broadcastShapes(
    typed,
    typed.inputs.map((_, at) => inputType(typed, at).shape),
  );
}
