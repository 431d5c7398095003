/**
 * Multiplies one block by the Hadamard matrix of its length, in place and without the factor 1/sqrt(length): H[i][j] is -1 where i & j has
 * an odd number of set bits, else +1 (Sylvester's order). length * log2(length) additions.
 *
 * @param values the block lies at values[offset .. offset + length - 1]
 * @param length a power of two
 */
export function walshHadamard(values: Float64Array, offset: number, length: number): void {
  const end = offset + length;
  let step = 1;
  // Two levels at a time halve the traffic to memory, and the inner loops of the first levels are as short as 1.
  for (; 4 * step <= length; step *= 4) {
    for (let start = offset; start < end; start += 4 * step) fourfold(values, start, step);
  }
  if (step < length) twofold(values, offset, step);
}

function fourfold(values: Float64Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]! + values[i + step]!;
    const b = values[i]! - values[i + step]!;
    const c = values[i + 2 * step]! + values[i + 3 * step]!;
    const d = values[i + 2 * step]! - values[i + 3 * step]!;
    values[i] = a + c;
    values[i + step] = b + d;
    values[i + 2 * step] = a - c;
    values[i + 3 * step] = b - d;
  }
}

function twofold(values: Float64Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    values[i] = a + b;
    values[i + step] = a - b;
  }
}
