import { describe, expect, it } from "vitest";
import { numbersOf } from "../../../src/rows/fast/grid.ts";
import { planOf } from "../../../src/rows/fast/plan.ts";
import { codebookOf, type RowScheme, type TurboQuantScheme } from "../../../src/scheme.ts";

const scheme: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 128, rotation: { kind: "hadamard", block: 128, seed: 1 } };
const planFor = (other: RowScheme): ReturnType<typeof planOf> => planOf(other, codebookOf(other));

describe("planOf", () => {
  it("leaves to double precision what the grid cannot hold", () => {
    expect(planFor(scheme)).toBeDefined();
    expect(planFor({ ...scheme, bits: 5 })).toBeUndefined();
    expect(planFor({ ...scheme, group: 16384 })).toBeUndefined();
    expect(planFor({ ...scheme, scale: "least-squares" })).toBeUndefined();
    expect(planFor({ ...scheme, rotation: { kind: "hadamard", block: 12, seed: 1 } })).toBeUndefined();
    expect(planFor({ ...scheme, rotation: { kind: "regular-hadamard", block: 64, seed: 1 } })).toBeUndefined();
    expect(planFor({ ...scheme, group: 8000, rotation: { kind: "hadamard", block: 4096, seed: 1 } })).toBeUndefined();
    expect(planFor({ kind: "rtn", bits: 4, group: 128 })).toBeUndefined();
  });

  it("is made once for batches of a matrix, and anew for another scheme", () => {
    expect(planFor({ ...scheme })).toBe(planFor(scheme));
    expect(planFor({ ...scheme, rotation: { kind: "hadamard", block: 128, seed: 2 } })).not.toBe(planFor(scheme));
    expect(planFor({ ...scheme, codebook: "uniform" })!.signed).toBe(true);
  });

  it("rotates and groups in chunks that both divide", () => {
    expect(planFor({ ...scheme, group: 80, rotation: { kind: "hadamard", block: 16, seed: 1 } })!.chunk).toBe(80);
    expect(planFor({ ...scheme, group: 48, rotation: { kind: "hadamard", block: 64, seed: 1 } })!.chunk).toBe(192);
    expect(planFor({ ...scheme, group: 48, rotation: { kind: "none" } })!.chunk).toBe(48);
  });

  const codebooks = (["lloyd-max", "beta", "uniform"] as const).flatMap((codebook) =>
    [2, 3, 4].flatMap((bits) => [16, 32, 128, 8192].map((group) => ({ codebook, bits, group }))),
  );
  it.each(codebooks)("has candidates under which each centroid can be chosen: %j", (more) => {
    const { candidates, half, signed } = planFor({ ...scheme, ...more, rotation: { kind: "none" } })!;
    const numbers = Array.from({ length: half + Number(signed) }, (_, number) => number);
    for (const grid of candidates) expect([...new Set(numbersOf(grid))]).toEqual(numbers);
  });
});
