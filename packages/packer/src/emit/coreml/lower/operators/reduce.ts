import { intAttribute } from "../../../../graph/canonical/typed-node.ts";
import { reducedAxes } from "../../../../graph/canonical/infer/reductions.ts";
import { plain } from "../arrange.ts";
import { milAxis, plainAxes } from "../held.ts";
import { flag, int32s } from "../immediate.ts";
import { operand, result, type Lower } from "../step.ts";

/** A reduction; where axes are dropped, the value is held as the graph has it. */
export const reduction =
  (type: string): Lower =>
  (step) => {
    const kept = intAttribute(step, "keepdims", 1) !== 0;
    const given = operand(step, 0);
    const axes = reducedAxes(step);
    const x = kept ? given : plain(step.program, given);
    const parameters = { x: x.name, axes: int32s(axes.map((axis) => milAxis(x, axis))), keep_dims: flag(kept) };
    return result(step, type, parameters, kept ? x.axes : plainAxes(step.outputs[0]!.shape.length));
  };
