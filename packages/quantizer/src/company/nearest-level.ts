/** The index of the level nearest to `value`, by bisection of the midpoints between ascending levels; of two that are equally near, the lower. */
export function nearestLevel(midpoints: Float64Array, value: number): number {
  let low = 0;
  let high = midpoints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value > midpoints[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
