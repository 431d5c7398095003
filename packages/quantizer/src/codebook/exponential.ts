/** ln 2 in two parts: the first has so few bits that a whole multiple of it below 2^11 is exact. */
const ln2High = 0.69314718036912381649;
const ln2Low = 1.90821492927058770002e-10;
/** Terms of the Taylor series: below 1e-18 of the sum where |x| <= ln 2 / 2. */
const terms = 15;
/** Below this the result is zero in double precision. */
const underflow = -746;

/**
 * e^x for x <= 0, to about 2e-16 relative. Math.exp may differ in the last bit from one engine to another; this uses nothing but additions,
 * multiplications and divisions, which IEEE 754 fixes, so codebooks are the same everywhere, to the bit.
 */
export function exponential(x: number): number {
  if (x < underflow) return 0;
  const octaves = Math.round(x / Math.LN2);
  const rest = x - octaves * ln2High - octaves * ln2Low;
  let value = 1;
  for (let n = terms; n >= 1; n--) value = 1 + (rest * value) / n;
  for (let i = octaves; i < 0; i++) value *= 0.5;
  return value;
}

/** base^(twice / 2) for base >= 0 and a whole number `twice` >= 0: multiplications and one square root, which IEEE 754 fixes too. */
export function halfPower(base: number, twice: number): number {
  let value = twice % 2 === 1 ? Math.sqrt(base) : 1;
  let square = base;
  for (let rest = Math.floor(twice / 2); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) value *= square;
    square *= square;
  }
  return value;
}
