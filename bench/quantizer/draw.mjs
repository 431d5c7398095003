/** Distributions of weights. Outliers: normal, and 1 % of the columns 8 times as large. */
export const distributions = ["Gauss", "Laplace", "t4", "outliers"];

/** Seeded weights (mulberry32, Box and Muller), the same in every run. */
export function draw(distribution, { rows, cols }) {
  let state = 20;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const exponential = () => -Math.log(uniform());
  const draws = {
    Gauss: normal,
    Laplace: () => exponential() * (uniform() < 0.5 ? -1 : 1),
    t4: () => normal() / Math.sqrt((exponential() + exponential()) / 2),
    outliers: (i) => normal() * ((i % cols) % 100 === 17 ? 8 : 1),
  };
  const weight = draws[distribution];
  return Float32Array.from({ length: rows * cols }, (_, i) => weight(i));
}
