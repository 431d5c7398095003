export { allocate, smallestBudget, type Allocation, type AllocationTensor, type Budget, type Candidate } from "./allocate/allocate.ts";
export type { RowShape } from "./check.ts";
export { lloydMax, sphereLloydMax, type Codebook } from "./codebook/lloyd-max.ts";
export { uniformCodebook } from "./codebook/uniform.ts";
export { addToHistogram, createHistogram, paletteOf, type ValueHistogram } from "./company/palette.ts";
export { factorHessian, type Feedback } from "./feedback/feedback.ts";
export { addInputs, createInputSums, finishHessian, type InputSums } from "./feedback/input-sums.ts";
export { quantizeRowsWithFeedback, takesFeedback, type FeedbackQuantization, type LossSums } from "./feedback/quantize-with-feedback.ts";
export { Float16RangeError } from "./float16-range.ts";
export { float16ToFloat32, float32ToFloat16, fromFloat16, toFloat16 } from "./float16.ts";
export { bitsPerWeight, errorSums, relativeMse, snrDb, type BitsPerWeight, type ErrorSums } from "./metrics.ts";
export { packCodes, packedBytes, unpackCodes } from "./packing.ts";
export { laneRotator, type RotateLanes } from "./rotation/lanes.ts";
export { rotateRows, rotationMatrix, unrotateRows } from "./rotation/rotate.ts";
export {
  largestBlock,
  largestPowerOfTwo,
  largestRegularBlock,
  type HadamardRotation,
  type RegularHadamardRotation,
  type Rotation,
} from "./rotation/rotation.ts";
export { splitmixPermutation, splitmixSigns } from "./rotation/splitmix.ts";
export {
  dequantizeRows,
  quantizePacked,
  quantizeRows,
  type PackedQuantization,
  type Quantization,
  type QuantizedRows,
} from "./quantize.ts";
export {
  bitsOf,
  codebookOf,
  groupOf,
  hasZeroPoints,
  rotationOf,
  type Fp16Scheme,
  type KMeansScheme,
  type Nf4Scheme,
  type RowScheme,
  type RtnScheme,
  type Scheme,
  type TurboQuantScheme,
} from "./scheme.ts";
export { dequantizeVectors, quantizeVectors, type QuantizedVectors, type VectorScheme } from "./vectors/vectors.ts";
export { largestTrellisBlock, type TrellisScheme } from "./trellis/scheme.ts";
