import { describe, expect, it } from "vitest";
import { laneRotator } from "../../src/rotation/lanes.ts";
import { rotateRows, rotationMatrix } from "../../src/rotation/rotate.ts";
import type { HadamardRotation, RegularHadamardRotation } from "../../src/rotation/rotation.ts";
import { gaussian } from "../samples.ts";

const cases: (HadamardRotation | RegularHadamardRotation)[] = [
  { kind: "hadamard", block: 1, seed: 1 },
  { kind: "hadamard", block: 32, seed: 7 },
  { kind: "hadamard", block: 80, seed: 2 },
  { kind: "hadamard", block: 64, seed: 0xffffffff },
  { kind: "regular-hadamard", block: 1, seed: 3 },
  { kind: "regular-hadamard", block: 16, seed: 0 },
  { kind: "regular-hadamard", block: 256, seed: 1 },
];

describe.each(cases)("laneRotator of $kind, $block", (rotation) => {
  const { block } = rotation;

  it.each([1, 3])("multiplies lanes of %d by the rotation's matrix, and nothing around them", (width) => {
    const matrix = rotationMatrix(rotation);
    const values = Float32Array.from(gaussian(block * width + 2, 1));
    const wanted = Float64Array.from(values, (value, at) => {
      if (at < 1 || at > block * width) return value;
      const [lane, column] = [Math.floor((at - 1) / width), (at - 1) % width];
      let sum = 0;
      for (let j = 0; j < block; j++) sum += matrix[lane * block + j]! * values[1 + j * width + column]!;
      return sum;
    });
    laneRotator(rotation)(values, 1, width);
    values.forEach((value, at) => expect(value).toBeCloseTo(wanted[at]!, 5));
  });

  it("is rotateRows", () => {
    const values = Float32Array.from(gaussian(block, 2));
    const lanes = values.slice();
    laneRotator(rotation)(lanes, 0, 1);
    rotateRows(values, { rows: 1, cols: block }, rotation);
    lanes.forEach((value, at) => expect(value).toBeCloseTo(values[at]!, 6));
  });

  it("can be used again, for wider and narrower lanes", () => {
    const rotate = laneRotator(rotation);
    for (const width of [2, 5, 1]) {
      const [once, again] = [new Float32Array(block * width).fill(0.5), new Float32Array(block * width).fill(0.5)];
      laneRotator(rotation)(once, 0, width);
      rotate(again, 0, width);
      expect(again).toEqual(once);
    }
  });
});

describe("laneRotator", () => {
  it("keeps ones where the rotation is regular", () => {
    const ones = new Float32Array(64).fill(1);
    laneRotator({ kind: "regular-hadamard", block: 64, seed: 5 })(ones, 0, 1);
    expect(ones).toEqual(new Float32Array(64).fill(1));
  });

  it.each([
    [{ kind: "hadamard", block: 3, seed: 1 }, RangeError],
    [{ kind: "regular-hadamard", block: 8, seed: 1 }, RangeError],
    [{ kind: "hadamard", block: 4, seed: -1 }, RangeError],
    [{ kind: "givens", block: 4, seed: 1 }, TypeError],
  ])("refuses %j", (rotation, error) => {
    expect(() => laneRotator(rotation as HadamardRotation)).toThrow(error);
  });
});
