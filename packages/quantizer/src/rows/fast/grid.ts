/**
 * Decisions on a grid of whole cells. A magnitude's cell is 0..127; 16 wide cells of 8 have one threshold at most each, so a table of 16 says
 * how many thresholds lie below, another which cell decides: two shuffles of bytes in SIMD. The kernel and its twin read the same tables.
 */
export interface Grid {
  /** Cells in one unit of the scale. */
  readonly cellsPerUnit: number;
  /** How many thresholds lie below each wide cell. */
  readonly base: Uint8Array;
  /** One more is below where a cell exceeds this: 127 where there is none. */
  readonly threshold: Uint8Array;
}

const cells = 128;
const wideCells = 16;
const wide = cells / wideCells;
/** Leaves a cell above the last threshold. */
const lastCell = 126;
/** Finer grids gain nothing and leave less room for large values: see `spread`. */
const finest = 64;

/** @param thresholds ascending and positive, each at least `wide` cells from the next */
export function gridOf(thresholds: readonly number[], cellsPerUnit: number): Grid {
  const edges = thresholds.map((threshold) => Math.round(threshold * cellsPerUnit));
  const base = Uint8Array.from({ length: wideCells }, (_, cell) => edges.filter((edge) => edge < cell * wide).length);
  const threshold = Uint8Array.from(
    { length: wideCells },
    (_, cell) => (edges.find((edge) => Math.floor(edge / wide) === cell) ?? cells) - 1,
  );
  return { cellsPerUnit, base, threshold };
}

/** The grid on which the thresholds lie closest to cells, among those nearly as fine as can be. */
export function bestGrid(thresholds: readonly number[]): Grid {
  const most = Math.min(finest, lastCell / (thresholds.at(-1) ?? 1));
  return gridOf(thresholds, bestMultiplier(thresholds, most));
}

/** The multiplier up to `most` whose multiples of `values`, rounded to integers, are nearest to proportional. */
export function bestMultiplier(values: readonly number[], most: number): number {
  let best = most;
  let least = Infinity;
  for (let step = 0; step <= 256; step++) {
    const multiplier = most * (1 - step / 1024);
    const deviation = values.reduce((sum, value) => sum + (Math.round(value * multiplier) / multiplier - value) ** 2, 0);
    if (deviation >= least) continue;
    least = deviation;
    best = multiplier;
  }
  return best;
}

/** How many thresholds lie at or below each cell of a grid: what both tables say together. */
export function numbersOf({ base, threshold }: Grid): Uint8Array {
  return Uint8Array.from({ length: cells }, (_, cell) => {
    const at = Math.floor(cell / wide);
    return base[at]! + Number(cell > threshold[at]!);
  });
}
