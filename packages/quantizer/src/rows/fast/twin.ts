import { splitmixSigns } from "../../rotation/splitmix.ts";
import { assign, codeTable, packPairs, useCodeTable } from "./assign.ts";
import type { EncodeRows } from "./batch.ts";
import { errorOf, load, squaresOf } from "./lanes.ts";
import { spanOf, type Plan } from "./plan.ts";
import { rotate, rotationFactors } from "./rotate.ts";
import { scratchCodes, scratchFactors } from "./scratch.ts";
import { createSearch } from "./search.ts";
import { mostBound, unitOf } from "./unit.ts";

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
  const groups = chunk / group;
  // What is rotated alone, or has a scale of its own where nothing is rotated.
  const piece = block > 1 ? block : group;
  const isWhole = group % piece === 0;
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

  /** Loads a chunk, rotates it and writes the energies of its groups: NaN where it is left to the careful path. */
  const rotateChunk = (weights: Float32Array, from: number, start: number, energies: Float32Array): void => {
    const first = from / group;
    let isLeft = false;
    let energy = 0;
    for (let at = 0; at < chunk; at += piece) {
      const bound = block * load(weights, from + at, start + at, start + at + piece);
      isLeft ||= !(bound <= mostBound);
      if (!isLeft) rotate(start + at, start + at + piece, block, unitOf(bound));
      energy += bound;
      if ((at + piece) % group !== 0) continue;
      energies[first + (at + piece) / group - 1] = energy;
      energy = 0;
    }
    for (let i = 0; i < groups; i++) {
      if (isLeft) energies[first + i] = NaN;
      // A rotation keeps the energy of its blocks, not of parts of them.
      else if (!isWhole) energies[first + i] = squaresOf(start + i * group, start + (i + 1) * group);
    }
  };

  return (weights, from, count, into) => {
    const { scales, energies, errors } = into;
    scratchFactors.set(factors);
    useCodeTable(codeOf);
    for (let at = from; at < from + count; at += span) {
      const part = Math.min(span, from + count - at);
      for (let start = 0; start < part; start += chunk) {
        const first = (at + start) / group;
        rotateChunk(weights, at + start, start, energies);
        for (let i = 0; i < groups; i++) scales[first + i] = scaleOf(start + i * group, energies[first + i]!);
      }
      for (let start = 0; start < part; start += group) {
        const index = (at + start) / group;
        const scale = scales[index]!;
        if (Number.isNaN(scale)) continue;
        assign(start, start + group, fround(gridFactor / scale));
        if (errors !== undefined) errors[index] = errorOf(start, start + group, codebook, fround(scale * rootFactor));
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
