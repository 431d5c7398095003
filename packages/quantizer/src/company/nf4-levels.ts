import { normalUpperQuantile } from "../codebook/normal.ts";

/** The outermost quantile: the mean of those that 15 and 16 equal parts have at their ends. */
const outermost = 0.5 * (1 - 1 / 30 + (1 - 1 / 32));

/**
 * The 16 levels of NF4, ascending, from QLoRA's definition (Dettmers et al., arXiv 2305.14314, appendix E, and its reference implementation):
 * eight quantiles of N(0, 1) above the median, seven below, zero itself, all divided by the largest.
 */
export function nf4Levels(): Float32Array {
  const largest = normalUpperQuantile(1 - outermost);
  const half = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => normalUpperQuantile(1 - outermost + ((outermost - 0.5) * i) / count) / largest);
  return Float32Array.of(...half(7).map((level) => -level), 0, ...half(8).reverse());
}
