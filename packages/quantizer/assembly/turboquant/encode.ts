import { assign } from "./assign";
import { errorOf } from "./error";
import { floatBytes, rotate } from "./rotate";
import { scaleOf } from "./scale";
import { energyOf } from "./sums";
import { rounderOf } from "./unit";

/**
 * Encodes `count` weights: rotates whole chunks (the least common multiple of block and group) into `scratch`, gives each group a scale and codes,
 * and, if `measured`, the sums of its error and energy, both as they are in the scratch: block times those of the weights.
 *
 * A group whose scale is not an ordinary float16, or so small that its values may leave the grid of codes, gets NaN for a scale and is left to the
 * twin's careful path.
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
  // A rotation keeps the energy of its blocks, not of parts of them.
  const isMixed = block != 0 && group % block != 0;
  let energy = sumUp(source, source + chunkBytes, groupBytes, block, energies);
  for (; source < end; source += chunkBytes) {
    const rounder: f32 = block == 0 ? 0 : rounderOf(energy);
    const isLeft = rounder != rounder;
    if (!isLeft) rotate(source, scratch, chunk, block, signs, rounder, -rounder);
    // While the rest of this chunk is done, the next one's weights are on their way.
    const next = source + chunkBytes;
    if (next < end) energy = sumUp(next, next + chunkBytes, groupBytes, block, energies + <usize>((chunk / group) * 4));
    for (let at = scratch; at < buffer; at += groupBytes) {
      const to = at + groupBytes;
      if (isMixed && !isLeft) f32.store(energies, <f32>energyOf(at, to));
      const scale = isLeft ? <f32>NaN : scaleOf(at, to, f32.load(energies), plan, buffer);
      f32.store(scales, scale);
      if (scale == scale) {
        assign(at, to, scale, codes, plan);
        if (measured) f32.store(errors, <f32>errorOf(at, to, scale, codes, plan));
      }
      codes += group;
      scales += 4;
      errors += 4;
      energies += 4;
    }
  }
}

/** The energy of a chunk, times the block; writes those of its groups. */
@inline
function sumUp(source: usize, end: usize, groupBytes: usize, block: i32, energies: usize): f64 {
  const factor = <f64>max(block, 1);
  let sum: f64 = 0;
  for (; source < end; source += groupBytes, energies += 4) {
    const energy = factor * energyOf(source, source + groupBytes);
    f32.store(energies, <f32>energy);
    sum += energy;
  }
  return sum;
}
