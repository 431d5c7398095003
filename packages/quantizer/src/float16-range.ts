/**
 * Weights that float16 cannot hold, by themselves or by the scale of their group. A class of its own, because engines throw RangeError too: for arrays
 * that memory has no room for.
 */
export class Float16RangeError extends RangeError {
  override name = "Float16RangeError";
}

/** For a group of a row: columns from .. from + length - 1. */
export function scaleOverflow(row: number, from: number, length: number): Float16RangeError {
  const place = `row ${row}, columns ${from} to ${from + length - 1}`;
  return new Float16RangeError(
    `weights (${place}): expected a scale of at most 65504, the largest float16, found a larger one; scale the weights down`,
  );
}
