import { rotationMatrix } from "@balafon/quantizer";
import { expect, it } from "vitest";
import { spanRotator } from "../../../src/graph/fold/span-rotator.ts";
import { noise } from "../../support/tensors.ts";

const rotation = { kind: "hadamard", block: 4, seed: 1 } as const;
const matrix = rotationMatrix(rotation);
const channels = 16;

/** Channels first .. first + count - 1 of a column of channels times gains, in plain loops. */
function rotated(column: readonly number[], first: number, count: number): number[] {
  return column.map((own, at) => {
    if (at < first || at >= first + count) return own;
    const start = first + Math.floor((at - first) / 4) * 4;
    return [0, 1, 2, 3].reduce((sum, j) => sum + matrix[((at - first) % 4) * 4 + j]! * column[start + j]!, 0);
  });
}

const cases = [
  [0, 16],
  [4, 8],
  [2, 4],
  [12, 4],
] as const;

it.each(cases)("rotates channels from %d on, %d of them, along rows and across them", (first, count) => {
  const rows = 3;
  const along = Float32Array.from(noise(rows * channels, 2));
  const across = Float32Array.from({ length: rows * channels }, (_, at) => along[(at % rows) * channels + Math.floor(at / rows)]!);
  const wanted = [0, 1, 2].flatMap((row) => rotated([...along.subarray(row * channels, (row + 1) * channels)], first, count));
  const { alongRows, acrossRows, block } = spanRotator({ first, count, rotation });
  expect(block).toBe(4);
  alongRows(along, channels);
  acrossRows(across, rows, 0);
  wanted.forEach((value, at) => {
    expect(along[at]).toBeCloseTo(value, 5);
    expect(across[(at % channels) * rows + Math.floor(at / channels)]).toBe(along[at]);
  });
});

it("takes whole blocks of rows, with the gains of their channels, and leaves others alone", () => {
  const gains = Float32Array.from(noise(channels, 3));
  const { acrossRows } = spanRotator({ first: 0, count: channels, rotation });
  const whole = Float32Array.from(noise(channels * 5, 4));
  const pieces = whole.slice();
  acrossRows(whole, 5, 0, gains);
  for (const [start, end] of [
    [0, 4],
    [4, 12],
    [12, 16],
  ] as const)
    acrossRows(pieces.subarray(start * 5, end * 5), 5, start, gains);
  expect(pieces).toEqual(whole);
  const beyond = Float32Array.from(noise(8 * 5, 4));
  spanRotator({ first: 8, count: 8, rotation }).acrossRows(beyond, 5, 0);
  expect(beyond).toEqual(Float32Array.from(noise(8 * 5, 4)));
});
