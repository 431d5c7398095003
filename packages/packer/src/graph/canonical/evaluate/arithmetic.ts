import { intAttribute, type Constant, type TypedNode, type ValueType } from "../typed-node.ts";
import { holds } from "./constants.ts";
import { broadcastTo } from "./views.ts";

/**
 * The first output of a node whose inputs are all constant, undefined where it is not to be computed.
 *
 * Only what IEEE 754 rounds correctly is computed with (sums, products, quotients, roots): exp and its like differ between engines.
 */
export type Evaluate = (typed: TypedNode, output: ValueType) => readonly number[] | undefined;

/** Values as the element type holds them; undefined where one is out of its range. */
export function rounded(dtype: ValueType["dtype"], values: readonly number[]): readonly number[] | undefined {
  if (dtype === "float32") return values.map(Math.fround);
  return values.every((value) => holds(dtype, value)) ? values : undefined;
}

const constantsOf = ({ constants }: TypedNode): Constant[] => constants as Constant[];

/** An operator of one input, element by element; undefined where it has no value that is to be computed. */
export const unary =
  (compute: (x: number) => number | undefined): Evaluate =>
  (typed, { dtype }) => {
    const values = constantsOf(typed)[0]!.values.map(compute);
    return values.every((value) => value !== undefined) ? rounded(dtype, values) : undefined;
  };

/** An operator of two inputs, or of more from the left. */
export const binary =
  (compute: (a: number, b: number, dtype: ValueType["dtype"]) => number): Evaluate =>
  (typed, { dtype, shape }) => {
    const operands = constantsOf(typed);
    const of = operands[0]!.dtype;
    const [first, ...others] = operands.map((operand) => broadcastTo(operand, shape)) as [readonly number[], ...(readonly number[])[]];
    let values: readonly number[] | undefined = first;
    for (const other of others)
      values =
        values &&
        rounded(
          dtype,
          values.map((value, at) => compute(value, other[at]!, of)),
        );
    return values;
  };

/** A matrix product of columns and rows, each sum of one term: angles are positions times frequencies. Longer sums are left to the runtime. */
export const outerProduct: Evaluate = (typed, output) => {
  const [a, b] = constantsOf(typed) as [Constant, Constant];
  const isOuter = a.shape.length >= 2 && b.shape.length >= 2 && a.shape.at(-1) === 1;
  return isOuter ? binary((x, y) => x * y)(typed, output) : undefined;
};

/** ONNX divides integers towards zero. */
export const divide = (a: number, b: number, dtype: ValueType["dtype"]): number => (isFloat(dtype) ? a / b : Math.trunc(a / b));

/** The result has the divisor's sign, or with fmod the dividend's. */
export const modulo: Evaluate = (typed, output) => {
  const isTruncated = intAttribute(typed, "fmod", 0) !== 0;
  return binary((a, b) => (isTruncated ? a % b : a - b * Math.floor(a / b)))(typed, output);
};

/** Powers that are products, roots and quotients of them; any other would be the engine's. */
export const power: Evaluate = (typed, output) => {
  const exponents = constantsOf(typed)[1]!.values;
  const computed = exponents.every((exponent) => powers.has(exponent));
  return computed ? binary((a, b) => powers.get(b)!(a))(typed, output) : undefined;
};

const powers: ReadonlyMap<number, (x: number) => number> = new Map([
  [-1, (x: number) => 1 / x],
  [-0.5, (x: number) => 1 / Math.sqrt(x)],
  [-0.25, (x: number) => 1 / Math.sqrt(Math.sqrt(x))],
  [0.25, (x: number) => Math.sqrt(Math.sqrt(x))],
  [0.5, (x: number) => Math.sqrt(x)],
  [1, (x: number) => x],
  [2, (x: number) => x * x],
]);

/** Cast: to integers towards zero, to booleans by being other than zero. */
export const cast: Evaluate = (typed, { dtype }) => {
  const { values } = constantsOf(typed)[0]!;
  if (dtype === "bool") return values.map((value) => (value === 0 ? 0 : 1));
  // A bound beyond 2^53 is passed on as it is.
  if (dtype === "int64" && constantsOf(typed)[0]!.dtype === "int64") return values;
  return rounded(dtype, isFloat(dtype) ? values : values.map(Math.trunc));
};

/** Where: the condition's 0 and 1 choose. */
export const where: Evaluate = (typed, { shape }) => {
  const [condition, yes, no] = constantsOf(typed).map((operand) => broadcastTo(operand, shape)) as [number[], number[], number[]];
  return condition.map((chosen, at) => (chosen === 0 ? no[at]! : yes[at]!));
};

function isFloat(dtype: ValueType["dtype"]): boolean {
  return dtype.includes("float");
}
