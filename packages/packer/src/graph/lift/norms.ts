import { filled, floatOr, type Lifter, type Lifters, type Lifting } from "./lifting.ts";

const defaultEpsilon = 1e-5;

/** Over the last axes this is ONNX's operator; over others, such as the channels of (B, C, 1, S), it is spelled out. */
const layerNorm: Lifter = (lifting) => {
  const shape = lifting.shapeOf("x");
  const rank = shape.length;
  const axes = lifting.has("axes") ? lifting.ints("axes").map((axis) => (axis < 0 ? axis + rank : axis)) : shape.map((_, axis) => axis);
  const sorted = axes.toSorted((a, b) => a - b);
  const epsilon = floatOr(lifting, "epsilon", defaultEpsilon);
  if (sorted.some((axis, index) => axis !== rank - sorted.length + index)) return spelledOut(lifting, sorted, epsilon);
  const gamma = lifting.has("gamma") ? lifting.value("gamma") : lifting.add(filled(shape.slice(rank - axes.length), 1));
  const beta = lifting.has("beta") ? [lifting.value("beta")] : [];
  return lifting.node("LayerNormalization", [lifting.value("x"), gamma, ...beta], {
    axis: rank - axes.length,
    epsilon: { float: epsilon },
  });
};

function spelledOut(lifting: Lifting, axes: readonly number[], epsilon: number): string {
  const mean = (value: string) => lifting.node("ReduceMean", [value, lifting.integers(axes)]);
  const centred = lifting.node("Sub", [lifting.value("x"), mean(lifting.value("x"))]);
  const variance = mean(lifting.node("Mul", [centred, centred]));
  const deviation = lifting.node("Sqrt", [lifting.node("Add", [variance, lifting.scalar(epsilon)])]);
  let value = lifting.node("Div", [centred, deviation]);
  // gamma and beta have the normalized axes only.
  const along = lifting.shapeOf("x").map((dim, axis) => (axes.includes(axis) ? dim : 1));
  const spread = (parameter: string) => lifting.node("Reshape", [lifting.value(parameter), lifting.integers(along)]);
  if (lifting.has("gamma")) value = lifting.node("Mul", [value, spread("gamma")]);
  if (lifting.has("beta")) value = lifting.node("Add", [value, spread("beta")]);
  return value;
}

/** gamma and beta of the second axis, which ONNX requires and MIL does not. */
function affineOf(lifting: Lifting): readonly string[] {
  const channels = lifting.shapeOf("x").slice(1, 2);
  const parameter = (name: string, otherwise: number) =>
    lifting.has(name) ? lifting.value(name) : lifting.add(filled(channels, otherwise));
  return [parameter("gamma", 1), parameter("beta", 0)];
}

const batchNorm: Lifter = (lifting) =>
  lifting.node("BatchNormalization", [lifting.value("x"), ...affineOf(lifting), lifting.value("mean"), lifting.value("variance")], {
    epsilon: { float: floatOr(lifting, "epsilon", defaultEpsilon) },
  });

const instanceNorm: Lifter = (lifting) =>
  lifting.node("InstanceNormalization", [lifting.value("x"), ...affineOf(lifting)], {
    epsilon: { float: floatOr(lifting, "epsilon", defaultEpsilon) },
  });

export const norms: Lifters = { layer_norm: layerNorm, batch_norm: batchNorm, instance_norm: instanceNorm };
