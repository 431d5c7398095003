/** sqrt(sum (y - y')^2 / sum y^2) over all pairs of y and y', two digits. */
export function relativeError(pairs: Iterable<readonly [Float32Array, Float32Array]>): number {
  let difference = 0;
  let signal = 0;
  for (const [values, others] of pairs) {
    for (const [index, value] of values.entries()) {
      difference += (value - others[index]!) ** 2;
      signal += value ** 2;
    }
  }
  return difference === 0 ? 0 : Number(Math.sqrt(difference / signal).toPrecision(2));
}
