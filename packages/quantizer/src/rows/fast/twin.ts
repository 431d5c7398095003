import { splitmixSigns } from "../../rotation/splitmix.ts";
import { assign, codeTable, packPairs } from "./assign.ts";
import type { EncodeRows } from "./batch.ts";
import { hadamard32 } from "./hadamard32.ts";
import { squaresOf } from "./lanes.ts";
import { spanOf, type Plan } from "./plan.ts";
import { createSearch } from "./search.ts";

const { fround } = Math;

/** The least and the largest normal float16. */
const leastScale = 2 ** -14;
const mostScale = 65_504;
/** A root mean square whose scale is surely ordinary or nearly so: what is not finite, or fainter, is not searched. */
const leastSearched = fround(0.000_03);
const mostSearched = 131_072;

/** The twin of `encode` in assembly/turboquant.ts: the same codes, scales and sums, bit for bit. */
export function createTwin(plan: Plan): EncodeRows {
  const { group, block, chunk, gridFactor, rmsFactor, spreadFactor, rootFactor } = plan;
  const signs = Float32Array.from(splitmixSigns(block, plan.seed));
  const span = spanOf(chunk);
  const scratch = new Float32Array(span);
  const unpacked = new Uint8Array(group);
  const differences = new Float32Array(group);
  const codeOf = codeTable(plan);
  const search = plan.candidates.length > 0 ? createSearch(plan) : undefined;

  const scaleOf = (start: number, energy: number): number => {
    const rms = fround(Math.sqrt(fround(energy / group)));
    let scale = fround(rms * rmsFactor);
    if (search !== undefined && scale >= leastSearched && scale < mostSearched) scale = search(scratch, start, rms);
    const half = roundToHalf(scale);
    const magnitude = Math.abs(half);
    return magnitude >= leastScale && magnitude <= mostScale && magnitude >= fround(rms * spreadFactor) ? half : NaN;
  };

  return (weights, from, count, into) => {
    for (let at = from; at < from + count; at += span) {
      const part = Math.min(span, from + count - at);
      if (block === 0) scratch.set(weights.subarray(at, at + part));
      else hadamard32(weights, at, signs, scratch, 0, part);
      const groups = part / group;
      const first = at / group;
      // Apart from what follows, so that a processor need not wait for one group's sums before it begins the next.
      for (let i = 0; i < groups; i++) into.energies[first + i] = squaresOf(scratch, i * group, (i + 1) * group);
      for (let i = 0; i < groups; i++) into.scales[first + i] = scaleOf(i * group, into.energies[first + i]!);
      for (let i = 0; i < groups; i++) {
        const start = i * group;
        const scale = into.scales[first + i]!;
        if (Number.isNaN(scale)) continue;
        const codes = into.codesPerByte === 1 ? into.codes : unpacked;
        const to = into.codesPerByte === 1 ? at + start : 0;
        assign(scratch, start, start + group, fround(gridFactor / scale), codeOf, codes, to);
        if (into.errors !== undefined) {
          subtract(scratch, start, plan.codebook, fround(scale * rootFactor), codes, to, differences);
          into.errors[first + i] = squaresOf(differences, 0, group);
        }
        if (into.codesPerByte === 2) packPairs(unpacked, into.codes, (at + start) / 2);
      }
    }
  };
}

/** What values[start ..] are beyond their centroids, whose codes begin at codes[from]. */
function subtract(
  values: Float32Array,
  start: number,
  codebook: Float32Array,
  factor: number,
  codes: Uint8Array,
  from: number,
  differences: Float32Array,
): void {
  for (let i = 0; i < differences.length; i++) differences[i] = values[start + i]! - fround(codebook[codes[from + i]!]! * factor);
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** To 11 significant bits, ties to even, whatever the exponent: a float16 where the result is a normal one. */
function roundToHalf(value: number): number {
  float[0] = value;
  bits[0] = (bits[0]! + 0xfff + ((bits[0]! >>> 13) & 1)) & 0xffffe000;
  return float[0]!;
}
