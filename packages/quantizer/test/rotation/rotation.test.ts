import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestBlock, largestPowerOfTwo, largestRegularBlock, requireRotation, type Rotation } from "../../src/rotation/rotation.ts";

describe("largestBlock", () => {
  it.each([
    [1280, 128, 128],
    [384, 128, 128],
    [384, 384, 384],
    [384, 4096, 384],
    [80, 128, 80],
    [240, 128, 80],
    [896, 896, 896],
    [896, 100, 64],
    [1280, 1280, 1280],
    [5120, 5120, 5120],
    [1000, 1000, 40],
    [36, 128, 12],
    [1280, 100, 80],
    [7, 128, 1],
    [512, 1, 1],
  ])("of %d with at most %d is %d", (dim, max, block) => {
    expect(largestBlock(dim, max)).toBe(block);
  });

  it.each([80, 384, 512, 768, 896, 1024, 1280, 1536, 2048, 3072, 4096, 5120])("is the whole row of %d", (width) => {
    expect(largestBlock(width, width)).toBe(width);
  });

  it("is the largest order that divides", () => {
    const orders = [1, 12, 20, 28].flatMap((odd) => Array.from({ length: 14 }, (_, k) => odd * 2 ** k));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 8192 }), (dim, max) => {
        expect(largestBlock(dim, max)).toBe(Math.max(...orders.filter((order) => order <= max && dim % order === 0)));
      }),
    );
  });

  it.each([
    [0, 128],
    [1.5, 128],
    [-8, 128],
    [128, 0],
    [128, NaN],
    [Infinity, 8],
  ])("refuses dim %d, max %d", (dim, max) => {
    expect(() => largestBlock(dim, max)).toThrow(RangeError);
  });
});

describe("largestPowerOfTwo", () => {
  it.each([
    [1280, 128, 128],
    [1280, 100, 64],
    [240, 128, 16],
    [7, 128, 1],
  ])("of %d with at most %d is %d", (dim, max, block) => {
    expect(largestPowerOfTwo(dim, max)).toBe(block);
  });
});

describe("largestRegularBlock", () => {
  it.each([
    [384, 256, 64],
    [512, 256, 256],
    [768, 256, 256],
    [1280, 4096, 256],
    [240, 256, 16],
    [6, 256, 1],
  ])("of %d with at most %d is %d", (dim, max, block) => {
    expect(largestRegularBlock(dim, max)).toBe(block);
  });
});

describe("requireRotation", () => {
  it.each([
    [{ kind: "hadamard", block: 128, seed: 0 }, 80, "shape.cols: expected a multiple of rotation.block 128, found 80"],
    [{ kind: "hadamard", block: 36, seed: 0 }, 36, "rotation.block: expected 2^k, or 12, 20 or 28 times 2^k, found 36"],
    [{ kind: "hadamard", block: 6, seed: 0 }, 6, "rotation.block: expected 2^k, or 12, 20 or 28 times 2^k, found 6"],
    [{ kind: "regular-hadamard", block: 32, seed: 0 }, 32, "rotation.block: expected a power of four, found 32"],
    [{ kind: "regular-hadamard", block: 12, seed: 0 }, 12, "rotation.block: expected a power of four, found 12"],
    [{ kind: "regular-hadamard", block: 64, seed: 0 }, 96, "shape.cols: expected a multiple of rotation.block 64, found 96"],
    [{ kind: "hadamard", block: 0, seed: 0 }, 96, "rotation.block: expected an integer of at least 1 and at most 8192, found 0"],
    [
      { kind: "hadamard", block: 2 ** 31, seed: 0 },
      2 ** 31,
      "rotation.block: expected an integer of at least 1 and at most 8192, found 2147483648",
    ],
    [{ kind: "hadamard", block: 8, seed: -1 }, 8, "rotation.seed: expected an integer of at least 0 and at most 4294967295, found -1"],
    [
      { kind: "hadamard", block: 8, seed: 2 ** 32 },
      8,
      "rotation.seed: expected an integer of at least 0 and at most 4294967295, found 4294967296",
    ],
    [{ kind: "hadamard", block: 8, seed: 0.5 }, 8, "rotation.seed: expected an integer of at least 0 and at most 4294967295, found 0.5"],
  ] as [Rotation, number, string][])("refuses %j for %d columns", (rotation, cols, message) => {
    expect(() => requireRotation(rotation, cols)).toThrow(new RangeError(message));
  });

  it("refuses an unknown kind", () => {
    const rotation = { kind: "qr", block: 8 } as unknown as Rotation;
    expect(() => requireRotation(rotation, 8)).toThrow(
      new TypeError('rotation.kind: expected "hadamard", "regular-hadamard" or "none", found "qr"'),
    );
  });

  it("takes any columns without a rotation", () => {
    expect(() => requireRotation({ kind: "none" }, 7)).not.toThrow();
  });
});
