import { largestBlock, rotationMatrix, splitmixSigns, type HadamardRotation } from "@balafon/quantizer";

/**
 * A rotation that is made while a part runs: each block x of `block` channels becomes (A (x) B) (s * x), the Kronecker product of two small matrices
 * after signs. Seen as a matrix X [a, b] in row-major order, that is A X B^T.
 *
 * The entries of A and B are plus or minus a power of two, exact in float16. What is missing to make the product orthogonal lies in the weight's lut.
 * Equal rotations are one object, so that weights which read the same value can share its product.
 */
export interface OnlineRotation {
  readonly block: number;
  /** 1 or -1 for each channel, all blocks alike. */
  readonly signs: Float32Array;
  readonly factors: readonly [RotationFactor, RotationFactor];
}

/** A square matrix of the order, row-major. The left one has order 1 where one small matrix is enough. */
export interface RotationFactor {
  readonly order: number;
  readonly matrix: Float32Array;
}

/** A rotation as it is made, and what its product still lacks. */
export interface SplitRotation {
  readonly online: OnlineRotation;
  /** M x of the orthogonal M is this times what the factors make of x, so that weights are multiplied by it. At least 1, less than 4. */
  readonly remainder: number;
}

/** One product of this order costs less than two of smaller ones, with a transposition between. */
const mostAlone = 128;

/**
 * Splits `rotationMatrix(rotation)` into signs and two factors that cost the fewest multiplications: 1280 is 40 x 32, 5120 is 80 x 64.
 *
 * A Hadamard matrix here is the Kronecker product of Paley's, of order 1, 12, 20 or 28, and Sylvester's, which splits anywhere: the right factor is a power of two.
 *
 * @param channels a multiple of the block
 */
export function splitRotation({ block, seed }: HadamardRotation, channels: number): SplitRotation {
  let right = block;
  if (block > mostAlone) {
    right = 1;
    while (isOrder(block / (right * 2)) && block / (right * 2) + right * 2 <= block / right + right) right *= 2;
  }
  const factors = [factorOf(block / right), factorOf(right)] as const;
  const [left, own] = factors.map(({ matrix }) => Math.abs(matrix[0]!)) as [number, number];
  const signs = splitmixSigns(block, seed);
  const repeated = Float32Array.from({ length: channels }, (_, channel) => signs[channel % block]!);
  return { online: { block, signs: repeated, factors }, remainder: 1 / (Math.sqrt(block) * left * own) };
}

const isOrder = (order: number): boolean => Number.isInteger(order) && (order === 1 || largestBlock(order, order) === order);

/** The Hadamard matrix of an order, in units of the largest power of two up to 1 / sqrt(order): what it makes of values is no larger than they are. */
function factorOf(order: number): RotationFactor {
  let unit = 1;
  while (unit * unit * order > 1) unit /= 2;
  const signs = splitmixSigns(order, 0);
  const matrix = rotationMatrix({ kind: "hadamard", block: order, seed: 0 });
  return { order, matrix: matrix.map((value, at) => Math.sign(value * signs[at % order]!) * unit) };
}
