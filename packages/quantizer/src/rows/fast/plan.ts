import { midpoints } from "../../codebook/lloyd-max.ts";
import { uniformCodebook } from "../../codebook/uniform.ts";
import type { RowScheme } from "../../scheme.ts";
import { bestGrid, bestMultiplier, gridOf, type Grid } from "./grid.ts";
import { mostChunk } from "./scratch.ts";

/** What a kernel or its twin needs to know to encode the rows of a scheme. Numbers named factors are float32. */
export interface Plan {
  /** Weights that share a scale. */
  readonly group: number;
  /** Of the rotation: a power of two, or 0 for none. */
  readonly block: number;
  /** The least common multiple of both: what is rotated at a time. */
  readonly chunk: number;
  readonly seed: number;
  readonly codebook: Float32Array;
  /** Whether levels are integers around zero, one more below than above, and scales have a sign; otherwise they are symmetric. */
  readonly signed: boolean;
  /** Half the number of codes. */
  readonly half: number;
  /** Final codes are assigned on this grid, in units of the scale. */
  readonly grid: Grid;
  /** Turn a value of the scratch, which lacks the rotation's 1 / sqrt(block), into quarters of cells: over the scale, or the root mean square. */
  readonly gridFactor: number;
  readonly searchFactor: number;
  /** A scale over the root mean square of a group in the scratch: at first, and times dot / energy of a search. */
  readonly rmsFactor: number;
  readonly fitFactor: number;
  /** A scale over the one before, times dot / energy of its codes. */
  readonly refineFactor: number;
  /** sqrt(block): a scale in the scratch. */
  readonly rootFactor: number;
  /** Scales below the root mean square times this could throw values off the 16 bits of a quarter cell: a careful path takes them. */
  readonly spreadFactor: number;
  /** Of the centroids by number, for a search: proportional to them, up to 255. */
  readonly levels: Uint8Array;
  /** The grids of a search, in units of the root mean square; none where the rule is the root mean square. */
  readonly candidates: readonly Grid[];
}

/**
 * Candidates are multiples of the scale that suits a normal distribution: so many from the first to the last, in equal steps. Thresholds of 4 bits
 * stay 8 cells apart (`gridOf`) while the last is at most 1.7 times the first. Relative error of Laplace weights at 4 bits, groups of 128: .00771
 * with 17 from .72 to 1.2, .00769 with these.
 */
const symmetricRange = { first: 0.75, last: 1.27, count: 21 };
/** Integer levels also have to suit flat distributions, which no rotation has made normal. */
const signedRange = { first: 0.62, last: 1.22, count: 17 };
/** Quarters of cells are kept in 16 bits. */
const mostQuarters = 32_000;

/** Wider codes have more thresholds than a grid can hold apart. */
const mostBits = 4;
/** Longer groups could leave the 16 bits of a quarter of a cell, or the 32 of a sum. */
const longestGroup = 8192;

/**
 * The plan of a scheme; undefined where rows are encoded in double precision: without TurboQuant, beyond 4 bits, for groups beyond 8192, for
 * rotations of other orders than powers of two, where block and group have no common multiple up to 2^16, and for scale "least-squares".
 */
export function planOf(scheme: RowScheme, codebook: Float32Array): Plan | undefined {
  if (scheme.kind !== "turboquant" || scheme.scale === "least-squares") return undefined;
  const { bits, group, rotation } = scheme;
  const block = rotation.kind === "none" ? 0 : rotation.block;
  const isTransformed = rotation.kind !== "regular-hadamard" && (block & (block - 1)) === 0;
  if (bits > mostBits || group > longestGroup || !isTransformed || chunkOf(block, group) > mostChunk) return undefined;
  const seed = rotation.kind === "none" ? 0 : rotation.seed;
  const signed = scheme.codebook === "uniform";
  const search = scheme.scale !== "rms";
  const key = [signed, search, group, block, seed, ...codebook].join(" ");
  if (last?.key !== key) last = { key, plan: planRows(codebook, signed, group, block, seed, search) };
  return last.plan;
}

/** A matrix that comes in batches asks for the same plan again and again. */
let last: { readonly key: string; readonly plan: Plan } | undefined;

function planRows(codebook: Float32Array, signed: boolean, group: number, block: number, seed: number, search: boolean): Plan {
  const half = codebook.length / 2;
  const unit = signed ? uniformCodebook(Math.log2(2 * half)).step : 1;
  const positive = Array.from(codebook.subarray(half));
  const thresholds = signed ? Array.from({ length: half }, (_, i) => i + 0.5) : Array.from(midpoints(positive));
  const grid = signed ? gridOf(thresholds, Math.min(64, 128 / half)) : bestGrid(thresholds);
  const tried = thresholds.map((threshold) => threshold * unit);
  const { first, last: largest, count } = signed ? signedRange : symmetricRange;
  const step = (largest - first) / (count - 1);
  const searchCells = Math.min(64, 126 / (largest * (tried.at(-1) ?? 1)));
  const perLevel = signed ? Math.floor(255 / half) : bestMultiplier(positive, 255 / positive.at(-1)!);
  const levels = signed ? Array.from({ length: half + 1 }, (_, i) => i) : positive;
  const root = Math.sqrt(Math.max(block, 1));
  return {
    group,
    block,
    chunk: chunkOf(block, group),
    seed,
    codebook,
    signed,
    half,
    grid,
    gridFactor: Math.fround((4 * grid.cellsPerUnit) / root),
    searchFactor: Math.fround(4 * searchCells),
    rmsFactor: Math.fround(unit / root),
    fitFactor: Math.fround(perLevel / (4 * searchCells * root)),
    refineFactor: Math.fround(perLevel / (4 * grid.cellsPerUnit)),
    rootFactor: Math.fround(root),
    spreadFactor: Math.fround((4 * grid.cellsPerUnit * Math.sqrt(group)) / (mostQuarters * root)),
    levels: Uint8Array.from(levels, (level) => Math.round(level * perLevel)),
    candidates: Array.from({ length: search ? count : 0 }, (_, k) =>
      gridOf(
        tried.map((threshold) => threshold * (first + k * step)),
        searchCells,
      ),
    ),
  };
}

/** How many weights the twin takes at a time, whole chunks: enough for a pass over them to be worth its call, few enough for a first-level cache. */
export function spanOf(chunk: number): number {
  return chunk * Math.max(1, Math.floor(4096 / chunk));
}

/** The least common multiple of both. */
function chunkOf(block: number, group: number): number {
  let [x, y] = [Math.max(block, 1), group];
  while (y > 0) [x, y] = [y, x % y];
  return (Math.max(block, 1) / x) * group;
}
