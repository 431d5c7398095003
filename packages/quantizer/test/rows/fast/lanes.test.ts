import { describe, expect, it } from "vitest";
import { squaresOf } from "../../../src/rows/fast/lanes.ts";
import { gaussian } from "../../samples.ts";

describe("squaresOf", () => {
  it("adds eight lanes as a tree of neighbours, every operation in float32", () => {
    const values = gaussian(70, 4);
    const lanes = new Float32Array(8);
    for (let i = 3; i < 67; i++) lanes[(i - 3) % 8]! += Math.fround(values[i]! ** 2);
    const pairs = Float32Array.from({ length: 4 }, (_, i) => lanes[2 * i]! + lanes[2 * i + 1]!);
    const halves = Float32Array.of(pairs[0]! + pairs[1]!, pairs[2]! + pairs[3]!);
    expect(squaresOf(values, 3, 67)).toBe(Math.fround(halves[0]! + halves[1]!));
  });

  it("takes a rest", () => {
    expect(squaresOf(Float32Array.of(1, 2, 3), 0, 3)).toBe(14);
  });
});
