import { describe, expect, it } from "vitest";
import { largestTrellisBlock, requireTrellis, type TrellisScheme } from "../../src/trellis/scheme.ts";

const scheme: TrellisScheme = { kind: "trellis", bits: 2, states: 10, group: 128, block: 256, rotation: { kind: "none" } };
const shape = { rows: 2, cols: 512 };

describe("requireTrellis", () => {
  it("takes the widest and the narrowest", () => {
    expect(() => requireTrellis(scheme, shape)).not.toThrow();
    expect(() => requireTrellis({ ...scheme, bits: 4, states: 12, block: 4 }, shape)).not.toThrow();
  });

  it.each<[string, Partial<TrellisScheme>, RegExp]>([
    ["no bits", { bits: 0 }, /scheme.bits: expected an integer of at least 1 and at most 4, found 0/],
    ["five bits", { bits: 5 }, /scheme.bits/],
    ["half a bit", { bits: 2.5 }, /scheme.bits/],
    ["few states", { states: 7 }, /scheme.states: expected an integer of at least 8 and at most 12, found 7/],
    ["many states", { states: 13 }, /scheme.states/],
    ["no group", { group: 0 }, /scheme.group/],
    ["a group that does not divide", { group: 100 }, /shape.cols: expected a multiple of scheme.group 100, found 512/],
    ["a block that does not divide", { block: 240 }, /shape.cols: expected a multiple of scheme.block 240, found 512/],
    ["a wide block", { block: 512 }, /scheme.block: expected an integer of at least 5 and at most 256, found 512/],
    ["a block shorter than a state", { block: 4 }, /scheme.block: expected an integer of at least 5/],
    ["not a number", { block: NaN }, /scheme.block/],
    ["a rotation that does not divide", { rotation: { kind: "hadamard", block: 1024, seed: 0 } }, /rotation.block/],
  ])("refuses %s", (_name, change, message) => {
    expect(() => requireTrellis({ ...scheme, ...change }, shape)).toThrow(message);
    expect(() => requireTrellis({ ...scheme, ...change }, shape)).toThrow(RangeError);
  });

  it("refuses an empty matrix", () => {
    expect(() => requireTrellis(scheme, { rows: 0, cols: 512 })).toThrow(/shape.rows/);
  });
});

describe("largestTrellisBlock", () => {
  it.each([
    [1280, 2, 12, 256],
    [384, 2, 12, 192],
    [240, 3, 8, 240],
    [80, 2, 12, 80],
    [100, 2, 12, 100],
    [100, 3, 8, undefined],
    [102, 2, 8, undefined],
    [24, 2, 12, 24],
    [20, 2, 12, undefined],
    [257, 4, 8, undefined],
  ])("of %d columns at %d bits and %d of states is %s", (cols, bits, states, block) => {
    expect(largestTrellisBlock(cols, bits, states)).toBe(block);
  });

  it("gives what requireTrellis takes", () => {
    const found = Array.from({ length: 600 }, (_, i) => ({ cols: i + 1, block: largestTrellisBlock(i + 1, 2, 10) }));
    for (const { cols, block } of found.filter((one) => one.block !== undefined))
      expect(() => requireTrellis({ ...scheme, group: 1, block: block! }, { rows: 1, cols })).not.toThrow();
  });

  it("refuses what no table is for", () => {
    expect(() => largestTrellisBlock(256, 5, 12)).toThrow(/scheme.bits/);
    expect(() => largestTrellisBlock(0, 2, 12)).toThrow(/cols/);
  });
});
