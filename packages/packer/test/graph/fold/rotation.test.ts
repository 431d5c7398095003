import { rotateRows, rotationMatrix } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { channelMatrix, createLaneRotator, type ChannelRotation } from "../../../src/graph/fold/rotation.ts";
import { largestDifference, noise } from "../../support/tensors.ts";

const cases: ChannelRotation[] = [
  { kind: "hadamard", block: 1, seed: 1 },
  { kind: "hadamard", block: 32, seed: 7 },
  { kind: "hadamard", block: 64, seed: 0xffffffff },
  { kind: "regular-hadamard", block: 4, seed: 0 },
  { kind: "regular-hadamard", block: 64, seed: 1 },
  { kind: "regular-hadamard", block: 256, seed: 1 },
];

describe.each(cases)("$kind of $block", (rotation) => {
  const { block } = rotation;
  const matrix = channelMatrix(rotation);

  it("is orthogonal, of one magnitude", () => {
    for (const value of matrix) expect(Math.abs(value)).toBe(Math.fround(1 / Math.sqrt(block)));
    const dot = (a: number, b: number) =>
      matrix.subarray(a * block, (a + 1) * block).reduce((sum, x, at) => sum + x * matrix[b * block + at]!, 0);
    for (let other = 0; other < block; other++) expect(dot(block - 1, other)).toBeCloseTo(other === block - 1 ? 1 : 0, 6);
  });

  it("rotates lanes of any width by its matrix", () => {
    const width = 3;
    const values = Float64Array.from(noise(block * width + 2, 1));
    const wanted = values.map((value, at) => {
      if (at < 1 || at > block * width) return value;
      const [lane, column] = [Math.floor((at - 1) / width), (at - 1) % width];
      let sum = 0;
      for (let j = 0; j < block; j++) sum += matrix[lane * block + j]! * values[1 + j * width + column]!;
      return sum;
    });
    createLaneRotator(rotation)(values, 1, width);
    expect(largestDifference(values, wanted)).toBeLessThan(1e-6);
  });
});

it("regular matrices keep ones, rows and columns", () => {
  const rotation = { kind: "regular-hadamard", block: 64, seed: 5 } as const;
  const ones = new Float64Array(64).fill(1);
  createLaneRotator(rotation)(ones, 0, 1);
  expect(ones).toEqual(new Float64Array(64).fill(1));
  const matrix = channelMatrix(rotation);
  for (let column = 0; column < 64; column++)
    expect(matrix.filter((_, at) => at % 64 === column).reduce((sum, value) => sum + value, 0)).toBe(1);
});

it("hadamard is the quantizer's", () => {
  const rotation = { kind: "hadamard", block: 64, seed: 3 } as const;
  expect(channelMatrix(rotation)).toEqual(rotationMatrix(rotation));
  const values = noise(128, 2);
  const lanes = Float64Array.from(values);
  for (const start of [0, 64]) createLaneRotator(rotation)(lanes, start, 1);
  rotateRows(values, { rows: 1, cols: 128 }, rotation);
  expect(largestDifference(values, lanes)).toBeLessThan(1e-7);
});
