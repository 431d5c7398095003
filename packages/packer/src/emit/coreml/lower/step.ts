import type { TypedNode, ValueType } from "../../../graph/canonical/typed-node.ts";
import { constantOf } from "./constant.ts";
import type { Argument } from "./builder.ts";
import { milShape, type Axes, type Held } from "./held.ts";
import { milDType, type Program } from "./program.ts";

/** A node on its way into the program. */
export interface Step extends TypedNode {
  readonly program: Program;
  /** What the outputs are; undefined for those that are left out. */
  readonly outputs: readonly (ValueType | undefined)[];
}

/** Adds the operations of a node and says how its outputs are held. @throws BalafonError OPERATOR_UNSUPPORTED */
export type Lower = (step: Step) => Held | readonly Held[];

/** An input of the node; a constant becomes one of the program. */
export function operand({ program, node }: Step, at: number): Held {
  return valueOf(program, node.inputs[at]!);
}

/** A value of the graph. */
export function valueOf(program: Program, name: string): Held {
  return program.held.get(name) ?? constantOf(program, name);
}

/** Whether the input is given, and by a value that is computed. */
export function isComputed({ program, node }: Step, at: number): boolean {
  return program.held.has(node.inputs[at] ?? "");
}

/** Adds an operation that gives the node's first output, held with these axes. */
export function result(step: Step, type: string, inputs: Readonly<Record<string, Argument>>, axes: Axes): Held {
  const { dtype, shape } = step.outputs[0]!;
  return emit(step.program, type, step.node.outputs[0]!, inputs, { dtype: milDType(dtype), shape, axes });
}

/** Adds an operation of one output. */
export function emit(
  program: Program,
  type: string,
  base: string,
  inputs: Readonly<Record<string, Argument>>,
  held: Omit<Held, "name">,
): Held {
  const [name] = program.builder.add(type, base, inputs, [{ dtype: held.dtype, shape: milShape(held) }]);
  return { ...held, name: name! };
}
