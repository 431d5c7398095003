import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floatsAt, readFloats } from "../../src/inspect/floats.ts";
import { byteLengthOf, type DType, type Tensor } from "../../src/inspect/tensor.ts";
import { refused } from "./refused.ts";

/** A tensor whose reads start at an odd address, as views onto a file's bytes may. */
function tensorOf(dtype: DType, values: ArrayBufferView, shape: number[]): Tensor {
  const bytes = new Uint8Array(values.byteLength + 1);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), 1);
  return {
    name: "t",
    dtype,
    shape,
    byteLength: byteLengthOf(dtype, shape),
    read: async (at, length) => bytes.subarray(1 + at, 1 + at + length),
  };
}

describe("readFloats", () => {
  it("keeps float32 as it is", async () => {
    const values = Float32Array.of(1.5, -0, Infinity, 3.4028234663852886e38, 1e-45);
    await expect(readFloats(tensorOf("float32", values, [5]))).resolves.toEqual(values);
  });

  it("rounds float64 to the nearest float32", async () => {
    const found = await readFloats(tensorOf("float64", Float64Array.of(0.1, -1e300, 2 ** -160, 16_777_217), [2, 2]));
    expect(found).toEqual(Float32Array.of(0.1, -Infinity, 0, 16_777_216));
  });

  // Bits and values of IEEE 754 binary16: one, the largest, the least normal and subnormal, signed zero, infinity, NaN.
  it("widens float16", async () => {
    const bits = Uint16Array.of(0x3c00, 0x7bff, 0x0400, 0x0001, 0x03ff, 0x8000, 0xfc00, 0x7e00, 0xc000);
    const values = Float32Array.of(1, 65_504, 2 ** -14, 2 ** -24, 1023 * 2 ** -24, -0, -Infinity, NaN, -2);
    await expect(readFloats(tensorOf("float16", bits, [3, 3]))).resolves.toEqual(values);
  });

  it("widens bfloat16, which is the upper half of a float32", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint16Array({ minLength: 1, maxLength: 9 }), async (bits) => {
        const wide = new Uint32Array((await readFloats(tensorOf("bfloat16", bits, [bits.length]))).buffer);
        expect([...wide]).toEqual([...bits].map((half) => half * 65_536));
      }),
    );
  });

  it("reads a scalar and an empty tensor", async () => {
    await expect(readFloats(tensorOf("float32", Float32Array.of(7), []))).resolves.toEqual(Float32Array.of(7));
    await expect(readFloats(tensorOf("float16", new Uint16Array(), [0, 3]))).resolves.toEqual(new Float32Array());
  });

  it.each(["int64", "uint8", "bool", "int4"] as const)("refuses %s", async (dtype) => {
    const error = await refused(() => readFloats(tensorOf(dtype, new BigInt64Array(4), [4])));
    expect(error.facts).toMatchObject({ subject: "t", found: dtype });
  });
});

describe("floatsAt", () => {
  it("reads a range of elements", async () => {
    const tensor = tensorOf("float16", Uint16Array.of(0x3c00, 0x4000, 0x4200, 0x4400), [2, 2]);
    await expect(floatsAt(tensor, 1, 2)).resolves.toEqual(Float32Array.of(2, 3));
    await expect(floatsAt(tensor, 4, 0)).resolves.toEqual(new Float32Array());
  });
});
