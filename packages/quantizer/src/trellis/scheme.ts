import { requireDivides, requireInteger, requireShape, type RowShape } from "../check.ts";
import { requireRotation, type Rotation } from "../rotation/rotation.ts";

/**
 * Trellis-coded quantization (Marcellin and Fischer, 1990) on the bit-shift trellis of QTIP (Tseng et al., arXiv 2406.11235, section 3.1).
 *
 * The codes of a block of weights, laid end to end, are a circle of block * bits bits. A weight's value is looked up by the `states` bits
 * that begin at its own code and run on into its successors' codes: 2^states centroids instead of 2^bits, at no cost in bits, and the
 * choice of codes becomes a search for the best path. The circle makes the last weights share bits with the first (a tail-biting trellis),
 * so that a block has no bits of its own beside the codes.
 *
 * It needs Gaussian weights, so a rotation belongs to it. Meant for bytes on the wire: a runtime restores the weights at load. Relative
 * error of Gaussian weights at 2.125 bits: .0714 with 2^10 states, .0689 with 2^12, where Lloyd-Max leaves .1145.
 */
export interface TrellisScheme {
  readonly kind: "trellis";
  /** 1..4, the bits of a code. */
  readonly bits: number;
  /** 8..12: a centroid is chosen by this many bits. Each one more halves the encoder's speed and doubles the codebook. */
  readonly states: number;
  /** How many neighbouring columns share a scale. */
  readonly group: number;
  /** How many neighbouring columns share a circle of bits; block * bits is at least `states`. Below 4 times that, the circle
   * costs more than the trellis gains. See `largestTrellisBlock`. */
  readonly block: number;
  readonly rotation: Rotation;
}

const maxBlock = 256;

/**
 * @throws RangeError for bits, states, group, block or rotation out of range, for a group or block that does not divide the columns, and
 *   for a block too short to hold `states` bits
 */
export function requireTrellis({ bits, states, group, block, rotation }: TrellisScheme, shape: RowShape): void {
  requireShape(shape);
  requireTable(bits, states);
  requireInteger("scheme.group", group, 1);
  requireDivides("scheme.group", group, "shape.cols", shape.cols);
  requireInteger("scheme.block", block, Math.ceil(states / bits), maxBlock);
  requireDivides("scheme.block", block, "shape.cols", shape.cols);
  requireRotation(rotation, shape.cols);
}

/** @throws RangeError unless there is a table for these */
export function requireTable(bits: number, states: number): void {
  requireInteger("scheme.bits", bits, 1, 4);
  requireInteger("scheme.states", states, 8, 12);
}

/** In states; below it, a scalar code of as many bits loses less. */
const shortestBlock = 4;

/**
 * The widest block, at most 256, that divides the columns, takes whole bytes and holds 4 states; undefined where there is none. A block never reaches
 * from one row into the next, so that rows stay independent.
 *
 * @throws RangeError unless cols is a positive integer and there is a trellis of these bits and states
 * @example
 * largestTrellisBlock(1280, 2, 12); // 256
 * largestTrellisBlock(240, 3, 12); // 240
 */
export function largestTrellisBlock(cols: number, bits: number, states: number): number | undefined {
  requireInteger("cols", cols, 1);
  requireTable(bits, states);
  for (let block = Math.min(cols, maxBlock); block * bits >= shortestBlock * states; block--) {
    if (cols % block === 0 && (block * bits) % 8 === 0) return block;
  }
  return undefined;
}
