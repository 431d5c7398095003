import { intAttribute } from "../../../../graph/canonical/typed-node.ts";
import { milAxis } from "../held.ts";
import { int32 } from "../immediate.ts";
import { operand, result, type Lower } from "../step.ts";

export const softmax: Lower = (step) => {
  const x = operand(step, 0);
  return result(step, "softmax", { x: x.name, axis: int32(milAxis(x, intAttribute(step, "axis", -1))) }, x.axes);
};
