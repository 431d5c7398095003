const { fround } = Math;

/**
 * The Walsh-Hadamard transform of source * signs in float32, without 1 / sqrt(length), levels from the largest distance to 1: what the
 * kernel computes, bit for bit, since every sum is of the same two numbers.
 *
 * @param signs +-1, as many as the block is long: a power of two
 */
export function hadamard32(source: Float32Array, from: number, signs: Float32Array, target: Float32Array, to: number): void {
  const { length } = signs;
  const end = to + length;
  if (length < 4) {
    for (let i = 0; i < length; i++) target[to + i] = source[from + i]! * signs[i]!;
    if (length === 2) twofold(target, to, 1);
    return;
  }
  let step = length >> 2;
  signedFourfold(source, from, signs, target, to, step);
  for (; step >= 4; step >>= 2) {
    for (let start = to; start < end; start += step) fourfold(target, start, step >> 2);
  }
  if (step === 2) for (let start = to; start < end; start += 2) twofold(target, start, 1);
}

/** The two levels of distance 2 * step and step, of `source`. */
function signedFourfold(source: Float32Array, from: number, signs: Float32Array, target: Float32Array, to: number, step: number): void {
  for (let i = 0; i < step; i++) {
    const a = fround(source[from + i]! * signs[i]!);
    const b = fround(source[from + i + step]! * signs[i + step]!);
    const c = fround(source[from + i + 2 * step]! * signs[i + 2 * step]!);
    const d = fround(source[from + i + 3 * step]! * signs[i + 3 * step]!);
    const ac = fround(a + c);
    const bd = fround(b + d);
    const ca = fround(a - c);
    const db = fround(b - d);
    target[to + i] = fround(ac + bd);
    target[to + i + step] = fround(ac - bd);
    target[to + i + 2 * step] = fround(ca + db);
    target[to + i + 3 * step] = fround(ca - db);
  }
}

function fourfold(values: Float32Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    const c = values[i + 2 * step]!;
    const d = values[i + 3 * step]!;
    const ac = fround(a + c);
    const bd = fround(b + d);
    const ca = fround(a - c);
    const db = fround(b - d);
    values[i] = fround(ac + bd);
    values[i + step] = fround(ac - bd);
    values[i + 2 * step] = fround(ca + db);
    values[i + 3 * step] = fround(ca - db);
  }
}

function twofold(values: Float32Array, start: number, step: number): void {
  const a = values[start]!;
  const b = values[start + step]!;
  values[start] = fround(a + b);
  values[start + step] = fround(a - b);
}
