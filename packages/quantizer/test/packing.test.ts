import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packCodes, packedBytes, unpackCodes } from "../src/packing.ts";

const packings = fc
  .integer({ min: 1, max: 8 })
  .chain((bits) => fc.tuple(fc.constant(bits), fc.uint8Array({ max: 2 ** bits - 1, maxLength: 70 })));

describe("packCodes", () => {
  it("puts the low nibble first at 4 bits, as ONNX UINT4 does", () => {
    expect(packCodes(Uint8Array.of(0x1, 0x2, 0xe, 0xf, 0x7), 4)).toEqual(Uint8Array.of(0x21, 0xfe, 0x07));
  });

  it("copies at 8 bits", () => {
    const codes = Uint8Array.of(0, 255, 7);
    const packed = packCodes(codes, 8);
    expect(packed).toEqual(codes);
    expect(packed).not.toBe(codes);
  });

  it("is a little-endian bit stream at 3 bits", () => {
    expect(packCodes(Uint8Array.of(0b001, 0b010, 0b111, 0b100), 3)).toEqual(Uint8Array.of(0b11_010_001, 0b1001));
  });

  it("is the number with code i at bit i * bits", () => {
    fc.assert(
      fc.property(packings, ([bits, codes]) => {
        const stream = codes.reduce((sum, code, i) => sum | (BigInt(code) << BigInt(i * bits)), 0n);
        const bytes = Array.from({ length: packedBytes(codes.length, bits) }, (_, i) => Number((stream >> BigInt(8 * i)) & 255n));
        expect([...packCodes(codes, bits)]).toEqual(bytes);
      }),
    );
  });

  it("refuses a code that does not fit, naming it", () => {
    expect(() => packCodes(Uint8Array.of(15, 16), 4)).toThrow(new RangeError("codes[1]: expected a code below 16, found 16"));
    expect(() => packCodes(Uint8Array.of(1), 9)).toThrow("bits: expected an integer of at least 1 and at most 8, found 9");
    expect(() => packCodes([1] as unknown as Uint8Array, 4)).toThrow(TypeError);
  });
});

describe("unpackCodes", () => {
  it("undoes packCodes at every width and count", () => {
    fc.assert(
      fc.property(packings, ([bits, codes]) => {
        expect(unpackCodes(packCodes(codes, bits), bits, codes.length)).toEqual(codes);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses missing and trailing bytes, and set bits that belong to no code", () => {
    expect(() => unpackCodes(new Uint8Array(1), 4, 3)).toThrow(new RangeError("packed: expected 2 elements (3 codes of 4 bits), found 1"));
    expect(() => unpackCodes(new Uint8Array(3), 4, 3)).toThrow("found 3");
    expect(() => unpackCodes(Uint8Array.of(0x21, 0x13), 4, 3)).toThrow("packed: expected unused bits of the last byte to be zero, found 1");
  });

  it("refuses counts before it allocates", () => {
    for (const count of [-1, 1.5, NaN, Infinity, 2 ** 53]) expect(() => unpackCodes(new Uint8Array(1), 4, count)).toThrow(RangeError);
    expect(() => unpackCodes(new Uint8Array(1), 4, 2 ** 40)).toThrow("packed: expected 549755813888 elements");
  });
});

describe("packedBytes", () => {
  it("rounds up to whole bytes", () => {
    expect([0, 1, 2, 3].map((count) => packedBytes(count, 4))).toEqual([0, 1, 1, 2]);
    expect(packedBytes(8, 3)).toBe(3);
    expect(packedBytes(9, 3)).toBe(4);
  });
});
