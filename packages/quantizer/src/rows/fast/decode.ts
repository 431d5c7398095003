import { splitmixSigns } from "../../rotation/splitmix.ts";
import type { DecodeRows } from "./batch.ts";
import { hadamard32 } from "./hadamard32.ts";
import { spanOf, type Plan } from "./plan.ts";

/** What a value is multiplied by after the inverse transform: sign / sqrt(block). */
export function inverseFactors({ block, seed }: Plan): Float32Array {
  return Float32Array.from(splitmixSigns(block, seed), (sign) => sign / Math.sqrt(block));
}

function multiply(values: Float32Array, start: number, end: number, factors: Float32Array): void {
  const { length } = factors;
  for (let at = start; at < end; at += length) {
    for (let i = 0; i < length; i++) values[at + i] = values[at + i]! * factors[i]!;
  }
}

/** The centroids of codes[from .. from + group - 1] times a scale. `centroids` is room for them. */
function restore(
  codes: Uint8Array,
  from: number,
  group: number,
  codebook: Float32Array,
  scale: number,
  centroids: Float32Array,
  values: Float32Array,
  start: number,
): void {
  for (let i = 0; i < codebook.length; i++) centroids[i] = codebook[i]! * scale;
  for (let i = 0; i < group; i++) values[start + i] = centroids[codes[from + i]!]!;
}

/** The twin of `decode` in assembly/turboquant.ts: the same weights, bit for bit. */
export function createTwinDecoder(plan: Plan): DecodeRows {
  const { codebook, group, block, chunk } = plan;
  const factors = inverseFactors(plan);
  const ones = new Float32Array(block).fill(1);
  const centroids = new Float32Array(codebook.length);
  const span = spanOf(chunk);
  const values = new Float32Array(span);
  return (codes, scales, from, count, into) => {
    for (let at = from; at < from + count; at += span) {
      const part = Math.min(span, from + count - at);
      for (let start = 0; start < part; start += group) {
        restore(codes, at + start, group, codebook, scales[(at + start) / group]!, centroids, values, start);
      }
      if (block === 0) {
        into.set(values.subarray(0, part), at);
        continue;
      }
      hadamard32(values, 0, ones, into, at, part);
      multiply(into, at, at + part, factors);
    }
  };
}
