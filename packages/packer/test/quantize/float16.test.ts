import { float16ToFloat32, float32ToFloat16 } from "@balafon/quantizer";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asFloat16, float16Error } from "../../src/quantize/float16.ts";
import { refusal } from "../support/refusal.ts";
import { noise, noiseTensor, tensorOf } from "../support/tensors.ts";

describe("asFloat16", () => {
  it.each(["float32", "float64", "bfloat16"] as const)("converts %s as it is read, in any range, odd ones too", async (dtype) => {
    const source = noiseTensor("w", [7, 5], 3, dtype);
    const half = asFloat16(source, "w.fp16");
    expect(half).toMatchObject({ name: "w.fp16", dtype: "float16", shape: [7, 5], byteLength: 70 });
    const whole = await half.read(0, 70);
    const rounded = tensorOf("w", [7, 5], noise(35, 3), dtype === "bfloat16" ? "bfloat16" : "float32");
    const values =
      dtype === "bfloat16"
        ? await asFloat16(rounded, "w").read(0, 70)
        : new Uint8Array(Uint16Array.from(noise(35, 3), float32ToFloat16).buffer);
    expect(whole).toEqual(values);
    await fc.assert(
      fc.asyncProperty(fc.nat(70), fc.nat(70), async (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(await half.read(start, end - start)).toEqual(whole.slice(start, end));
      }),
    );
  });

  it("leaves float16 as it is, under the new name", async () => {
    const source = noiseTensor("w", [4], 3, "float16");
    const half = asFloat16(source, "v");
    expect(half.name).toBe("v");
    expect(await half.read(1, 5)).toEqual(await source.read(1, 5));
  });

  it.each([65_520, -1e30, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses %d, which would be infinite, and names the element",
    async (value) => {
      const tensor = tensorOf("w", [4], Float32Array.of(0, 1, 2, value));
      const error = await refusal(() => asFloat16(tensor, "v").read(4, 4), "FORMAT_UNSUPPORTED");
      expect(error.facts).toMatchObject({ subject: '"w"', found: `${Math.fround(value)} at element 3` });
      await refusal(() => float16Error(tensor), "FORMAT_UNSUPPORTED");
    },
  );

  it("takes 65519, which rounds to the largest float16", async () => {
    expect([...(await asFloat16(tensorOf("w", [1], Float32Array.of(65_519)), "v").read(0, 2))]).toEqual([0xff, 0x7b]);
  });
});

describe("float16Error", () => {
  it("is the relative squared error of rounding", async () => {
    const values = noise(1000, 7);
    const square = (sum: number, value: number) => sum + value ** 2;
    const errors = values.map((value) => value - float16ToFloat32(float32ToFloat16(value)));
    expect(await float16Error(tensorOf("w", [1000], values))).toBeCloseTo(errors.reduce(square, 0) / values.reduce(square, 0), 12);
  });

  it("is nothing for zeros and for what is float16 already", async () => {
    expect(await float16Error(tensorOf("w", [3], new Float32Array(3)))).toBe(0);
    expect(await float16Error(noiseTensor("w", [100], 1, "float16"))).toBe(0);
  });
});
