import { requireDivides, requireInteger } from "../check.ts";

/**
 * A block-diagonal randomized Hadamard rotation of the columns: each block x of `block` values becomes y = H (s * x) / sqrt(block), with
 * the Hadamard matrix H in Sylvester's order and one vector s of +-1 signs (see `splitmixSigns`) that all blocks share, so that a runtime
 * needs a single block x block matrix.
 *
 * Rotation and scale per group go back to DRIVE and EDEN (Vargaftik et al., 2021 and 2022); TurboQuant draws a full random rotation
 * instead.
 */
export interface HadamardRotation {
  readonly kind: "hadamard";
  /** A power of two, at most 4096, that divides the number of columns. */
  readonly block: number;
  /** An integer in [0, 2^32). */
  readonly seed: number;
}

export type Rotation = HadamardRotation | { readonly kind: "none" };

/**
 * The matrix of a block this wide takes 64 MiB. Wider ones have no use: blocks of 128 already lose only 0.1 % to the Gaussian codebook's
 * limit.
 */
const maxBlock = 4096;

/** @throws RangeError for a block that is no power of two in 1..4096, or for a seed outside [0, 2^32) */
export function requireHadamard({ block, seed }: HadamardRotation): void {
  requireInteger("rotation.block", block, 1, maxBlock);
  if ((block & (block - 1)) !== 0) throw new RangeError(`rotation.block: expected a power of two, found ${block}`);
  requireInteger("rotation.seed", seed, 0, 0xffffffff);
}

/** @throws TypeError for an unknown kind; RangeError for a bad block or seed, or when the block does not divide `cols` */
export function requireRotation(rotation: Rotation, cols: number): void {
  if (rotation.kind === "none") return;
  if (rotation.kind !== "hadamard") throw new TypeError(`rotation.kind: expected "hadamard" or "none", found ${JSON.stringify(rotation)}`);
  requireHadamard(rotation);
  requireDivides("rotation.block", rotation.block, "shape.cols", cols);
}

/**
 * The largest power of two that divides `dim` and is at most `max`: the widest block that needs no padding.
 *
 * @throws RangeError unless both are positive integers
 * @example
 * largestBlock(1280, 128); // 128
 * largestBlock(80, 128); // 16
 */
export function largestBlock(dim: number, max: number): number {
  requireInteger("dim", dim, 1);
  requireInteger("max", max, 1);
  let block = 1;
  while (2 * block <= max && dim % (2 * block) === 0) block *= 2;
  return block;
}
