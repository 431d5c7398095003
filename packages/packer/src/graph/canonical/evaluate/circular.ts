/** pi/2 as a sum, the first two of 33 bits each: products with integers up to 2^20 are exact (Cody and Waite's reduction). */
const quarterTurns = [1.570_796_326_734_125_6, 6.077_100_506_303_966e-11, 2.022_266_248_795_950_6e-21] as const;

/** Turns up to which the reduction is exact. */
const exactTurns = 2 ** 20;

/**
 * The sine of an angle in radians, from sums and products alone: Math.sin may differ in its last bit from engine to engine, and this decides stored bytes.
 * Within 2^-50 of the sine; undefined beyond a million quarter turns.
 */
export function sine(angle: number): number | undefined {
  return turned(angle, 0);
}

export function cosine(angle: number): number | undefined {
  return turned(angle, 1);
}

function turned(angle: number, quarters: number): number | undefined {
  const turns = Math.round(angle * (2 / Math.PI));
  if (!(Math.abs(turns) <= exactTurns)) return undefined;
  const [high, middle, low] = quarterTurns;
  const rest = angle - turns * high - turns * middle - turns * low;
  const quarter = (((turns + quarters) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? series(rest, 1) : series(rest, 0);
  return quarter < 2 ? value : -value;
}

/** Taylor's series of sine (first power 1) or cosine (0) within an eighth of a turn: the tenth term is below 2^-60. */
function series(x: number, first: 0 | 1): number {
  let sum = 1;
  for (let power = 18 + first; power > first; power -= 2) sum = 1 - (sum * x * x) / (power * (power - 1));
  return first === 1 ? x * sum : sum;
}
