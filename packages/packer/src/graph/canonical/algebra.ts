import type { GraphIndex } from "../fold/graph-index.ts";
import { mostExpressionNodes } from "./limits.ts";
import { scalarOf, type TypedGraph } from "./typed-graph.ts";

/** A typed graph with who writes and reads each value. */
export interface Indexed {
  readonly typed: TypedGraph;
  readonly index: GraphIndex;
}

/** Coefficients by power: 2x + 1 is [1, 2]. */
export type Polynomial = readonly number[];

/**
 * A value as a polynomial in another: sums, products with constants, small powers. undefined where it is something else, or of a degree above 3.
 *
 * @example polynomialOf(indexed, "sum", "x") // [0, 1, 0, 0.044715] for x + 0.044715 x^3
 */
export function polynomialOf({ typed, index }: Indexed, value: string, x: string): Polynomial | undefined {
  let left = mostExpressionNodes;
  const visit = (name: string): Polynomial | undefined => {
    if (name === x) return [0, 1];
    const constant = scalarOf(typed, name);
    if (constant !== undefined) return [constant];
    const node = index.producer(name);
    if (node === undefined || node.inputs.length > 2 || left-- <= 0) return undefined;
    const combine = combinations.get(node.opType);
    if (combine === undefined) return undefined;
    const [a, b] = node.inputs.map(visit);
    return a === undefined || (b === undefined && node.inputs.length === 2) ? undefined : combine(a, b ?? []);
  };
  return visit(value);
}

type Combine = (a: Polynomial, b: Polynomial) => Polynomial | undefined;

const sum = (a: Polynomial, b: Polynomial, sign: number): Polynomial =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, power) => (a[power] ?? 0) + sign * (b[power] ?? 0));

const product: Combine = (a, b) => {
  const result = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, left] of a.entries()) for (const [j, right] of b.entries()) result[i + j]! += left * right;
  return result.length <= 4 ? result : undefined;
};

const combinations: ReadonlyMap<string, Combine> = new Map<string, Combine>([
  ["Add", (a, b) => sum(a, b, 1)],
  ["Sub", (a, b) => sum(a, b, -1)],
  ["Neg", (a) => a.map((coefficient) => -coefficient)],
  ["Mul", product],
  ["Div", (a, b) => (b.length === 1 ? a.map((coefficient) => coefficient / b[0]!) : undefined)],
  ["Pow", (a, b) => (b.length !== 1 ? undefined : b[0] === 2 ? product(a, a) : b[0] === 3 ? product(product(a, a) ?? [], a) : undefined)],
]);

/** A product of values, times a constant. */
export interface Product {
  readonly factors: readonly string[];
  readonly scale: number;
}

/**
 * A value as a product, taken apart through Mul and Div by constants, but not beyond the values in `whole`.
 *
 * Ensures: undefined where it is of more nodes than an activation has.
 */
export function productOf({ typed, index }: Indexed, value: string, whole: ReadonlySet<string>): Product | undefined {
  let left = mostExpressionNodes;
  let scale = 1;
  const factors: string[] = [];
  const visit = (name: string): void => {
    const constant = scalarOf(typed, name);
    const node = whole.has(name) ? undefined : index.producer(name);
    const divisor = node?.opType === "Div" ? scalarOf(typed, node.inputs[1]) : undefined;
    if (constant !== undefined) scale *= constant;
    else if (node?.opType === "Mul" && node.inputs.length === 2 && left-- > 0) node.inputs.forEach(visit);
    else if (divisor !== undefined && left-- > 0) {
      scale /= divisor;
      visit(node!.inputs[0]!);
    } else factors.push(name);
  };
  visit(value);
  return left > 0 ? { factors, scale } : undefined;
}

/** Whether two constants are the same, as exporters round them: to float16 at the worst. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 5e-4 * Math.abs(b);
}

/** Whether a polynomial is another, coefficient by coefficient. */
export function isPolynomial(found: Polynomial | undefined, wanted: Polynomial): boolean {
  return found !== undefined && Array.from({ length: 4 }, (_, power) => isNear(found[power] ?? 0, wanted[power] ?? 0)).every(Boolean);
}
