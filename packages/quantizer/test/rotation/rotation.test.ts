import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestBlock, requireRotation, type Rotation } from "../../src/rotation/rotation.ts";

describe("largestBlock", () => {
  it.each([
    [1280, 128, 128],
    [384, 128, 128],
    [384, 4096, 128],
    [80, 128, 16],
    [1280, 100, 64],
    [7, 128, 1],
    [512, 1, 1],
  ])("of %d with at most %d is %d", (dim, max, block) => {
    expect(largestBlock(dim, max)).toBe(block);
  });

  it("is the largest power of two that divides", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 5000 }), (dim, max) => {
        const powers = Array.from({ length: 20 }, (_, k) => 2 ** k).filter((p) => p <= max && dim % p === 0);
        expect(largestBlock(dim, max)).toBe(Math.max(...powers));
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

describe("requireRotation", () => {
  it.each([
    [{ kind: "hadamard", block: 128, seed: 0 }, 80, "shape.cols: expected a multiple of rotation.block 128, found 80"],
    [{ kind: "hadamard", block: 96, seed: 0 }, 96, "rotation.block: expected a power of two, found 96"],
    [{ kind: "hadamard", block: 0, seed: 0 }, 96, "rotation.block: expected an integer of at least 1 and at most 4096, found 0"],
    [
      { kind: "hadamard", block: 2 ** 31, seed: 0 },
      2 ** 31,
      "rotation.block: expected an integer of at least 1 and at most 4096, found 2147483648",
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
      new TypeError('rotation.kind: expected "hadamard" or "none", found {"kind":"qr","block":8}'),
    );
  });

  it("takes any columns without a rotation", () => {
    expect(() => requireRotation({ kind: "none" }, 7)).not.toThrow();
  });
});
