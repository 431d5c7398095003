import {
  axesToInput,
  boundsToInputs,
  countParts,
  countToInput,
  paddingToInputs,
  rangesToInputs,
  sizesToInput,
} from "./attribute-to-input.ts";
import type { Change } from "./change.ts";
import { dropoutToIdentity, storedStatistics } from "./inference.ts";
import { resizeByOne } from "./resize.ts";
import { softmaxOverRest } from "./softmax.ts";

/** Operators whose meaning is the same from opset 9, or from where they began, to 21; later versions of them only admit more types or add options. */
const unchanged = (
  "Abs Add And AveragePool Cast CastLike Ceil Concat Constant ConstantOfShape Conv ConvTranspose Cos Div DynamicQuantizeLinear Equal Erf Exp Expand Flatten Floor GRU " +
  "Gather Gelu Gemm GlobalAveragePool Greater HardSigmoid HardSwish Identity InstanceNormalization LSTM LayerNormalization LeakyRelu Less Log MatMul MatMulInteger " +
  "Max MaxPool Min Mod Mul Neg Not Or Pow Range Reciprocal Relu Reshape Shape Sigmoid Sin Sqrt Sub Tanh Tile Transpose Where"
).split(" ");

/** Reductions that took their axes to an input at opset 18; ReduceSum did at 13. */
const reductions = "ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSumSquare".split(" ");

const changed: readonly (readonly [string, readonly Change[]])[] = [
  ["BatchNormalization", [{ until: Number.POSITIVE_INFINITY, upgrade: storedStatistics }]],
  ["Clip", [{ until: 11, upgrade: boundsToInputs }]],
  ["Dropout", [{ until: Number.POSITIVE_INFINITY, upgrade: dropoutToIdentity }]],
  ["LogSoftmax", [{ until: 13, upgrade: softmaxOverRest }]],
  ["Pad", [{ until: 11, upgrade: paddingToInputs }]],
  ["ReduceSum", [{ until: 13, upgrade: axesToInput }]],
  ["Resize", [{ until: 13, upgrade: resizeByOne }]],
  ["Slice", [{ until: 10, upgrade: rangesToInputs }]],
  ["Softmax", [{ until: 13, upgrade: softmaxOverRest }]],
  [
    "Split",
    [
      { until: 13, upgrade: sizesToInput },
      { until: 18, upgrade: countParts },
    ],
  ],
  ["Squeeze", [{ until: 13, upgrade: axesToInput }]],
  ["TopK", [{ until: 10, upgrade: countToInput }]],
  ["Unsqueeze", [{ until: 13, upgrade: axesToInput }]],
];

/** Operators of ONNX that can be emitted, each with what opsets changed about it, oldest first. */
export const operators: ReadonlyMap<string, readonly Change[]> = new Map([
  ...unchanged.map((opType) => [opType, []] as const),
  ...reductions.map((opType) => [opType, [{ until: 18, upgrade: axesToInput }]] as const),
  ...changed,
]);
