import { describe, expect, it } from "vitest";
import { bestScale, createCandidates } from "../../src/rows/candidates.ts";
import { assignCodes, createNearest } from "../../src/rows/nearest.ts";
import { codebookOf } from "../../src/scheme.ts";
import { gaussian } from "../samples.ts";

const nearestOf = (bits: number) => createNearest(codebookOf({ kind: "turboquant", bits, group: 1, rotation: { kind: "none" } }));
const rmsOf = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe("createCandidates", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "gives every cell a positive centroid, and none but the largest beyond the last, at %d bits",
    (bits) => {
      const nearest = nearestOf(bits);
      const { tables, lastCell } = createCandidates(nearest, 128);
      const positive = new Set(nearest.centroids.filter((centroid) => centroid > 0));
      for (const table of tables) {
        expect(table).toHaveLength(4 * (lastCell + 1));
        expect(table.every((centroid) => positive.has(centroid))).toBe(true);
        expect(table.slice(-4)).toEqual(new Float64Array(4).fill(nearest.centroids.at(-1)!));
      }
    },
  );
});

describe("bestScale", () => {
  it.each([1, 2, 4, 8])("comes within 1 %% of the error of 12 candidates whose codes are assigned, at %d bits", (bits) => {
    const nearest = nearestOf(bits);
    const candidates = createCandidates(nearest, 128);
    const codes = new Uint8Array(128);
    const errorAt = (values: Float64Array, scale: number): number => {
      assignCodes(nearest, values, 0, 128, scale, codes);
      return values.reduce((sum, value, i) => sum + (value - scale * nearest.centroids[codes[i]!]!) ** 2, 0);
    };
    let [found, exact] = [0, 0];
    for (let seed = 0; seed < 50; seed++) {
      const values = Float64Array.from(gaussian(128, seed));
      const rms = rmsOf(values);
      found += errorAt(values, bestScale(candidates, values, 0, 128, rms));
      const fitted = Array.from({ length: 12 }, (_, i) => {
        assignCodes(nearest, values, 0, 128, rms * (0.8 + (0.4 * i) / 11), codes);
        const centroids = Array.from(codes, (code) => nearest.centroids[code]!);
        const dot = centroids.reduce((sum, centroid, j) => sum + centroid * values[j]!, 0);
        return dot / centroids.reduce((sum, centroid) => sum + centroid * centroid, 0);
      });
      exact += Math.min(...fitted.map((scale) => errorAt(values, scale)));
    }
    expect(found).toBeLessThan(exact * 1.01);
  });

  it("looks at its range only", () => {
    const candidates = createCandidates(nearestOf(4), 64);
    const values = Float64Array.from(gaussian(64, 3));
    const framed = Float64Array.of(100, ...values, 100);
    expect(bestScale(candidates, framed, 1, 65, rmsOf(values))).toBe(bestScale(candidates, values, 0, 64, rmsOf(values)));
  });
});
