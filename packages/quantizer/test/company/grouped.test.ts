import { describe, expect, it } from "vitest";
import { decodeGroups, encodeGroups, requireFinite, requireParts } from "../../src/company/grouped.ts";

describe("encodeGroups", () => {
  it("runs over groups in order and collects their scales", () => {
    const seen: number[][] = [];
    const scales = encodeGroups(new Float32Array(8), { rows: 2, cols: 4 }, 2, (start, end, index) => {
      seen.push([start, end, index]);
      return index + 0.5;
    });
    expect(seen).toEqual([
      [0, 2, 0],
      [2, 4, 1],
      [4, 6, 2],
      [6, 8, 3],
    ]);
    expect([...scales]).toEqual([0.5, 1.5, 2.5, 3.5]);
  });

  it("refuses a scale beyond float16, naming the group", () => {
    expect(() => encodeGroups(new Float32Array(8), { rows: 2, cols: 4 }, 2, (start) => (start === 6 ? Infinity : 1))).toThrow(
      "weights (row 1, columns 2 to 3): expected a scale of at most 65504",
    );
  });
});

describe("decodeGroups", () => {
  it("takes zero points from the codebook's value before the scale", () => {
    const parts = { codes: Uint8Array.of(0, 3, 1, 2), scales: Float32Array.of(2, -1), codebook: Float32Array.of(0, 1, 2, 3) };
    expect([...decodeGroups(parts, 2)]).toEqual([0, 6, -1, -2]);
    expect([...decodeGroups({ ...parts, zeroPoints: Uint8Array.of(1, 2) }, 2)]).toEqual([-2, 4, 1, -0]);
  });
});

describe("requireFinite", () => {
  it("names the first weight that is not", () => {
    const weights = Float32Array.of(1, 2, 3, NaN, Infinity, 6);
    expect(() => requireFinite(weights, { rows: 2, cols: 3 })).toThrow(
      new RangeError("weights[3] (row 1, column 0): expected a finite number, found NaN"),
    );
  });
});

describe("requireParts", () => {
  it("wants zero points only where there are some", () => {
    const parts = { codes: new Uint8Array(2), scales: new Float32Array(1), codebook: new Float32Array(4) };
    const lengths = { codes: 2, scales: 1, codebook: 4 };
    expect(() => requireParts(parts, lengths)).not.toThrow();
    expect(() => requireParts(parts, { ...lengths, zeroPoints: 1 })).toThrow("zeroPoints: expected a Uint8Array, found Undefined");
  });
});
