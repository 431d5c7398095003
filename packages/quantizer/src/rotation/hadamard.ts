/**
 * Multiplies one block by the Hadamard matrix of its length, in place and without the factor 1/sqrt(length): H[i][j] is -1 where i & j has
 * an odd number of set bits, else +1 (Sylvester's order). length * log2(length) additions.
 *
 * @param values the block lies at values[offset .. offset + length - 1]
 * @param length a power of two
 */
export function walshHadamard(values: Float64Array, offset: number, length: number): void {
  transformLevels(values, offset, length, 1);
}

/**
 * The same of a block of source * factors, element by element, where source and result are different arrays: values[offset + i] = sum over j
 * of H[i][j] source[from + j] factors[j]. One pass over memory less than multiplying first.
 *
 * @param factors as many as the block is long
 */
export function multipliedWalshHadamard(
  source: Float32Array,
  from: number,
  factors: Float64Array,
  values: Float64Array,
  offset: number,
): void {
  const { length } = factors;
  if (length < 8) {
    for (let i = 0; i < length; i++) values[offset + i] = source[from + i]! * factors[i]!;
    return transformLevels(values, offset, length, 1);
  }
  for (let i = 0; i < length; i += 8) eightfold(source, from + i, factors, i, values, offset + i);
  transformLevels(values, offset, length, 8);
}

/** The first three levels, of 8 neighbours, where the inner loops of fewer levels would be short. */
function eightfold(source: Float32Array, from: number, factors: Float64Array, i: number, values: Float64Array, at: number): void {
  const a = source[from]! * factors[i]!;
  const b = source[from + 1]! * factors[i + 1]!;
  const c = source[from + 2]! * factors[i + 2]!;
  const d = source[from + 3]! * factors[i + 3]!;
  const e = source[from + 4]! * factors[i + 4]!;
  const f = source[from + 5]! * factors[i + 5]!;
  const g = source[from + 6]! * factors[i + 6]!;
  const h = source[from + 7]! * factors[i + 7]!;
  values[at] = a + b + (c + d) + (e + f + (g + h));
  values[at + 1] = a - b + (c - d) + (e - f + (g - h));
  values[at + 2] = a + b - (c + d) + (e + f - (g + h));
  values[at + 3] = a - b - (c - d) + (e - f - (g - h));
  values[at + 4] = a + b + (c + d) - (e + f + (g + h));
  values[at + 5] = a - b + (c - d) - (e - f + (g - h));
  values[at + 6] = a + b - (c + d) - (e + f - (g + h));
  values[at + 7] = a - b - (c - d) - (e - f - (g - h));
}

/** The levels from `step` on, two at a time: that halves the traffic to memory. */
function transformLevels(values: Float64Array, offset: number, length: number, step: number): void {
  const end = offset + length;
  for (; 4 * step <= length; step *= 4) {
    for (let start = offset; start < end; start += 4 * step) fourfold(values, start, step);
  }
  if (step < length) {
    for (let start = offset; start < end; start += 2 * step) twofold(values, start, step);
  }
}

/** Loads before it adds: an engine does not know that two reads of one element are equal. */
function fourfold(values: Float64Array, start: number, step: number): void {
  for (let i = start; i < start + step; i++) {
    const a = values[i]!;
    const b = values[i + step]!;
    const c = values[i + 2 * step]!;
    const d = values[i + 3 * step]!;
    values[i] = a + b + (c + d);
    values[i + step] = a - b + (c - d);
    values[i + 2 * step] = a + b - (c + d);
    values[i + 3 * step] = a - b - (c - d);
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
