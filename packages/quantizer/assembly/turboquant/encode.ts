import { assign } from "./assign";
import { errorOf } from "./error";
import { floatBytes, rotate } from "./rotate";
import { scaleOf } from "./scale";
import { energyOf } from "./sums";
import { mostBound, rounderOf } from "./unit";

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
  // What is rotated alone, or has a scale of its own where nothing is rotated.
  const piece = block == 0 ? group : block;
  const pieceBytes = <usize>(piece * floatBytes);
  const factor = <f64>max(block, 1);
  // A rotation keeps the energy of its blocks, not of parts of them.
  const isWhole = group % piece == 0;
  let next = factor * energyOf(source, source + pieceBytes);
  while (source < end) {
    let isLeft = false;
    let energy: f64 = 0;
    let to = energies;
    let left = group;
    for (let at = scratch; at < buffer; at += pieceBytes) {
      const bound = next;
      isLeft = isLeft || !(bound <= mostBound);
      const rounder = rounderOf(bound);
      rotate(source, at, piece, block, signs, rounder, -rounder);
      source += pieceBytes;
      // While what follows is done, the next weights are on their way.
      if (source < end) next = factor * energyOf(source, source + pieceBytes);
      if (!isWhole) continue;
      energy += bound;
      left -= piece;
      if (left > 0) continue;
      f32.store(to, <f32>energy);
      energy = 0;
      to += 4;
      left = group;
    }
    for (let at = scratch; at < buffer; at += groupBytes) {
      const stop = at + groupBytes;
      if (!isWhole) f32.store(energies, <f32>energyOf(at, stop));
      if (isLeft) f32.store(energies, <f32>NaN);
      const scale = scaleOf(at, stop, f32.load(energies), plan, buffer);
      f32.store(scales, scale);
      if (scale == scale) {
        assign(at, stop, scale, codes, plan);
        if (measured) f32.store(errors, <f32>errorOf(at, stop, scale, codes, plan));
      }
      codes += group;
      scales += 4;
      errors += 4;
      energies += 4;
    }
  }
}
