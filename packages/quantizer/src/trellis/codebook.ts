import { trellisTables } from "./generated/tables.ts";
import { requireTable } from "./scheme.ts";

/** A float32 centroid is a table's entry divided by this: exact in float16, too. */
const stepsPerSigma = 32;

/**
 * The trained table of a trellis: 2^states centroids of unit-variance Gaussian weights, in steps of 1/32. Trained by Lloyd's algorithm on
 * the paths that the search takes (tools/train-trellis.mjs) and part of the format: it decides what codes mean. Antisymmetric: table[2^states
 * - 1 - s] is -table[s].
 *
 * @param bits 1..4
 * @param states 8..12
 * @returns an array of the caller's own
 * @throws RangeError for others
 */
export function trellisTable(bits: number, states: number): Int8Array {
  requireTable(bits, states);
  const half = atob(trellisTables[`${bits}x${states}`]!);
  const table = new Int8Array(2 * half.length);
  for (let s = 0; s < half.length; s++) {
    table[s] = half.charCodeAt(s);
    table[table.length - 1 - s] = -table[s]!;
  }
  return table;
}

/** `trellisTable` as centroids. */
export function trellisCodebook(bits: number, states: number): Float32Array {
  return Float32Array.from(trellisTable(bits, states), (entry) => entry / stepsPerSigma);
}

declare function atob(base64: string): string;
