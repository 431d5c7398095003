import { describe, expect, it } from "vitest";
import { recorded, rerunError, type Recording } from "../../src/prove/optimizations.ts";

describe("a run that is done again", () => {
  const twice = async (values: Float32Array) => values.map((value) => 2 * value);

  it("is given what it was given, and compared with what it gave, over all clips", async () => {
    const recordings: Recording[] = [];
    const run = recorded(twice, recordings);
    expect(await run(Float32Array.of(1, 2))).toEqual(Float32Array.of(2, 4));
    await run(Float32Array.of(0, 2));
    expect(await rerunError(recordings, twice)).toBe(0);
    // Off by 1 in each of four values, of which the squares are 4, 16, 0 and 16.
    expect(await rerunError(recordings, async (values) => values.map((value) => 2 * value + 1))).toBe(0.33);
  });

  it("NaN is an error that no limit admits", async () => {
    const recordings = [{ input: Float32Array.of(1), output: Float32Array.of(1) }];
    expect(await rerunError(recordings, async () => Float32Array.of(Number.NaN))).toBeNaN();
  });
});
