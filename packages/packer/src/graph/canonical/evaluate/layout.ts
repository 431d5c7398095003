import { elementCount } from "../../../inspect/tensor.ts";
import { rowMajorStrides } from "../../../inspect/strided.ts";
import { permutationOf, shapeRange } from "../infer/layout.ts";
import { slicedAxes } from "../infer/ranges.ts";
import { axisOf, intAttribute, invalid, type Constant } from "../typed-node.ts";
import { rounded, type Evaluate } from "./arithmetic.ts";
import { broadcastTo, viewed } from "./views.ts";

/** Operators that give the same elements in another shape. */
export const sameElements: Evaluate = ({ constants }) => constants[0]!.values;

export const shape: Evaluate = (typed) => shapeRange(typed);

export const expand: Evaluate = ({ constants }, output) => broadcastTo(constants[0]!, output.shape);

export const range: Evaluate = ({ constants }, { dtype, shape: [count] }) => {
  const [start, , delta] = constants.map((constant) => constant!.values[0]!) as [number, number, number];
  return rounded(
    dtype,
    Array.from({ length: count! }, (_, at) => start + at * delta),
  );
};

export const concat: Evaluate = (typed, output) => {
  const axis = axisOf(typed, intAttribute(typed, "axis"), output.shape.length);
  const outer = elementCount(output.shape.slice(0, axis));
  const parts = (typed.constants as Constant[]).filter(({ values }) => values.length > 0);
  return Array.from({ length: outer }, (_, at) =>
    parts.flatMap(({ values }) => values.slice((at * values.length) / outer, ((at + 1) * values.length) / outer)),
  ).flat();
};

export const gather: Evaluate = (typed) => {
  const [{ shape: sizes, values }, { values: indices }] = typed.constants as [Constant, Constant];
  const axis = axisOf(typed, intAttribute(typed, "axis", 0), sizes.length);
  const dim = sizes[axis]!;
  const inner = elementCount(sizes.slice(axis + 1));
  const own = indices.map((index) => (index < 0 ? index + dim : index));
  if (own.some((index) => index < 0 || index >= dim)) throw invalid(typed, `takes an element outside of the ${dim} there are`);
  return Array.from({ length: elementCount(sizes.slice(0, axis)) }, (_, outer) =>
    own.flatMap((index) => values.slice((outer * dim + index) * inner, (outer * dim + index + 1) * inner)),
  ).flat();
};

export const slice: Evaluate = (typed, output) => {
  const { shape: sizes, values } = typed.constants[0]!;
  const strides = rowMajorStrides(sizes);
  let offset = 0;
  for (const { axis, start, step } of slicedAxes(typed)) {
    offset += start * strides[axis]!;
    strides[axis]! *= step;
  }
  return viewed(values, output.shape, strides, offset);
};

export const transpose: Evaluate = (typed, output) => {
  const { shape: sizes, values } = typed.constants[0]!;
  const strides = rowMajorStrides(sizes);
  return viewed(
    values,
    output.shape,
    permutationOf(typed, sizes.length).map((axis) => strides[axis]!),
  );
};
