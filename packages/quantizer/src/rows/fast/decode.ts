import { splitmixSigns } from "../../rotation/splitmix.ts";
import type { DecodeRows } from "./batch.ts";
import { hadamard32 } from "./hadamard32.ts";
import type { Plan } from "./plan.ts";

const { fround } = Math;

/** What a value is multiplied by after the inverse transform: sign / sqrt(block). */
export function inverseFactors({ block, seed }: Plan): Float32Array {
  return Float32Array.from(splitmixSigns(block, seed), (sign) => sign / Math.sqrt(block));
}

function unrotate(values: Float32Array, ones: Float32Array, factors: Float32Array, into: Float32Array, at: number): void {
  const block = factors.length;
  for (let start = 0; start < values.length; start += block) {
    hadamard32(values, start, ones, into, at + start);
    for (let i = 0; i < block; i++) into[at + start + i] = fround(into[at + start + i]! * factors[i]!);
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
  const values = new Float32Array(chunk);
  return (codes, scales, from, count, into) => {
    for (let at = from; at < from + count; at += chunk) {
      for (let start = 0; start < chunk; start += group) {
        restore(codes, at + start, group, codebook, scales[(at + start) / group]!, centroids, values, start);
      }
      if (block === 0) into.set(values, at);
      else unrotate(values, ones, factors, into, at);
    }
  };
}
