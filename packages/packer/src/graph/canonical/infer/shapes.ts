import { invalid, type TypedNode } from "../typed-node.ts";

/** A shape of sizes whose bytes can be counted. @throws BalafonError FORMAT_INVALID */
export function checkedShape(typed: TypedNode, shape: readonly number[]): readonly number[] {
  // 64 bits is the widest element.
  const bits = shape.reduce((product, dim) => product * Math.max(dim, 1), 64);
  if (shape.every((dim) => Number.isSafeInteger(dim) && dim >= 0) && Number.isSafeInteger(bits)) return shape;
  throw invalid(typed, `gives an impossible shape [${shape.slice(0, 16).join(", ")}]`);
}

/** Shapes as ONNX broadcasts them, from the last axis on (NumPy's rule). @throws BalafonError FORMAT_INVALID */
export function broadcastShapes(typed: TypedNode, shapes: readonly (readonly number[])[]): readonly number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  const result = Array.from({ length: rank }, () => 1);
  for (const shape of shapes) {
    for (const [index, dim] of shape.entries()) {
      const axis = rank - shape.length + index;
      if (dim === 1 || dim === result[axis]) continue;
      if (result[axis] !== 1)
        throw invalid(typed, `takes shapes that do not fit: ${shapes.map((each) => `[${each.join(", ")}]`).join(" and ")}`);
      result[axis] = dim;
    }
  }
  return checkedShape(typed, result);
}
