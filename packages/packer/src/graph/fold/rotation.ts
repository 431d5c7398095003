import { rotationMatrix } from "@balafon/quantizer";

/**
 * An orthogonal matrix R of `block` x `block`, the same for every block of channels: x becomes R x, block by block.
 *
 * `hadamard`: R = H S / sqrt(block), Sylvester's Hadamard matrix after +-1 signs from the seed; any power of two. `regular-hadamard`: R = G, a Kronecker
 * power of J/2 - I of order 4 (J is all ones): an order that is a power of four. Its rows and columns sum to 1, so R 1 = 1: the mean over channels and what
 * deviates from it stay apart, and layer normalization commutes with R.
 */
export type ChannelRotation =
  { readonly kind: "hadamard"; readonly block: number; readonly seed: number } | { readonly kind: "regular-hadamard"; readonly block: number };

/** Rotates one block of lanes in place; lane i is the `width` numbers from values[offset + i * width] on. */
export type RotateLanes = (values: Float64Array, offset: number, width: number) => void;

/** The rotation in double precision: block x width x log(block) additions for a block of lanes. */
export function createLaneRotator(rotation: ChannelRotation): RotateLanes {
  const { block } = rotation;
  if (rotation.kind === "regular-hadamard") return (values, offset, width) => regular(values, offset, block * width, width);
  const scaledSigns = signsOf(rotation).map((sign) => sign / Math.sqrt(block));
  return (values, offset, width) => {
    for (let lane = 0; lane < block; lane++) {
      const start = offset + lane * width;
      for (let at = start; at < start + width; at++) values[at]! *= scaledSigns[lane]!;
    }
    sylvester(values, offset, block * width, width);
  };
}

/** R as float32, row-major: what a runtime multiplies by. The order-4 factors hold halves only, so the powers are exact. */
export function channelMatrix(rotation: ChannelRotation): Float32Array {
  const { block } = rotation;
  const matrix = new Float64Array(block * block);
  for (let at = 0; at < matrix.length; at += block + 1) matrix[at] = 1;
  createLaneRotator(rotation)(matrix, 0, block);
  return Float32Array.from(matrix);
}

/** Row 0 of Sylvester's matrix is all ones, so that of the rotation shows its signs. */
function signsOf(rotation: ChannelRotation & { kind: "hadamard" }): Float64Array {
  return Float64Array.from(rotationMatrix(rotation).subarray(0, rotation.block), Math.sign);
}

/** Levels of J/2 - I: each of four lanes becomes half the sum of all four, less itself. */
function regular(values: Float64Array, offset: number, length: number, width: number): void {
  for (let step = width; step < length; step *= 4) {
    for (let start = offset; start < offset + length; start += 4 * step) {
      for (let i = start; i < start + step; i++) {
        const a = values[i]!;
        const b = values[i + step]!;
        const c = values[i + 2 * step]!;
        const d = values[i + 3 * step]!;
        const half = (a + b + (c + d)) / 2;
        values[i] = half - a;
        values[i + step] = half - b;
        values[i + 2 * step] = half - c;
        values[i + 3 * step] = half - d;
      }
    }
  }
}

function sylvester(values: Float64Array, offset: number, length: number, width: number): void {
  for (let step = width; step < length; step *= 2) {
    for (let start = offset; start < offset + length; start += 2 * step) {
      for (let i = start; i < start + step; i++) {
        const a = values[i]!;
        const b = values[i + step]!;
        values[i] = a + b;
        values[i + step] = a - b;
      }
    }
  }
}
