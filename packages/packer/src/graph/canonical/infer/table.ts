import { broadcast, broadcastTwo, compare, likeInput, where, type Infer } from "./elementwise.ts";
import * as layout from "./layout.ts";
import { gemm, matMul } from "./products.ts";
import { recurrent } from "./recurrent.ts";
import { globalPool, layerNormalization, reduce } from "./reductions.ts";
import { conv, convTranspose, pool, resize } from "./windows.ts";

const unary =
  "Abs BatchNormalization Ceil Clip Cos Erf Exp Floor Gelu HardSigmoid HardSwish Identity InstanceNormalization LeakyRelu Log LogSoftmax Neg Not Reciprocal Relu " +
  "Sigmoid Sin Softmax Sqrt Tanh";
const reductions = "ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare";

const each = (names: string, infer: Infer): [string, Infer][] => names.split(" ").map((name) => [name, infer]);

/** Shape inference by operator. What is not listed has no canonical form. */
export const inferences: ReadonlyMap<string, Infer> = new Map<string, Infer>([
  ...each(unary, likeInput),
  ...each(reductions, reduce),
  ...each("Max Min", broadcast),
  ...each("Add Div Mod Mul Pow Sub", broadcastTwo),
  ...each("And Equal Greater Less Or", compare),
  ["Where", where],
  ["Cast", layout.cast],
  ["CastLike", layout.castLike],
  ["Concat", layout.concat],
  ["Expand", layout.expand],
  ["Flatten", layout.flatten],
  ["Gather", layout.gather],
  ["Pad", layout.pad],
  ["Range", layout.range],
  ["Reshape", layout.reshape],
  ["Shape", layout.shapeOf],
  ["Slice", layout.slice],
  ["Split", layout.split],
  ["Squeeze", layout.squeeze],
  ["Tile", layout.tile],
  ["TopK", layout.topK],
  ["Transpose", layout.transpose],
  ["Unsqueeze", layout.unsqueeze],
  ["Gemm", gemm],
  ["MatMul", matMul],
  ["LayerNormalization", layerNormalization],
  ["GlobalAveragePool", globalPool],
  ["AveragePool", pool],
  ["MaxPool", pool],
  ["Conv", conv],
  ["ConvTranspose", convTranspose],
  ["Resize", resize],
  ["GRU", recurrent],
  ["LSTM", recurrent],
]);
