/** Sum of 4 floats. */
export function probe(at: usize): f32 {
  const v = v128.load(at);
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1);
}
