import { splitmixSigns } from "../../rotation/splitmix.ts";
import { assign, codeTable, packPairs, useCodeTable } from "./assign.ts";
import type { EncodeRows } from "./batch.ts";
import { errorOf, squaresOf } from "./lanes.ts";
import { spanOf, type Plan } from "./plan.ts";
import { rotate, rotateCarefully, rotationFactors } from "./rotate.ts";
import { scratchCodes, scratchFactors, scratchWeights } from "./scratch.ts";
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
  const { codebook, group, chunk, gridFactor, rmsFactor, spreadFactor, rootFactor } = plan;
  const block = Math.max(1, plan.block);
  const factors = rotationFactors(plan.block === 0 ? [1] : splitmixSigns(block, plan.seed));
  const span = spanOf(chunk);
  const codeOf = codeTable(plan);
  const search = plan.candidates.length > 0 ? createSearch(plan) : undefined;

  const scaleOf = (start: number, energy: number): number => {
    const rms = fround(Math.sqrt(fround(energy / group)));
    let scale = fround(rms * rmsFactor);
    if (search !== undefined && scale >= leastSearched && scale < mostSearched) scale = search(start, rms);
    const half = roundToHalf(scale);
    const magnitude = Math.abs(half);
    return magnitude >= leastScale && magnitude <= mostScale && magnitude >= fround(rms * spreadFactor) ? half : NaN;
  };

  const sumEnergies = (groups: number, first: number, energies: Float32Array): boolean => {
    let isFinite = true;
    for (let i = 0; i < groups; i++) {
      const energy = squaresOf(i * group, (i + 1) * group);
      energies[first + i] = energy;
      isFinite &&= energy < Infinity;
    }
    return isFinite;
  };

  return (weights, from, count, into) => {
    const { scales, energies, errors } = into;
    scratchFactors.set(factors);
    useCodeTable(codeOf);
    for (let at = from; at < from + count; at += span) {
      const part = Math.min(span, from + count - at);
      const groups = part / group;
      const first = at / group;
      scratchWeights.set(weights.subarray(at, at + part));
      rotate(part, block);
      // Apart from what follows, so that a processor need not wait for one group's sums before it begins the next.
      if (!sumEnergies(groups, first, energies)) {
        rotateCarefully(part, block);
        sumEnergies(groups, first, energies);
      }
      for (let i = 0; i < groups; i++) scales[first + i] = scaleOf(i * group, energies[first + i]!);
      for (let i = 0; i < groups; i++) {
        const scale = scales[first + i]!;
        if (Number.isNaN(scale)) continue;
        assign(i * group, (i + 1) * group, fround(gridFactor / scale));
        if (errors !== undefined) errors[first + i] = errorOf(i * group, (i + 1) * group, codebook, fround(scale * rootFactor));
      }
      const codes = into.codesPerByte === 1 ? scratchCodes.subarray(0, part) : packPairs(part);
      into.codes.set(codes, at / into.codesPerByte);
    }
  };
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** To 11 significant bits, ties to even, whatever the exponent: a float16 where the result is a normal one. */
function roundToHalf(value: number): number {
  float[0] = value;
  bits[0] = (bits[0]! + 0xfff + ((bits[0]! >>> 13) & 1)) & 0xffffe000;
  return float[0]!;
}
