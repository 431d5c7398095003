import { float32ToFloat16 } from "@balafon/quantizer";
import { float32Tensor, memoryTensor } from "../../src/graph/builder.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";

export type FloatType = "float32" | "float16" | "bfloat16" | "float64";

const bytesOf: Record<FloatType, (values: Float32Array) => ArrayBuffer> = {
  float32: (values) => Float32Array.from(values).buffer,
  float64: (values) => Float64Array.from(values).buffer,
  float16: (values) => Uint16Array.from(values, float32ToFloat16).buffer,
  bfloat16: (values) => Uint16Array.from(new Uint32Array(Float32Array.from(values).buffer), (bits) => bits >>> 16).buffer,
};

/** A tensor of these values, rounded to its type. */
export function tensorOf(name: string, shape: readonly number[], values: Float32Array, dtype: FloatType = "float32"): Tensor {
  return dtype === "float32"
    ? float32Tensor(name, shape, values)
    : memoryTensor(name, dtype, shape, new Uint8Array(bytesOf[dtype](values)));
}

/** Values in [-1, 1) that a seed decides: a linear congruential generator modulo 2^32 (Numerical Recipes, section 7.1). */
export function noise(count: number, seed: number): Float32Array<ArrayBuffer> {
  let state = seed >>> 0;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** A tensor of noise. */
export function noiseTensor(name: string, shape: readonly number[], seed: number, dtype: FloatType = "float32"): Tensor {
  return tensorOf(
    name,
    shape,
    noise(
      shape.reduce((product, dim) => product * dim, 1),
      seed,
    ),
    dtype,
  );
}

/** The largest |difference|; infinite where the lengths differ or a value is not a number. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let index = 0; index < a.length; index++) {
    const difference = Math.abs(a[index]! - b[index]!);
    largest = difference <= largest ? largest : Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  return largest;
}
