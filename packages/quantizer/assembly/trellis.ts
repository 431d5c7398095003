// SIMD form of src/trellis/sweep.ts and src/trellis/decode.ts, which say what is computed: the same results, bit for bit. The caller owns the
// memory and lays it out.

/** Costs of the states that follow 8 neighbouring states: a state's successors are its upper bits, so 2^bits neighbours share theirs. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function successors(bits: i32, costs: usize, state: i32): v128 {
  const at = costs + (<usize>(state >> bits) << 1);
  if (bits === 1) {
    const four = v128.load64_zero(at);
    return v128.shuffle<u16>(four, four, 0, 0, 1, 1, 2, 2, 3, 3);
  }
  if (bits === 2) {
    const two = v128.load32_zero(at);
    return v128.shuffle<u16>(two, two, 0, 0, 0, 0, 1, 1, 1, 1);
  }
  return v128.load16_splat(at);
}

/** Costs of the paths that begin with states state .. state + 7. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function paths(bits: i32, costs: usize, table: usize, target: v128, state: i32): v128 {
  let distance = i16x8.sub_sat_s(target, v128.load(table + (<usize>state << 1)));
  if (bits > 2) distance = i16x8.add_sat_s(distance, distance);
  return i16x8.add_sat_u(successors(bits, costs, state), i16x8.q15mulr_sat_s(distance, distance));
}

/** One step back: fills `into` with the least costs by overlap, less `base`; returns the least of them. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function stepBack(bits: i32, overlaps: i32, costs: usize, into: usize, table: usize, target: v128, base: v128): u32 {
  let least = i16x8.splat(-1);
  for (let overlap = 0; overlap < overlaps; overlap += 8) {
    let best = i16x8.splat(-1);
    for (let state = overlap, end = overlap + (overlaps << bits); state < end; state += overlaps << (bits === 1 ? 1 : 2)) {
      best = i16x8.min_u(best, paths(bits, costs, table, target, state));
      best = i16x8.min_u(best, paths(bits, costs, table, target, state + overlaps));
      if (bits === 1) continue;
      best = i16x8.min_u(best, paths(bits, costs, table, target, state + 2 * overlaps));
      best = i16x8.min_u(best, paths(bits, costs, table, target, state + 3 * overlaps));
    }
    best = i16x8.sub(best, base);
    least = i16x8.min_u(least, best);
    v128.store(into + (<usize>overlap << 1), best);
  }
  least = i16x8.min_u(least, v128.shuffle<u16>(least, least, 4, 5, 6, 7, 4, 5, 6, 7));
  least = i16x8.min_u(least, v128.shuffle<u16>(least, least, 2, 3, 2, 3, 2, 3, 2, 3));
  least = i16x8.min_u(least, v128.shuffle<u16>(least, least, 1, 1, 1, 1, 1, 1, 1, 1));
  return i16x8.extract_lane_u(least, 0);
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function sweep(bits: i32, overlaps: i32, count: i32, table: usize, targets: usize, history: usize): void {
  const row = <usize>overlaps << 1;
  let base: u32 = 0;
  for (let i = count - 1; i >= 0; i--) {
    const into = history + <usize>i * row;
    base = stepBack(bits, overlaps, into + row, into, table, v128.load16_splat(targets + (<usize>i << 1)), i16x8.splat(<i16>base));
  }
}

/** Costs of all suffixes: row `count` of the history is the caller's, the others are filled, the last one first. */
export function costs(bits: i32, states: i32, count: i32, table: usize, targets: usize, history: usize): void {
  const overlaps = 1 << (states - bits);
  if (bits === 1) return sweep(1, overlaps, count, table, targets, history);
  if (bits === 2) return sweep(2, overlaps, count, table, targets, history);
  if (bits === 3) return sweep(3, overlaps, count, table, targets, history);
  sweep(4, overlaps, count, table, targets, history);
}

/** Restores centroid times scale, before the rotation is undone. `segment` divides `block` and `group`, so one scale holds for a segment. */
export function decode(
  bits: i32,
  states: i32,
  block: i32,
  group: i32,
  segment: i32,
  count: i32,
  codes: usize,
  scales: usize,
  codebook: usize,
  values: usize,
): void {
  const mask: u32 = (1 << states) - 1;
  const primed = (states + bits - 1) / bits;
  for (let start = 0; start < count; start += block) {
    let window: u32 = 0;
    for (let i = primed - 1; i >= 0; i--) window = (window << bits) | load<u8>(codes + start + i);
    for (let end = start + block; end > start; end -= segment) {
      const scale = load<f32>(scales + (<usize>((end - 1) / group) << 2));
      const scale4 = f32x4.splat(scale);
      let i = end;
      for (const last = end - segment + 3; i > last; i -= 4) {
        const at = codes + i - 4;
        const d = (window << bits) | load<u8>(at, 3);
        const c = (d << bits) | load<u8>(at, 2);
        const b = (c << bits) | load<u8>(at, 1);
        window = (b << bits) | load<u8>(at);
        let four = v128.load32_zero(codebook + ((window & mask) << 2));
        four = v128.load_lane<u32>(codebook + ((b & mask) << 2), four, 1);
        four = v128.load_lane<u32>(codebook + ((c & mask) << 2), four, 2);
        four = v128.load_lane<u32>(codebook + ((d & mask) << 2), four, 3);
        v128.store(values + (<usize>(i - 4) << 2), f32x4.mul(four, scale4));
      }
      for (; i > end - segment; i--) {
        window = (window << bits) | load<u8>(codes + i - 1);
        store<f32>(values + (<usize>(i - 1) << 2), load<f32>(codebook + ((window & mask) << 2)) * scale);
      }
    }
  }
}
