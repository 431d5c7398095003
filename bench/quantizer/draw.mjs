import { normalsOf, uniforms } from "../../tools/normals.mjs";

/** Distributions of weights. Outliers: normal, and 1 % of the columns 8 times as large. */
export const distributions = ["Gauss", "Laplace", "t4", "outliers"];

/** Seeded weights (mulberry32, Box and Muller), the same in every run. */
export function draw(distribution, { rows, cols }) {
  const uniform = uniforms(20);
  const normal = normalsOf(uniform);
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
