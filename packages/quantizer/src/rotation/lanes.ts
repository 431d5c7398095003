import { requireRotation, type HadamardRotation, type RegularHadamardRotation } from "./rotation.ts";
import { splitmixPermutation, splitmixSigns } from "./splitmix.ts";
import { hadamardTransform, regularTransform } from "./transform.ts";

/** Rotates one block of lanes in place; lane i is the `width` values from values[offset + i * width] on. */
export type RotateLanes = (values: Float32Array, offset: number, width: number) => void;

/** Wide lanes are rotated in strips of about this many values, which stay in the cache of a core. */
const cachedValues = 16_384;

/**
 * A rotation of one block along any axis: of weights that are rotated along their outputs, a lane is a whole row. It multiplies by
 * `rotationMatrix(rotation)`, in double precision, and rounds the result; the permutation of a regular rotation is that matrix's, of one block.
 *
 * @throws TypeError for an unknown kind; RangeError for a block or seed out of range
 * @example
 * // Every output of y = W x, 64 of them, rotated: W is [64, cols].
 * laneRotator({ kind: "hadamard", block: 64, seed: 1 })(weights, 0, cols);
 */
export function laneRotator(rotation: HadamardRotation | RegularHadamardRotation): RotateLanes {
  const { kind, block, seed } = rotation;
  requireRotation(rotation, block);
  const unit = 1 / Math.sqrt(block);
  const isPlain = kind === "hadamard";
  const factors = isPlain ? splitmixSigns(block, seed).map((sign) => sign * unit) : new Float64Array(block).fill(unit);
  const order = isPlain ? Uint32Array.from({ length: block }, (_, lane) => lane) : splitmixPermutation(block, seed);
  const transform = isPlain ? hadamardTransform(block).forward : regularTransform(block);
  const most = Math.max(1, Math.floor(cachedValues / block));
  const room = new Float64Array(block * most);
  /** A row of weights is many such blocks, and inner loops of one step would be most of the time. */
  const rotateOne = (values: Float32Array, offset: number): void => {
    for (let lane = 0; lane < block; lane++) room[lane] = values[offset + order[lane]!]! * factors[lane]!;
    transform(room, 0, 1);
    for (let lane = 0; lane < block; lane++) values[offset + lane] = room[lane]!;
  };
  return (values, offset, width) => {
    if (width === 1) return rotateOne(values, offset);
    for (let column = 0; column < width; column += most) {
      const strip = Math.min(most, width - column);
      for (let lane = 0, to = 0; lane < block; lane++) {
        const from = offset + order[lane]! * width + column;
        const factor = factors[lane]!;
        for (let at = from; at < from + strip; at++) room[to++] = values[at]! * factor;
      }
      transform(room, 0, strip);
      for (let lane = 0, from = 0; lane < block; lane++) {
        const to = offset + lane * width + column;
        for (let at = to; at < to + strip; at++) values[at] = room[from++]!;
      }
    }
  };
}
