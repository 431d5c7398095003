import { requireInteger } from "../check.ts";
import type { Density } from "./density.ts";
import { halfPower } from "./exponential.ts";

/** The largest dimension: beyond it the density is the normal one to 1e-5. */
export const maxDimension = 65_536;

/** Nodes and weights of Gauss and Legendre's rule of eight points on [-1, 1]. */
const rule = [
  [-0.9602898564975363, 0.1012285362903763],
  [-0.7966664774136267, 0.2223810344533745],
  [-0.525532409916329, 0.3137066458778873],
  [-0.1834346424956498, 0.362683783378362],
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;
/** Panels of at most this many standard deviations leave an error of about rounding. */
const panel = 0.5;
/** Where the sphere reaches further, the density beyond this is below 1e-30. */
const farthest = 14;

/**
 * The density of one coordinate of a random point on the sphere of radius sqrt(dim) in `dim` dimensions, which has unit variance: (1 - x^2 /
 * dim)^((dim - 3) / 2) times a constant, a Beta density after scaling (TurboQuant, arXiv 2504.19874, lemma 1). It tends to N(0, 1) as the
 * dimension grows.
 *
 * @param dim 3..65536. With 2 the density would have its peaks at the ends
 * @throws RangeError for other dimensions
 */
export function sphereDensity(dim: number): Density {
  requireInteger("dim", dim, 3, maxDimension);
  const radius = Math.sqrt(dim);
  const inside = (x: number): number => (x < radius ? 1 - (x * x) / dim : 0);
  const scale = 0.5 / integrate(dim, 0, radius);
  /** Minus the integral of x (1 - x^2 / dim)^((dim - 3) / 2). */
  const primitive = (x: number): number => (dim / (dim - 1)) * halfPower(inside(x), dim - 1);
  return {
    support: radius,
    at: (x) => scale * halfPower(inside(x), dim - 3),
    mass: (left, right) => scale * integrate(dim, left, right),
    moment: (left, right) => scale * (primitive(left) - primitive(right)),
  };
}

/**
 * The integral of (1 - x^2 / dim)^((dim - 3) / 2) from left to right, in the variable s = sqrt(1 - x / sqrt(dim)): in it the integrand is s^(dim
 * - 2) (2 - s^2)^((dim - 3) / 2), smooth up to the end of the sphere, where in x it has a root.
 */
function integrate(dim: number, left: number, right: number): number {
  const radius = Math.sqrt(dim);
  const end = Math.min(right, radius, Math.max(left, farthest));
  const panels = Math.max(1, Math.ceil((end - left) / panel));
  let sum = 0;
  for (let i = 0; i < panels; i++) {
    const from = Math.sqrt(Math.max(0, 1 - (left + ((end - left) * (i + 1)) / panels) / radius));
    const to = Math.sqrt(1 - (left + ((end - left) * i) / panels) / radius);
    for (const [node, weight] of rule) {
      const s = 0.5 * (from + to) + 0.5 * (to - from) * node;
      sum += weight * (to - from) * radius * s * halfPower(s * s * (2 - s * s), dim - 3);
    }
  }
  return sum;
}
