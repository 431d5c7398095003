import { describe, expect, it } from "vitest";
import { maxCalibratedCols, planPasses } from "../../src/calibrate/passes.ts";
import type { WeightSite } from "../../src/quantize/sites.ts";
import { noiseTensor } from "../support/tensors.ts";

const site = (name: string, cols: number): WeightSite => ({ tensor: noiseTensor(name, [1, cols], 1), rows: 1, cols, transposed: false });
const reading = (...entries: readonly (readonly [string, string])[]) => new Map(entries.map(([name, value]) => [name, [{ value }]]));

describe("planPasses", () => {
  it("gathers what several weights read once", () => {
    const sites = [site("q", 64), site("k", 64), site("out", 64)];
    const { inputs, passes } = planPasses(sites, reading(["q", "x"], ["k", "x"], ["out", "z"]));
    expect(inputs.get("q")).toBe(inputs.get("k"));
    expect(passes).toEqual([
      [
        { cols: 64, reads: [{ value: "x" }] },
        { cols: 64, reads: [{ value: "z" }] },
      ],
    ]);
  });

  it("keeps apart what differs in its windows", () => {
    const window = { kernel: 2, stride: 1, dilation: 1, padBegin: 0, padEnd: 0 };
    const reads = new Map([
      ["a", [{ value: "x", window }]],
      ["b", [{ value: "x", window: { ...window, stride: 2 } }]],
    ]);
    expect(planPasses([site("a", 64), site("b", 64)], reads).passes[0]).toHaveLength(2);
  });

  it("begins a pass where 96 MiB of Hessians are reached", () => {
    const sites = Array.from({ length: 8 }, (_, i) => site(`w${i}`, 2048)); // 32 MiB each
    const { passes } = planPasses(sites, reading(...sites.map(({ tensor: { name } }) => [name, name] as const)));
    expect(passes.map((pass) => pass.length)).toEqual([3, 3, 2]);
  });

  it("says why a weight has none: too wide, or read in a way that is not followed", () => {
    const sites = [site("wide", maxCalibratedCols + 1), site("widest", maxCalibratedCols), site("odd", 64)];
    const { inputs, passes } = planPasses(sites, reading(["wide", "x"], ["widest", "x"]));
    expect([inputs.get("wide"), inputs.get("odd")]).toEqual(["width", "operator"]);
    expect(passes).toEqual([[inputs.get("widest")]]);
  });

  it("has no passes for no weights", () => {
    expect(planPasses([], new Map()).passes).toEqual([]);
  });
});
