import { flagOr, intsOr, type Lifter, type Lifters, type Lifting } from "./lifting.ts";

/** MIL pads (begin, end) for each axis; ONNX has all begins first. */
export function padsOf(lifting: Lifting): readonly number[] {
  const spatial = lifting.shapeOf("x").length - 2;
  const kind = lifting.has("pad_type") ? lifting.text("pad_type") : "valid";
  if (kind === "valid") return Array.from({ length: spatial * 2 }, () => 0);
  if (kind !== "custom") throw lifting.unsupported(`has the pad_type ${kind}`);
  const pads = intsOr(lifting, "pad", []);
  return [0, 1].flatMap((side) => Array.from({ length: spatial }, (_, axis) => pads[axis * 2 + side] ?? 0));
}

/** One for each spatial axis. */
export function onesOf(lifting: Lifting): readonly number[] {
  return lifting
    .shapeOf("x")
    .slice(2)
    .map(() => 1);
}

const conv: Lifter = (lifting) => {
  const bias = lifting.has("bias") ? [lifting.value("bias")] : [];
  return lifting.node("Conv", [lifting.value("x"), lifting.value("weight"), ...bias], {
    strides: intsOr(lifting, "strides", onesOf(lifting)),
    dilations: intsOr(lifting, "dilations", onesOf(lifting)),
    pads: padsOf(lifting),
    group: lifting.has("groups") ? lifting.int("groups") : 1,
  });
};

/** x weight^T + bias, weight [outputs, inputs]. */
const linear: Lifter = (lifting) => {
  const product = lifting.node("MatMul", [lifting.value("x"), lifting.node("Transpose", [lifting.value("weight")], { perm: [1, 0] })]);
  return lifting.has("bias") ? lifting.node("Add", [product, lifting.value("bias")]) : product;
};

/** The value, its last two axes exchanged where the flag says so. */
function factor(lifting: Lifting, parameter: string): string {
  const value = lifting.value(parameter);
  if (!flagOr(lifting, `transpose_${parameter}`, false)) return value;
  const perm = lifting.shapeOf(parameter).map((_, axis) => axis);
  return lifting.node("Transpose", [value], { perm: [...perm.slice(0, -2), perm.length - 1, perm.length - 2] });
}

const matmul: Lifter = (lifting) => lifting.node("MatMul", [factor(lifting, "x"), factor(lifting, "y")]);

export const products: Lifters = { conv, linear, matmul };
