// What is compared. Each method says, for a weight, a width and a rotation's seed, the quantizer's scheme; and the widths that it has.
import { largestBlock, largestTrellisBlock } from "../../packages/quantizer/dist/index.js";

/** The largest group up to `wanted` that divides the row; a multiple of the rotation's block where there is one. */
function groupOf(cols, wanted, block = 1) {
  const sizes = Array.from({ length: Math.min(wanted, cols) }, (_, i) => i + 1).filter((size) => cols % size === 0);
  return sizes.findLast((size) => size % block === 0) ?? sizes.at(-1);
}

const turboquant =
  (changes = {}) =>
  ({ cols }, bits, seed) => {
    const block = largestBlock(cols, 128);
    return { kind: "turboquant", bits, group: groupOf(cols, 128, block), rotation: { kind: "hadamard", block, seed }, ...changes };
  };
const rtn =
  (symmetric, scale) =>
  ({ cols }, bits) => ({ kind: "rtn", bits, group: groupOf(cols, 128), symmetric, scale });

/** A trellis of 2^10 states where the rows can be cut into its circles, as packs do. */
function trellis(shape, bits, seed) {
  const { group, rotation } = turboquant()(shape, bits, seed);
  const block = largestTrellisBlock(shape.cols, bits, 10);
  return block === undefined ? turboquant()(shape, bits, seed) : { kind: "trellis", bits, states: 10, group, block, rotation };
}

const widths = [2, 3, 4, 8];

export const reference = { name: "TurboQuant", widths, seeded: true, scheme: turboquant() };

export const methods = [
  reference,
  { name: "TurboQuant, packed form", widths, seeded: true, scheme: turboquant({ codebook: "uniform" }) },
  { name: "TurboQuant, error feedback", widths, seeded: true, feedback: true, scheme: turboquant() },
  { name: "packed form, error feedback", widths, seeded: true, feedback: true, scheme: turboquant({ codebook: "uniform" }) },
  { name: "trellis, 10 bits of state", widths: [2, 3, 4], seeded: true, scheme: trellis },
  { name: "RTN symmetric", widths, scheme: rtn(true, "extreme") },
  { name: "RTN symmetric, search", widths, scheme: rtn(true, "search") },
  { name: "RTN asymmetric", widths, scheme: rtn(false, "extreme") },
  { name: "RTN asymmetric, search", widths, scheme: rtn(false, "search") },
  { name: "NF4, groups of 64", widths: [4], scheme: ({ cols }) => ({ kind: "nf4", group: groupOf(cols, 64) }) },
  { name: "k-means", widths, scheme: (_, bits) => ({ kind: "kmeans", bits }) },
  { name: "fp16", widths: [16], scheme: () => ({ kind: "fp16" }) },
];
