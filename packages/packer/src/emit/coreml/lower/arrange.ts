import { emit } from "./step.ts";
import { int32s } from "./immediate.ts";
import { plainAxes, sameAxes, unit, type Axes, type Held } from "./held.ts";
import type { Program } from "./program.ts";

/** The value held with these axes: axes that ONNX does not have are dropped, the others transposed, and new ones put in. Done once for all that ask for it. */
export function arrange(program: Program, held: Held, axes: Axes): Held {
  if (sameAxes(held.axes, axes)) return held;
  // In the ANE layout a value and its Transpose have one name: what tells them apart is how they are held.
  return program.once(["arranged", held.name, held.axes, held.shape, axes], () =>
    expand(
      program,
      transpose(
        program,
        squeeze(program, held),
        axes.filter((axis) => axis !== unit),
      ),
      axes,
    ),
  );
}

/** The value with its axes as in the graph. */
export function plain(program: Program, held: Held): Held {
  return arrange(program, held, plainAxes(held.shape.length));
}

function squeeze(program: Program, held: Held): Held {
  const units = held.axes.flatMap((axis, at) => (axis === unit ? [at] : []));
  if (units.length === 0) return held;
  const left = { ...held, axes: held.axes.filter((axis) => axis !== unit) };
  return emit(program, "squeeze", `${held.name}_squeezed`, { x: held.name, axes: int32s(units) }, left);
}

function transpose(program: Program, held: Held, axes: Axes): Held {
  if (sameAxes(held.axes, axes)) return held;
  const perm = axes.map((axis) => held.axes.indexOf(axis));
  return emit(program, "transpose", `${held.name}_turned`, { x: held.name, perm: int32s(perm) }, { ...held, axes });
}

function expand(program: Program, held: Held, axes: Axes): Held {
  const units = axes.flatMap((axis, at) => (axis === unit ? [at] : []));
  if (units.length === 0) return held;
  return emit(program, "expand_dims", `${held.name}_expanded`, { x: held.name, axes: int32s(units) }, { ...held, axes });
}
