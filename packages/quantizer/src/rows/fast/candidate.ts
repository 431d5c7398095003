import { numbersOf, type Grid } from "./grid.ts";
import type { Histogram } from "./histogram.ts";
import type { Plan } from "./plan.ts";

/**
 * Levels by cells for scales of one sign, as steps: from each edge on, magnitudes take a larger level. Sums over a group are sums over the
 * steps, of the cells from the edge on.
 */
export interface Candidate {
  readonly sign: 1 | -1;
  /** Cells of a histogram. */
  readonly edges: Uint8Array;
  /** By how much the level is more from an edge on, and its square. */
  readonly rises: Int32Array;
  readonly squareRises: Int32Array;
}

/** Sums over a group in integers; groups are short enough for 32 bits. */
export interface Sums {
  /** magnitude * level */
  dot: number;
  /** level^2 */
  energy: number;
}

/** One for symmetric centroids. Of integer levels there is one more below zero than above: it serves either sign. */
export function candidatesOf({ signed, half, levels }: Plan, grid: Grid): readonly Candidate[] {
  const numbers = numbersOf(grid);
  const of = (sign: 1 | -1, lasts: readonly number[]): Candidate => {
    const steps = lasts.flatMap((last, side) => stepsOf(numbers, levels, last, side));
    return {
      sign,
      edges: Uint8Array.from(steps, ({ edge }) => edge),
      rises: Int32Array.from(steps, ({ rise }) => rise),
      squareRises: Int32Array.from(steps, ({ squareRise }) => squareRise),
    };
  };
  if (!signed) return [of(1, [half])];
  return [of(1, [half - 1, half]), of(-1, [half, half - 1])];
}

interface Step {
  readonly edge: number;
  readonly rise: number;
  readonly squareRise: number;
}

/** The steps on one side of zero (0: above) up to the number `last`. */
function stepsOf(numbers: Uint8Array, levels: Uint8Array, last: number, side: number): Step[] {
  const steps: Step[] = [];
  let before = 0;
  for (const [cell, number] of numbers.entries()) {
    const level = levels[Math.min(number, last)]!;
    if (level === before) continue;
    steps.push({ edge: side * numbers.length + cell, rise: level - before, squareRise: level ** 2 - before ** 2 });
    before = level;
  }
  return steps;
}

export function sumUp({ edges, rises, squareRises }: Candidate, { counts, sums }: Histogram, into: Sums): void {
  let dot = 0;
  let energy = 0;
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    dot = (dot + Math.imul(sums[edge]!, rises[i]!)) | 0;
    energy = (energy + Math.imul(counts[edge]!, squareRises[i]!)) | 0;
  }
  into.dot = dot;
  into.energy = energy;
}
