import { splitmixSigns } from "../../rotation/splitmix.ts";
import type { DecodeRows } from "./batch.ts";
import { spanOf, type Plan } from "./plan.ts";
import { scratchFactors, scratchWeights } from "./scratch.ts";
import { transform } from "./transform.ts";

const values = scratchWeights;
const factors = scratchFactors;
/** Times the scale of the group at work. */
const centroids: Float32Array = new Float32Array(16);

/** What a value is multiplied by after the inverse transform: sign / sqrt(block). */
export function inverseFactors({ block, seed }: Plan): Float32Array {
  return Float32Array.from(splitmixSigns(block, seed), (sign) => sign / Math.sqrt(block));
}

/** Writes the scratch's first `count` values, multiplied by its factors, from into[to] on. */
function multiply(count: number, block: number, into: Float32Array, to: number): void {
  for (let start = 0; start < count; start += block) {
    for (let i = 0; i < block; i++) into[to + start + i] = values[start + i]! * factors[i]!;
  }
}

/** The centroids of codes[from .. from + group - 1] times a scale, from the scratch's values[start] on. */
function restore(codes: Uint8Array, from: number, group: number, codebook: Float32Array, scale: number, start: number): void {
  for (let i = 0; i < codebook.length; i++) centroids[i] = codebook[i]! * scale;
  for (let i = 0; i < group; i++) values[start + i] = centroids[codes[from + i]! & 15]!;
}

/** The twin of `decode` in assembly/turboquant.ts: the same weights, bit for bit. */
export function createTwinDecoder(plan: Plan): DecodeRows {
  const { codebook, group, block, chunk } = plan;
  const inverse = inverseFactors(plan);
  const span = spanOf(chunk);
  return (codes, scales, from, count, into) => {
    factors.set(inverse);
    for (let at = from; at < from + count; at += span) {
      const part = Math.min(span, from + count - at);
      for (let start = 0; start < part; start += group) {
        restore(codes, at + start, group, codebook, scales[(at + start) / group]!, start);
      }
      if (block === 0) {
        into.set(values.subarray(0, part), at);
        continue;
      }
      transform(part, block);
      multiply(part, block, into, at);
    }
  };
}
