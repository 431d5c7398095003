import { describe, expect, it } from "vitest";
import { encodeGroup } from "../../src/rows/group.ts";
import { createNearest } from "../../src/rows/nearest.ts";

describe("encodeGroup", () => {
  const nearest = createNearest(Float32Array.of(-1, 0, 2));

  it("assigns the codes of its range and adds to the sums", () => {
    const group = { values: Float64Array.of(50, -5, 0.5, 7, 50), codes: new Uint8Array(5).fill(9), start: 1, end: 4 };
    const sums = { error: 1, energy: 2 };
    encodeGroup(group, nearest, 4, sums);
    expect([...group.codes]).toEqual([9, 0, 1, 2, 9]);
    expect(sums).toEqual({ error: 1 + 1 + 0.25 + 1, energy: 2 + 25 + 0.25 + 49 });
  });

  it("loses everything with the scale 0", () => {
    const sums = { error: 0, energy: 0 };
    encodeGroup({ values: Float64Array.of(3, -4), codes: new Uint8Array(2), start: 0, end: 2 }, nearest, 0, sums);
    expect(sums).toEqual({ error: 25, energy: 25 });
  });
});
