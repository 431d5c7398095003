import type { Group } from "./group.ts";
import { assignCodes, type Nearest } from "./nearest.ts";
import { betterFloat16, rootMeanSquare, type ScaleRule } from "./scale.ts";

/** Candidates are these multiples of the step that suits a normal distribution. */
const factors: readonly number[] = Array.from({ length: 17 }, (_, i) => 0.76 + 0.0275 * i);
/** And those at which the lowest level falls on these shares of the largest magnitude: with many levels, or few values far out, the best lies there. */
const shares: readonly number[] = Array.from({ length: 9 }, (_, i) => 1 - 0.05 * i);

/**
 * The best of the candidates' least-squares scales, of either sign: integer levels have one more below zero than above, and a negative scale
 * puts it on the other side. Rounded to float16.
 *
 * @param nearest of the integers from -2^(bits - 1)
 * @param step of the best uniform levels for N(0, 1)
 */
export function signedScale(nearest: Nearest, step: number): ScaleRule {
  return (group) => {
    const rms = rootMeanSquare(group);
    if (rms === 0 || !Number.isFinite(rms)) return rms;
    const span = largestMagnitude(group) / -nearest.centroids[0]!;
    let scale = 0;
    let explained = 0;
    const tryBothSigns = (size: number): void => {
      for (const candidate of [size, -size]) {
        const { dot, energy } = fit(group, nearest, candidate);
        if (dot * dot <= explained * energy) continue;
        explained = (dot * dot) / energy;
        scale = dot / energy;
      }
    };
    for (const factor of factors) tryBothSigns(factor * step * rms);
    for (const share of shares) tryBothSigns(share * span);
    return betterFloat16(group, nearest, scale);
  };
}

function largestMagnitude({ values, start, end }: Group): number {
  let largest = 0;
  for (let i = start; i < end; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}

function fit(group: Group, nearest: Nearest, scale: number): { dot: number; energy: number } {
  const { values, codes, start, end } = group;
  const { centroids } = nearest;
  assignCodes(nearest, values, start, end, scale, codes);
  let dot = 0;
  let energy = 0;
  for (let i = start; i < end; i++) {
    const level = centroids[codes[i]!]!;
    dot += values[i]! * level;
    energy += level * level;
  }
  return { dot, energy };
}
