import { rotationMatrix } from "@balafon/quantizer";

/**
 * An orthogonal matrix M of `block` x `block`, the same for every block of channels: x becomes M x, block by block.
 *
 * `hadamard`: M = H S / sqrt(block), Sylvester's Hadamard matrix after +-1 signs; any power of two. `regular-hadamard`: M = R P / sqrt(block), a Kronecker power of
 * the regular Hadamard matrix J - 2 E of order 4 (J is all ones, E the exchange matrix) after a permutation; powers of four. Its rows and columns sum to 1, so that
 * M 1 = 1: the mean over channels and what deviates from it stay apart, and layer normalization commutes with M.
 */
export interface ChannelRotation {
  readonly kind: "hadamard" | "regular-hadamard";
  readonly block: number;
  /** An integer in [0, 2^32): of the signs or of the permutation. */
  readonly seed: number;
}

/** Rotates one block of lanes in place; lane i is the `width` numbers from values[offset + i * width] on. */
export type RotateLanes = (values: Float64Array, offset: number, width: number) => void;

/** The rotation in double precision: block x width x log(block) additions for a block of lanes. */
export function createLaneRotator(rotation: ChannelRotation): RotateLanes {
  const { kind, block, seed } = rotation;
  const unit = 1 / Math.sqrt(block);
  if (kind === "hadamard") {
    const factors = signsOf(rotation).map((sign) => sign * unit);
    return (values, offset, width) => {
      for (let lane = 0; lane < block; lane++) multiplyLane(values, offset + lane * width, width, factors[lane]!);
      sylvester(values, offset, block * width, width);
    };
  }
  const order = permutation(block, seed);
  let room = new Float64Array(block);
  return (values, offset, width) => {
    if (room.length < block * width) room = new Float64Array(block * width);
    for (let lane = 0, to = 0; lane < block; lane++) {
      const from = offset + order[lane]! * width;
      for (let at = from; at < from + width; at++) room[to++] = values[at]! * unit;
    }
    for (let at = 0; at < block * width; at++) values[offset + at] = room[at]!;
    regular(values, offset, block * width, width);
  };
}

/** M as float32, row-major. Its elements are +-1 / sqrt(block). */
export function channelMatrix(rotation: ChannelRotation): Float32Array {
  const { block } = rotation;
  const matrix = new Float64Array(block * block);
  for (let at = 0; at < matrix.length; at += block + 1) matrix[at] = 1;
  createLaneRotator(rotation)(matrix, 0, block);
  return Float32Array.from(matrix);
}

/** Row 0 of Sylvester's matrix is all ones, so that of the rotation shows its signs. */
function signsOf({ block, seed }: ChannelRotation): Float64Array {
  return Float64Array.from(rotationMatrix({ kind: "hadamard", block, seed }).subarray(0, block), Math.sign);
}

function multiplyLane(values: Float64Array, start: number, width: number, factor: number): void {
  for (let at = start; at < start + width; at++) values[at]! *= factor;
}

function regular(values: Float64Array, offset: number, length: number, width: number): void {
  for (let step = width; step < length; step *= 4) {
    for (let start = offset; start < offset + length; start += 4 * step) {
      for (let i = start; i < start + step; i++) {
        const a = values[i]!;
        const b = values[i + step]!;
        const c = values[i + 2 * step]!;
        const d = values[i + 3 * step]!;
        const sum = a + b + (c + d);
        values[i] = sum - 2 * d;
        values[i + step] = sum - 2 * c;
        values[i + 2 * step] = sum - 2 * b;
        values[i + 3 * step] = sum - 2 * a;
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

/** As the quantizer's splitmixPermutation. */
function permutation(count: number, seed: number): Uint32Array {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor((next() * (i + 1)) / 2 ** 32);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}
