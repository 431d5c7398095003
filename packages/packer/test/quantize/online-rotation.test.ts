import { rotationMatrix } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { splitRotation } from "../../src/quantize/online-rotation.ts";
import { rotateOnline } from "../support/palettes.ts";
import { largestDifference, noise } from "../support/tensors.ts";

describe("splitRotation", () => {
  it.each([
    [128, [1, 128]],
    [256, [16, 16]],
    [384, [24, 16]],
    [640, [20, 32]],
    [1280, [40, 32]],
    [5120, [80, 64]],
  ])("%d is %j, the cheapest product there is", (block, orders) => {
    expect(splitRotation({ kind: "hadamard", block, seed: 1 }, block).online.factors.map(({ order }) => order)).toEqual(orders);
  });

  it.each([16, 80, 96, 128, 256, 384, 640])("makes the rotation of order %d, but for the remainder", (block) => {
    const rotation = { kind: "hadamard", block, seed: 3 } as const;
    const { online, remainder } = splitRotation(rotation, 2 * block);
    const x = Float64Array.from(noise(2 * block, 1));
    const matrix = rotationMatrix(rotation);
    const expected = x.map((_, i) => {
      const start = i < block ? 0 : block;
      return matrix.subarray((i - start) * block, (i - start + 1) * block).reduce((sum, value, j) => sum + value * x[start + j]!, 0);
    });
    const found = rotateOnline(x, online).map((value) => value * remainder);
    expect(largestDifference(found, expected)).toBeLessThan(1e-6);
    expect(remainder).toBeGreaterThanOrEqual(1);
    expect(remainder).toBeLessThan(4);
  });

  it("holds powers of two alone, which float16 holds exactly and which make nothing larger", () => {
    for (const { order, matrix } of splitRotation({ kind: "hadamard", block: 1280, seed: 1 }, 1280).online.factors) {
      const [unit] = matrix.map(Math.abs);
      expect(Number.isInteger(-Math.log2(unit!))).toBe(true);
      expect(unit! * Math.sqrt(order)).toBeLessThanOrEqual(1);
      expect(new Set(matrix.map(Math.abs))).toEqual(new Set([unit]));
    }
  });
});
