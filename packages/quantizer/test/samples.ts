/** A seeded stream of uniform numbers in (0, 1): mulberry32, so that no generator under test makes its own input. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Standard normal numbers (Box and Muller). */
function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

export const shape = { rows: 256, cols: 1280 };
const count = shape.rows * shape.cols;

export type Distribution = "gauss" | "laplace" | "t4" | "outliers";

/** 256 x 1280 weights: normal, Laplace, Student t with 4 degrees of freedom, or normal with 1 % of the columns times 8. */
export function sample(distribution: Distribution, seed: number): Float32Array {
  const normal = normals(seed);
  const uniform = uniforms(seed + 1);
  const exponential = (): number => -Math.log(uniform());
  const draw: Record<Distribution, (i: number) => number> = {
    gauss: normal,
    laplace: () => exponential() * (uniform() < 0.5 ? -1 : 1),
    // Chi-squared with 4 degrees of freedom is twice a sum of two exponentials.
    t4: () => normal() / Math.sqrt((exponential() + exponential()) / 2),
    outliers: (i) => normal() * ((i % shape.cols) % 100 === 17 ? 8 : 1),
  };
  return Float32Array.from({ length: count }, (_, i) => draw[distribution](i));
}

/** `length` standard normal weights. */
export function gaussian(length: number, seed: number): Float32Array {
  return Float32Array.from({ length }, normals(seed));
}
