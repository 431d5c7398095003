import type { HadamardRotation, RegularHadamardRotation } from "../rotation.ts";
import { paleyMatrix } from "../paley.ts";
import { splitmixPermutation, splitmixSigns } from "../splitmix.ts";
import { paleyFactor } from "../transform.ts";

/** Whole blocks of neighbouring lanes: lane i is the `width` numbers from values[offset + i * width] on, and block k the lanes from k * block on. */
export interface LaneBlocks {
  readonly offset: number;
  readonly width: number;
  readonly blocks: number;
}

/** A rotation of blocks of lanes: each is multiplied by its factor, they change places, and Sylvester's matrix, Paley's or the regular one takes sums of them. */
export interface LanePlan {
  readonly block: number;
  readonly isRegular: boolean;
  /** The matrix takes for its input i lane order[i] of a block. */
  readonly order: Uint32Array;
  /** Of the lanes in their own order: a sign, over the root of the block. */
  readonly factors: Float64Array;
  /** The order of Paley's matrix, and its rows of +-1: it takes sums across so many runs of neighbouring lanes. 1, and [1], where the block is 2^k. */
  readonly runs: number;
  readonly signs: Float32Array;
}

/** The caller has checked the rotation. */
export function planLanes({ kind, block, seed }: HadamardRotation | RegularHadamardRotation): LanePlan {
  const unit = 1 / Math.sqrt(block);
  const isRegular = kind === "regular-hadamard";
  const runs = paleyFactor(block) ?? 1;
  return {
    block,
    isRegular,
    order: isRegular ? splitmixPermutation(block, seed) : Uint32Array.from({ length: block }, (_, lane) => lane),
    factors: isRegular ? new Float64Array(block).fill(unit) : splitmixSigns(block, seed).map((sign) => sign * unit),
    runs,
    signs: runs === 1 ? Float32Array.of(1) : Float32Array.from(paleyMatrix(runs).flatMap((row) => [...row])),
  };
}

/**
 * Rotates blocks of a plan in place.
 *
 * @param factors of the lanes of whole blocks; further lanes begin again with the first
 */
export type RotateBlocks = (values: Float32Array, lanes: LaneBlocks, factors: Float32Array) => void;
