import { describe, expect, it } from "vitest";
import { hadamard32 } from "../../../src/rows/fast/hadamard32.ts";
import { gaussian } from "../../samples.ts";

describe("hadamard32", () => {
  it.each([1, 2, 4, 8, 16, 32, 64, 128, 512])(
    "is Sylvester's matrix times signs, within float32, two blocks at once, at order %d",
    (length) => {
      const source = gaussian(2 * length + 3, length);
      const signs = gaussian(length, 9).map((value) => (value < 0 ? -1 : 1));
      const target = new Float32Array(2 * length + 3);
      hadamard32(source, 3, signs, target, 2, 2 * length);
      for (let row = 0; row < 2 * length; row++) {
        const start = row < length ? 0 : length;
        let sum = 0;
        for (let j = 0; j < length; j++) sum += source[3 + start + j]! * signs[j]! * (isOdd((row - start) & j) ? -1 : 1);
        expect(Math.abs(target[2 + row]! - sum)).toBeLessThan(1e-6 * length);
      }
      expect([target[0], target[1], target[2 * length + 2]]).toEqual([0, 0, 0]);
    },
  );
});

function isOdd(bits: number): boolean {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count % 2 === 1;
}
