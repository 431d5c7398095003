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

  it.each([1, 3, 40])("multiplies blocks of lanes of %d by gains and the rotation's matrix, and nothing around them", (width) => {
    const matrix = rotationMatrix(rotation);
    const blocks = 3;
    const values = Float32Array.from(gaussian(blocks * block * width + 2, 1));
    // Two blocks of gains: the third block has those of the first.
    const gains = Float32Array.from(gaussian(2 * block, 4));
    const wanted = Float64Array.from(values, (value, at) => {
      if (at < 1 || at > blocks * block * width) return value;
      const [lane, column] = [Math.floor((at - 1) / width), (at - 1) % width];
      const first = lane - (lane % block);
      let sum = 0;
      for (let j = 0; j < block; j++) {
        sum += matrix[(lane - first) * block + j]! * gains[(first + j) % gains.length]! * values[1 + (first + j) * width + column]!;
      }
      return sum;
    });
    laneRotator(rotation)(values, { offset: 1, width, blocks }, gains);
    values.forEach((value, at) => expect(Math.abs(value - wanted[at]!)).toBeLessThan(3e-6));
  });

  it("is rotateRows", () => {
    const values = Float32Array.from(gaussian(2 * block, 2));
    const lanes = values.slice();
    laneRotator(rotation)(lanes, { offset: 0, width: 1, blocks: 2 });
    for (const row of [values.subarray(0, block), values.subarray(block)]) rotateRows(row, { rows: 1, cols: block }, rotation);
    lanes.forEach((value, at) => expect(value).toBeCloseTo(values[at]!, 5));
  });

  it("can be used again, for wider and narrower lanes", () => {
    const rotate = laneRotator(rotation);
    for (const width of [2, 5, 1]) {
      const [once, again] = [new Float32Array(block * width).fill(0.5), new Float32Array(block * width).fill(0.5)];
      laneRotator(rotation)(once, { offset: 0, width, blocks: 1 });
      rotate(again, { offset: 0, width, blocks: 1 });
      expect(again).toEqual(once);
    }
  });
});

describe("laneRotator", () => {
  it("keeps ones where the rotation is regular", () => {
    const ones = new Float32Array(64).fill(1);
    laneRotator({ kind: "regular-hadamard", block: 64, seed: 5 })(ones, { offset: 0, width: 1, blocks: 1 });
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

  it.each([
    [{ offset: 0, width: 0, blocks: 1 }, 4, "lanes.width"],
    [{ offset: 0, width: 2, blocks: -1 }, 4, "lanes.blocks"],
    [{ offset: 1, width: 2, blocks: 1 }, 4, "lanes.offset"],
    [{ offset: 0, width: 2, blocks: 2 }, 4, "lanes.offset"],
    [{ offset: 0, width: 1, blocks: 1 }, 6, "gains.length"],
    [{ offset: 0, width: 1, blocks: 1 }, 0, "gains.length"],
  ])("refuses %j with %d gains", (lanes, gains, name) => {
    const rotate = laneRotator({ kind: "hadamard", block: 4, seed: 1 });
    expect(() => rotate(new Float32Array(8), lanes, new Float32Array(gains))).toThrow(name);
  });
});
