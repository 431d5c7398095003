import { assign } from "./assign";
import { errorOf } from "./error";
import { floatBytes, rotate } from "./rotate";
import { scaleOf } from "./scale";
import { energyOf } from "./sums";

/**
 * Encodes `count` weights: rotates whole chunks (the least common multiple of block and group) into `scratch`, gives each group a scale and codes,
 * and, if `measured`, the sums of its error and energy, both as they are in the scratch: block times those of the weights.
 *
 * A group whose scale is not an ordinary float16, or so small that its values may leave the grid, gets NaN for a scale and is left to the twin.
 */
export function encode(
  source: usize,
  count: i32,
  codes: usize,
  scales: usize,
  errors: usize,
  energies: usize,
  block: i32,
  group: i32,
  chunk: i32,
  signs: usize,
  plan: usize,
  scratch: usize,
  measured: bool,
): void {
  const end = source + <usize>(count * floatBytes);
  const chunkBytes = <usize>(chunk * floatBytes);
  const groupBytes = <usize>(group * floatBytes);
  const buffer = scratch + chunkBytes;
  for (; source < end; source += chunkBytes) {
    rotate(source, scratch, chunk, block, signs);
    for (let at = scratch; at < buffer; at += groupBytes) {
      const to = at + groupBytes;
      const energy = energyOf(at, to);
      const scale = scaleOf(at, to, energy, plan, buffer);
      f32.store(scales, scale);
      f32.store(energies, energy);
      if (scale == scale) {
        assign(at, to, scale, codes, plan);
        if (measured) f32.store(errors, errorOf(at, to, scale, codes, plan));
      }
      codes += group;
      scales += 4;
      errors += 4;
      energies += 4;
    }
  }
}
