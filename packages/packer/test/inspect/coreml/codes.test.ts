import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesAt, codeTypes, unpackCodes } from "../../../src/inspect/coreml/codes.ts";
import { packNumbers } from "../../../src/inspect/coreml/pack-numbers.ts";
import { milTypes, type MilDType } from "../../../src/inspect/coreml/program.ts";

/** Elements of a type, and a range of them. */
const elements = fc.constantFrom(...codeTypes).chain((dtype) => {
  const bits = milTypes[dtype];
  const [min, max] = dtype.startsWith("int") ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  return fc.record({
    dtype: fc.constant(dtype),
    numbers: fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 50 }),
    start: fc.nat(),
    count: fc.nat(),
  });
});

describe("codes of up to 8 bits, low bits first", () => {
  it("the example of coremltools' constexpr_lut_to_dense: five codes of two bits in two bytes", () => {
    expect([...unpackCodes(Uint8Array.of(0b01_10_11_00, 0b11), "uint2", 0, 5)]).toEqual([0, 3, 2, 1, 3]);
  });

  it("codes of 3 and of 6 bits straddle bytes", () => {
    expect([...unpackCodes(Uint8Array.of(0b10_001_000, 0b1_100_011_0, 0b111_110_10), "uint3", 0, 8)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...unpackCodes(Uint8Array.of(0b10_000001, 0b0011_0000, 0b000100_00), "uint6", 0, 4)]).toEqual([1, 2, 3, 4]);
  });

  it("int4 has a sign", () => {
    expect([...unpackCodes(Uint8Array.of(0x8f, 0x70), "int4", 0, 4)]).toEqual([-1, -8, 0, 7]);
  });

  it("any range of what was packed is that range, from the program and from the weight file", async () => {
    await fc.assert(
      fc.asyncProperty(elements, async ({ dtype, numbers, start, count }) => {
        const first = start % numbers.length;
        const wanted = numbers.slice(first, first + (count % (numbers.length - first + 1)));
        const bytes = packNumbers(dtype, numbers);
        const type = { dtype, shape: [numbers.length] };
        const blob = { byteLength: bytes.length, read: async (offset: number, length: number) => bytes.subarray(offset, offset + length) };
        for (const value of [
          { type, blob },
          { type, immediate: numbers },
        ])
          expect([...(await codesAt(value, dtype, first, wanted.length))]).toEqual(wanted);
      }),
    );
  });

  it("iOS 16 declares packed codes as bytes, in the program as well", async () => {
    const packed = { type: { dtype: "uint8" as const, shape: [2] }, immediate: [0b01_10_11_00, 0b11] };
    expect([...(await codesAt(packed, "uint2", 1, 4))]).toEqual([3, 2, 1, 3]);
  });
});

it("numbers of whole bytes are little-endian", () => {
  const cases: [MilDType, number[], number[]][] = [
    ["fp16", [1, -2], [0, 0x3c, 0, 0xc0]],
    ["fp32", [1], [0, 0, 0x80, 0x3f]],
    ["int32", [-2], [0xfe, 0xff, 0xff, 0xff]],
    ["uint32", [2 ** 32 - 1], [0xff, 0xff, 0xff, 0xff]],
    ["int16", [-2], [0xfe, 0xff]],
    ["uint16", [258], [2, 1]],
    ["int8", [-1, 1], [0xff, 1]],
  ];
  for (const [dtype, numbers, bytes] of cases) expect([...packNumbers(dtype, numbers)], dtype).toEqual(bytes);
  expect([...packNumbers("bool", [true, false])]).toEqual([1, 0]);
});
