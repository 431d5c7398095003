const { fround } = Math;

/**
 * The float32 sum of squares of values[start .. end - 1], in 8 lanes (index from start modulo 8), which are then added as a tree of
 * neighbours: the kernel's order.
 */
export function squaresOf(values: Float32Array, start: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = start;
  for (; i + 8 <= end; i += 8) {
    a = fround(a + fround(values[i]! * values[i]!));
    b = fround(b + fround(values[i + 1]! * values[i + 1]!));
    c = fround(c + fround(values[i + 2]! * values[i + 2]!));
    d = fround(d + fround(values[i + 3]! * values[i + 3]!));
    e = fround(e + fround(values[i + 4]! * values[i + 4]!));
    f = fround(f + fround(values[i + 5]! * values[i + 5]!));
    g = fround(g + fround(values[i + 6]! * values[i + 6]!));
    h = fround(h + fround(values[i + 7]! * values[i + 7]!));
  }
  // A group that 8 does not divide never meets the kernel.
  for (; i < end; i++) a = fround(a + fround(values[i]! * values[i]!));
  return fround(fround(fround(a + b) + fround(c + d)) + fround(fround(e + f) + fround(g + h)));
}
