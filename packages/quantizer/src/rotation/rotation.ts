import { requireDivides, requireInteger, requireObject } from "../check.ts";
import { paleyFactor } from "./transform.ts";

/**
 * A block-diagonal randomized Hadamard rotation of the columns: each block x of `block` values becomes y = H (s * x) / sqrt(block), with a
 * Hadamard matrix H (see `hadamardTransform`) and one vector s of +-1 signs (see `splitmixSigns`) that all blocks share, so that a runtime needs
 * a single block x block matrix.
 *
 * Rotation and scale per group go back to DRIVE and EDEN (Vargaftik et al., 2021 and 2022); TurboQuant draws a full random rotation
 * instead.
 */
export interface HadamardRotation {
  readonly kind: "hadamard";
  /** 2^k, or 12, 20 or 28 times 2^k, at most 8192, that divides the number of columns. */
  readonly block: number;
  /** An integer in [0, 2^32). */
  readonly seed: number;
}

/**
 * A rotation Q with Q 1 = 1: it leaves the vector of ones, and so the mean of a row, where they are, and a LayerNorm without gain and bias
 * commutes with it. The columns are permuted (see `splitmixPermutation`; the permutation is that of the whole row, so it depends on how many
 * columns there are), then each block x becomes R x / sqrt(block), with the regular Hadamard matrix R (see `regularTransform`).
 *
 * Signs would break Q 1 = 1, so a permutation is all that is random here: use it where LayerNorm asks for it. It spreads outliers almost as
 * evenly as `HadamardRotation`: relative MSE .0074 against .0073 at 4 bits where 1 % of the columns are 8 times as large.
 */
export interface RegularHadamardRotation {
  readonly kind: "regular-hadamard";
  /** 4^k, at most 4096, that divides the number of columns. */
  readonly block: number;
  /** An integer in [0, 2^32). */
  readonly seed: number;
}

export type Rotation = HadamardRotation | RegularHadamardRotation | { readonly kind: "none" };

/** Whole rows of every Whisper width fit, of feed-forward layers too (5120). Beyond this, blocks have no use. */
const maxBlock = 8192;

/** @throws TypeError for an unknown kind; RangeError for a bad block or seed, or when the block does not divide `cols` */
export function requireRotation(rotation: Rotation, cols: number): void {
  requireObject("rotation", rotation);
  if (rotation.kind === "none") return;
  const { kind, block, seed } = rotation;
  if (kind !== "hadamard" && kind !== "regular-hadamard")
    throw new TypeError(`rotation.kind: expected "hadamard", "regular-hadamard" or "none", found ${JSON.stringify(kind)}`);
  requireInteger("rotation.block", block, 1, maxBlock);
  const [isOrder, orders] = kind === "hadamard" ? [isHadamardOrder, "2^k, or 12, 20 or 28 times 2^k"] : [isRegularOrder, "a power of four"];
  if (!isOrder(block)) throw new RangeError(`rotation.block: expected ${orders}, found ${block}`);
  requireInteger("rotation.seed", seed, 0, 0xffffffff);
  requireDivides("rotation.block", block, "shape.cols", cols);
}

const isHadamardOrder = (block: number): boolean => paleyFactor(block) !== undefined;
/** The bits of powers of four are those of 0x55555555. */
const isRegularOrder = (block: number): boolean => (block & (block - 1)) === 0 && (block & 0x55555555) !== 0;

/**
 * The largest block of a `HadamardRotation` that divides `dim` and is at most `max`: the widest that needs no padding. With `max` equal to `dim`
 * it is the whole row where there is a Hadamard matrix of that order.
 *
 * @throws RangeError unless both are positive integers
 * @example
 * largestBlock(1280, 128); // 128
 * largestBlock(1280, 1280); // 1280 = 20 * 64
 * largestBlock(240, 128); // 80 = 20 * 4
 */
export function largestBlock(dim: number, max: number): number {
  return largestOrder(dim, max, isHadamardOrder);
}

/**
 * The largest block of a `RegularHadamardRotation` that divides `dim` and is at most `max`.
 *
 * @throws RangeError unless both are positive integers
 * @example
 * largestRegularBlock(384, 256); // 64
 */
export function largestRegularBlock(dim: number, max: number): number {
  return largestOrder(dim, max, isRegularOrder);
}

/**
 * The largest power of two that divides `dim` and is at most `max`: blocks and groups that operators of a runtime take.
 *
 * @throws RangeError unless both are positive integers
 * @example
 * largestPowerOfTwo(240, 128); // 16
 */
export function largestPowerOfTwo(dim: number, max: number): number {
  return largestOrder(dim, max, (block) => (block & (block - 1)) === 0);
}

function largestOrder(dim: number, max: number, isOrder: (block: number) => boolean): number {
  requireInteger("dim", dim, 1);
  requireInteger("max", max, 1);
  let block = Math.min(dim, max, maxBlock);
  while (dim % block !== 0 || !isOrder(block)) block--;
  return block;
}
