import { inputType, intAttribute, invalid, type TypedNode } from "../typed-node.ts";
import type { Infer } from "./elementwise.ts";
import { broadcastShapes, checkedShape } from "./shapes.ts";

/** NumPy's matmul: vectors become rows or columns and lose that axis again, leading axes broadcast. */
export const matMul: Infer = (typed) => {
  const [a, b] = [inputType(typed, 0), inputType(typed, 1)];
  if (a.shape.length === 0 || b.shape.length === 0) throw invalid(typed, "multiplies a scalar");
  const left = a.shape.length === 1 ? [1, ...a.shape] : a.shape;
  const right = b.shape.length === 1 ? [...b.shape, 1] : b.shape;
  checkInner(typed, left.at(-1), right.at(-2));
  const outer = broadcastShapes(typed, [left.slice(0, -2), right.slice(0, -2)]);
  const rows = a.shape.length === 1 ? [] : [left.at(-2)!];
  const cols = b.shape.length === 1 ? [] : [right.at(-1)!];
  return [{ dtype: a.dtype, shape: checkedShape(typed, [...outer, ...rows, ...cols]) }];
};

export const gemm: Infer = (typed) => {
  const a = matrixOf(typed, 0, "transA");
  const b = matrixOf(typed, 1, "transB");
  checkInner(typed, a[1], b[0]);
  return [{ dtype: inputType(typed, 0).dtype, shape: checkedShape(typed, [a[0], b[1]]) }];
};

function matrixOf(typed: TypedNode, at: number, turned: string): [number, number] {
  const { shape } = inputType(typed, at);
  if (shape.length !== 2) throw invalid(typed, `has an input ${at} that is no matrix`);
  const [rows, cols] = shape as [number, number];
  return intAttribute(typed, turned, 0) === 0 ? [rows, cols] : [cols, rows];
}

function checkInner(typed: TypedNode, left: number | undefined, right: number | undefined): void {
  if (left !== right) throw invalid(typed, `multiplies rows of ${left} by columns of ${right}`);
}
