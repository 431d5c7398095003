import * as fc from "fast-check";
import { expect, it } from "vitest";
import { fromInt64, toInt64 } from "../../../src/inspect/onnx/int64.ts";

it("gives every 64-bit integer back, as a number where that is exact", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (wide) => {
      const value = fromInt64(toInt64(wide));
      expect(BigInt(value)).toBe(wide);
      expect(typeof value).toBe(Number.isSafeInteger(Number(wide)) ? "number" : "bigint");
    }),
  );
});

it("reads the corners", () => {
  expect(fromInt64({ low: -1, high: 0x7fffffff, unsigned: false })).toBe(2n ** 63n - 1n);
  expect(fromInt64({ low: 0, high: -0x80000000, unsigned: false })).toBe(-(2n ** 63n));
  expect(fromInt64({ low: -1, high: -1, unsigned: false })).toBe(-1);
  expect(fromInt64({ low: -1, high: 0x1fffff, unsigned: false })).toBe(Number.MAX_SAFE_INTEGER);
  expect(fromInt64({ low: 0, high: 0x200000, unsigned: false })).toBe(2n ** 53n);
  expect(fromInt64(0)).toBe(0);
});
