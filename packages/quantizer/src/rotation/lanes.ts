import { requireRotation, type HadamardRotation, type RegularHadamardRotation } from "./rotation.ts";
import { splitmixPermutation, splitmixSigns } from "./splitmix.ts";
import { hadamardTransform, regularTransform } from "./transform.ts";

/** Rotates one block of lanes in place; lane i is the `width` values from values[offset + i * width] on. */
export type RotateLanes = (values: Float64Array, offset: number, width: number) => void;

/**
 * A rotation of one block, in double precision, for whom rows of float32 are not enough: weights that are also rotated along their outputs, where a lane
 * is a whole row, or multiplied before they are rotated. It multiplies by `rotationMatrix(rotation)`; the permutation of a regular rotation is that
 * matrix's, of one block.
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
  if (kind === "hadamard") {
    const factors = splitmixSigns(block, seed).map((sign) => sign * unit);
    const { forward } = hadamardTransform(block);
    return (values, offset, width) => {
      for (let lane = 0; lane < block; lane++) {
        const start = offset + lane * width;
        for (let at = start; at < start + width; at++) values[at]! *= factors[lane]!;
      }
      forward(values, offset, width);
    };
  }
  const order = splitmixPermutation(block, seed);
  const transform = regularTransform(block);
  let room = new Float64Array(block);
  return (values, offset, width) => {
    if (room.length < block * width) room = new Float64Array(block * width);
    for (let lane = 0, to = 0; lane < block; lane++) {
      const from = offset + order[lane]! * width;
      for (let at = from; at < from + width; at++) room[to++] = values[at]! * unit;
    }
    for (let at = 0; at < block * width; at++) values[offset + at] = room[at]!;
    transform(values, offset, width);
  };
}
