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
