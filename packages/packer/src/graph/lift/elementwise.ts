import { flagOr, floatOr, type Lifter, type Lifters, type Lifting } from "./lifting.ts";

const unary =
  (opType: string): Lifter =>
  (lifting) =>
    lifting.node(opType, [lifting.value("x")]);

const binary =
  (opType: string): Lifter =>
  (lifting) =>
    lifting.node(opType, [lifting.value("x"), lifting.value("y")]);

/** x + epsilon, in front of operations that a zero would make infinite. */
function shifted(lifting: Lifting, epsilon: number): string {
  return lifting.node("Add", [lifting.value("x"), lifting.scalar(floatOr(lifting, "epsilon", epsilon))]);
}

/** alpha x + beta */
function affine(lifting: Lifting): string {
  const scaled = lifting.node("Mul", [lifting.value("x"), lifting.scalar(lifting.float("alpha"))]);
  return lifting.node("Add", [scaled, lifting.scalar(lifting.float("beta"))]);
}

/** Both of MIL's modes that ONNX has too. */
const gelu: Lifter = (lifting) => {
  const mode = lifting.has("mode") ? lifting.text("mode") : "EXACT";
  const approximate = new Map([
    ["EXACT", "none"],
    ["TANH_APPROXIMATION", "tanh"],
  ]).get(mode);
  if (approximate === undefined) throw lifting.unsupported(`has the mode ${mode}`);
  return lifting.node("Gelu", [lifting.value("x")], { approximate });
};

/** One slope for each channel, which is MIL's second axis. */
const prelu: Lifter = (lifting) => {
  const channelFirst = [
    -1,
    ...lifting
      .shapeOf("x")
      .slice(2)
      .map(() => 1),
  ];
  return lifting.node("PRelu", [lifting.value("x"), lifting.node("Reshape", [lifting.value("alpha"), lifting.integers(channelFirst)])]);
};

const log: Lifter = (lifting) => lifting.node("Log", [shifted(lifting, 1e-45)]);

/** Operations on elements, with MIL's broadcasting, which is ONNX's. Sources: coremltools' documentation of each, and its numpy inference. */
export const elementwise: Lifters = {
  add: binary("Add"),
  sub: binary("Sub"),
  mul: binary("Mul"),
  real_div: binary("Div"),
  maximum: binary("Max"),
  minimum: binary("Min"),
  pow: binary("Pow"),
  equal: binary("Equal"),
  not_equal: (lifting) => lifting.node("Not", [lifting.node("Equal", [lifting.value("x"), lifting.value("y")])]),
  greater: binary("Greater"),
  greater_equal: binary("GreaterOrEqual"),
  less: binary("Less"),
  less_equal: binary("LessOrEqual"),
  logical_and: binary("And"),
  logical_or: binary("Or"),
  logical_xor: binary("Xor"),
  logical_not: unary("Not"),

  abs: unary("Abs"),
  ceil: unary("Ceil"),
  cos: unary("Cos"),
  erf: unary("Erf"),
  exp: unary("Exp"),
  floor: unary("Floor"),
  log,
  inverse: (lifting) => lifting.node("Reciprocal", [shifted(lifting, 1e-4)]),
  round: unary("Round"),
  rsqrt: (lifting) => lifting.node("Reciprocal", [lifting.node("Sqrt", [shifted(lifting, 1e-12)])]),
  sign: unary("Sign"),
  sin: unary("Sin"),
  sqrt: unary("Sqrt"),
  square: (lifting) => lifting.node("Mul", [lifting.value("x"), lifting.value("x")]),
  clip: (lifting) =>
    lifting.node("Clip", [lifting.value("x"), lifting.scalar(lifting.float("alpha")), lifting.scalar(lifting.float("beta"))]),
  threshold: (lifting) => lifting.node("Max", [lifting.value("x"), lifting.scalar(lifting.float("alpha"))]),

  elu: (lifting) => lifting.node("Elu", [lifting.value("x")], { alpha: { float: lifting.float("alpha") } }),
  gelu,
  leaky_relu: (lifting) => lifting.node("LeakyRelu", [lifting.value("x")], { alpha: { float: lifting.float("alpha") } }),
  linear_activation: affine,
  prelu,
  relu: unary("Relu"),
  relu6: (lifting) => lifting.node("Clip", [lifting.value("x"), lifting.scalar(0), lifting.scalar(6)]),
  scaled_tanh: (lifting) => {
    const inner = lifting.node("Mul", [lifting.value("x"), lifting.scalar(lifting.float("beta"))]);
    return lifting.node("Mul", [lifting.node("Tanh", [inner]), lifting.scalar(lifting.float("alpha"))]);
  },
  sigmoid: unary("Sigmoid"),
  sigmoid_hard: (lifting) =>
    lifting.node("HardSigmoid", [lifting.value("x")], { alpha: { float: lifting.float("alpha") }, beta: { float: lifting.float("beta") } }),
  silu: (lifting) => lifting.node("Mul", [lifting.value("x"), lifting.node("Sigmoid", [lifting.value("x")])]),
  softplus: unary("Softplus"),
  softsign: unary("Softsign"),
  tanh: unary("Tanh"),

  softmax: (lifting) => lifting.node("Softmax", [lifting.value("x")], { axis: lifting.has("axis") ? lifting.int("axis") : -1 }),
};

const reduction =
  (opType: string): Lifter =>
  (lifting) => {
    const axes = lifting.has("axes") ? [lifting.integers(lifting.ints("axes"))] : [];
    return lifting.node(opType, [lifting.value("x"), ...axes], { keepdims: Number(flagOr(lifting, "keep_dims", false)) });
  };

export const reductions: Lifters = {
  reduce_l1_norm: reduction("ReduceL1"),
  reduce_l2_norm: reduction("ReduceL2"),
  reduce_log_sum: reduction("ReduceLogSum"),
  reduce_log_sum_exp: reduction("ReduceLogSumExp"),
  reduce_max: reduction("ReduceMax"),
  reduce_mean: reduction("ReduceMean"),
  reduce_min: reduction("ReduceMin"),
  reduce_prod: reduction("ReduceProd"),
  reduce_sum: reduction("ReduceSum"),
  reduce_sum_square: reduction("ReduceSumSquare"),
};
