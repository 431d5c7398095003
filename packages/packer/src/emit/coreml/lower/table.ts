import * as activation from "./operators/activation.ts";
import { convolution } from "./operators/convolution.ts";
import { binary, folded, negate, select, unary } from "./operators/elementwise.ts";
import { gru } from "./operators/gru.ts";
import { lstm } from "./operators/lstm.ts";
import { instanceNorm, layerNorm } from "./operators/normalization.ts";
import { matMul } from "./operators/product.ts";
import { reduction } from "./operators/reduce.ts";
import { castTo, pad, reshape, tile, transpose } from "./operators/shape.ts";
import { concat, gather, slice, split } from "./operators/slice.ts";
import { softmax } from "./operators/softmax.ts";
import { averagePool, maxPool } from "./operators/window.ts";
import { operand, type Lower } from "./step.ts";

/** ONNX operators, and what gives their operations in MIL. */
export const lowerings: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ["Abs", unary("abs")],
  ["Add", binary("add")],
  ["And", binary("logical_and")],
  ["AveragePool", averagePool],
  ["Cast", castTo],
  ["Ceil", unary("ceil")],
  ["Clip", activation.clip],
  ["Concat", concat],
  ["Conv", convolution],
  ["Cos", unary("cos")],
  ["Div", binary("real_div")],
  ["Equal", binary("equal")],
  ["Erf", unary("erf")],
  ["Exp", unary("exp")],
  ["Floor", unary("floor")],
  ["GRU", gru],
  ["Gather", gather],
  ["Gelu", activation.gelu],
  ["Greater", binary("greater")],
  ["HardSigmoid", activation.hardSigmoid],
  // What is left of them hangs on a name of an output, which the builder gives where it can.
  ["Identity", (step) => operand(step, 0)],
  ["InstanceNormalization", instanceNorm],
  ["LSTM", lstm],
  ["LayerNormalization", layerNorm],
  ["LeakyRelu", activation.leakyRelu],
  ["Less", binary("less")],
  ["Log", activation.log],
  ["MatMul", matMul],
  ["Max", folded("maximum")],
  ["MaxPool", maxPool],
  ["Min", folded("minimum")],
  ["Mul", binary("mul")],
  ["Neg", negate],
  ["Not", unary("logical_not")],
  ["Or", binary("logical_or")],
  ["Pad", pad],
  ["Pow", binary("pow")],
  ["ReduceL2", reduction("reduce_l2_norm")],
  ["ReduceLogSumExp", reduction("reduce_log_sum_exp")],
  ["ReduceMax", reduction("reduce_max")],
  ["ReduceMean", reduction("reduce_mean")],
  ["ReduceMin", reduction("reduce_min")],
  ["ReduceProd", reduction("reduce_prod")],
  ["ReduceSum", reduction("reduce_sum")],
  ["ReduceSumSquare", reduction("reduce_sum_square")],
  ["Relu", unary("relu")],
  ["Reshape", reshape],
  ["Sigmoid", unary("sigmoid")],
  ["Sin", unary("sin")],
  ["Slice", slice],
  ["Softmax", softmax],
  ["Split", split],
  ["Sqrt", unary("sqrt")],
  ["Sub", binary("sub")],
  ["Tanh", unary("tanh")],
  ["Tile", tile],
  ["Transpose", transpose],
  ["Where", select],
]);
