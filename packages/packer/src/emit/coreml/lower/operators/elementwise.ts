import { plain, arrange } from "../arrange.ts";
import { constantAlong } from "../constant.ts";
import type { Argument } from "../builder.ts";
import { half } from "../immediate.ts";
import { isPlain, plainAxes, type Axes, type Held } from "../held.ts";
import { milDType } from "../program.ts";
import { emit, isComputed, operand, result, type Lower, type Step } from "../step.ts";

/** An operation of one input, element by element; `parameters` may depend on the node. */
export const unary =
  (type: string, parameters: (step: Step) => Readonly<Record<string, Argument>> = () => ({})): Lower =>
  (step) => {
    const x = operand(step, 0);
    return result(step, type, { x: x.name, ...parameters(step) }, x.axes);
  };

/** An operation of two inputs that are broadcast. */
export const binary =
  (type: string): Lower =>
  (step) => {
    const { operands, axes } = aligned(step, [0, 1]);
    return result(step, type, { x: operands[0]!.name, y: operands[1]!.name }, axes);
  };

/** An operation of two inputs over any number of them, from the left. */
export const folded =
  (type: string): Lower =>
  (step) => {
    const { operands, axes } = aligned(
      step,
      step.node.inputs.map((_, at) => at),
    );
    const { dtype, shape } = step.outputs[0]!;
    const whole = { dtype: milDType(dtype), shape, axes };
    const base = step.node.outputs[0]!;
    return operands.slice(1).reduce((left, right) => emit(step.program, type, base, { x: left.name, y: right.name }, whole), operands[0]!);
  };

/** Where chooses; Core ML calls it select. */
export const select: Lower = (step) => {
  const { operands, axes } = aligned(step, [0, 1, 2]);
  const [cond, a, b] = operands.map(({ name }) => name) as [string, string, string];
  return result(step, "select", { cond, a, b }, axes);
};

/** Core ML has no negation. */
export const negate: Lower = (step) => {
  const x = operand(step, 0);
  return result(step, "mul", { x: x.name, y: half(-1) }, x.axes);
};

/**
 * Inputs whose axes lie alike: as those of the first computed one of the output's rank that is not held plainly. Constants are stored in that order;
 * what has fewer axes is held plainly, and then all are.
 */
function aligned(step: Step, inputs: readonly number[]): { operands: Held[]; axes: Axes } {
  const { program, node } = step;
  const rank = step.outputs[0]!.shape.length;
  const computed = inputs.filter((at) => isComputed(step, at)).map((at) => operand(step, at));
  const full = computed.every(({ shape }) => shape.length === rank);
  const axes = (full ? computed.find((held) => !isPlain(held))?.axes : undefined) ?? plainAxes(rank);
  const isWhole = axes.every((axis, at) => axis === at);
  const operands = inputs.map((at) => {
    if (!isComputed(step, at)) {
      const name = node.inputs[at]!;
      const stored = program.stored.get(name)!;
      const own = stored.perm.length;
      return isWhole || own === 0
        ? constantAlong(program, name, stored, own, plainAxes(own))
        : constantAlong(program, name, stored, rank, axes);
    }
    const held = operand(step, at);
    return isWhole ? plain(program, held) : arrange(program, held, axes);
  });
  return { operands, axes };
}
