import type { MilBlob } from "../inspect/coreml/program.ts";
import type { Tensor } from "../inspect/tensor.ts";
import type { OnlineRotation } from "./online-rotation.ts";
import type { WeightSite } from "./sites.ts";

/** Widths of a code that Core ML has; 3 from iOS 18 on. */
export type PaletteBits = 1 | 2 | 3 | 4 | 6 | 8;

/**
 * One weight in codes for the Neural Engine: rows of codes into one codebook of the tensor. The row of output r is, in the basis of its rotation,
 * lut[index] * rowScales[r]. Codes and scales are computed when they are first read.
 */
export interface PalettizedWeight {
  readonly site: WeightSite;
  readonly bits: PaletteBits;
  /** float16 [2^bits], or [rows / rowsPerScale, 2^bits] for rows that share a scale in groups: their scales are then in it (iOS 18). */
  readonly lut: Tensor;
  /** Codes, low bits first, row major [rows, cols], and as the tensor itself is shaped where it is stored so. */
  readonly indices: MilBlob;
  /** float16 [rows], every one at most 1: the largest scale is in the lut. Absent for a palette of the tensor's own and where the lut has the scales. */
  readonly rowScales?: Tensor;
  /** What the inputs are multiplied by while the part runs. Absent where the weight is not rotated. */
  readonly rotation?: OnlineRotation;
}
