import { gaussianNumbers } from "./gaussian.ts";

/** A Gaussian matrix S, of which QJL keeps signs (Zandieh et al., "QJL", arXiv 2406.03482). */
export interface Projection {
  /** Writes to signs[at ..] 1 where a coordinate of S row is negative, else 0. */
  readonly signs: (row: Float64Array, signs: Uint8Array, at: number) => void;
  /** Adds sqrt(pi / 2) / d * norm * S^T s to `row`, with s = -1 for signs of 1, else 1. */
  readonly addBack: (signs: Uint8Array, at: number, norm: number, row: Float64Array) => void;
}

/** @param dim rows and columns of S, whose numbers are those of `gaussianNumbers`, row by row */
export function createProjection(dim: number, seed: number): Projection {
  const matrix = gaussianNumbers(dim * dim, seed);
  return {
    signs: (row, signs, at) => {
      for (let i = 0; i < dim; i++) {
        let dot = 0;
        for (let j = 0; j < dim; j++) dot += matrix[i * dim + j]! * row[j]!;
        signs[at + i] = +(dot < 0);
      }
    },
    addBack: (signs, at, norm, row) => {
      const unit = (Math.sqrt(Math.PI / 2) / dim) * norm;
      for (let i = 0; i < dim; i++) {
        const signed = signs[at + i] === 0 ? unit : -unit;
        for (let j = 0; j < dim; j++) row[j]! += signed * matrix[i * dim + j]!;
      }
    },
  };
}
