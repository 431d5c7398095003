import { uniformCodebook } from "../codebook/uniform.ts";
import { scaleOverflow } from "../float16-range.ts";
import { createRotator } from "../rotation/rotate.ts";
import { rotationOf, type RowScheme } from "../scheme.ts";
import { encodeGroup, type Group, type RunningSums } from "./group.ts";
import { leastSquaresScale } from "./least-squares.ts";
import { createNearest, type Nearest } from "./nearest.ts";
import { extremeScale, rmsScale, searchScale, type ScaleRule } from "./scale.ts";
import { signedScale } from "./signed-scale.ts";

interface EncodedGroup {
  readonly codes: Uint8Array;
  readonly scale: number;
}

/** Encodes group `index` of a matrix in double precision and adds what that loses. The result is overwritten by the next. */
export type Careful = (index: number, sums: RunningSums) => EncodedGroup;

/**
 * Rows are rotated as their groups are asked for: in order, each once. Nothing is allocated per row or per group.
 *
 * @throws RangeError, from the encoder: for a weight that is not finite, and for a scale beyond float16
 */
export function createCareful(weights: Float32Array, cols: number, scheme: RowScheme, codebook: Float32Array): Careful {
  const nearest = createNearest(codebook);
  const rotator = createRotator(rotationOf(scheme));
  const rule = ruleOf(scheme, nearest);
  const group: Group = { values: new Float64Array(cols), codes: new Uint8Array(cols), start: 0, end: 0 };
  const groups = cols / scheme.group;
  let rotated = -1;
  return (index, sums) => {
    const row = Math.floor(index / groups);
    if (row !== rotated) rotator.forward(weights, row * cols, group.values);
    rotated = row;
    group.start = (index % groups) * scheme.group;
    group.end = group.start + scheme.group;
    const scale = rule(group);
    if (!Number.isFinite(scale)) throw notFinite(weights, row, cols) ?? scaleOverflow(row, group.start, scheme.group);
    encodeGroup(group, nearest, scale, sums);
    // The squares of finite float32s have a finite sum, so weights need no look of their own.
    if (!Number.isFinite(sums.energy)) throw notFinite(weights, row, cols)!;
    return { codes: group.codes.subarray(group.start, group.end), scale };
  };
}

export function ruleOf(scheme: RowScheme, nearest: Nearest): ScaleRule {
  if (scheme.kind === "rtn" && scheme.scale !== "search") return extremeScale(nearest);
  if (scheme.kind === "rtn" || scheme.codebook === "uniform") return signedScale(nearest, uniformCodebook(scheme.bits).step);
  if (scheme.scale === "least-squares") return leastSquaresScale(nearest);
  return scheme.scale === "rms" ? rmsScale : searchScale(nearest, scheme.group);
}

/** The error that names the first weight of a row that is not finite; undefined where all are. */
function notFinite(weights: Float32Array, row: number, cols: number): RangeError | undefined {
  const column = weights.subarray(row * cols, (row + 1) * cols).findIndex((weight) => !Number.isFinite(weight));
  if (column === -1) return undefined;
  const at = row * cols + column;
  return new RangeError(`weights[${at}] (row ${row}, column ${column}): expected a finite number, found ${weights[at]}`);
}
