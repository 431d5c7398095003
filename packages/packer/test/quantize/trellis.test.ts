import type { TensorScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { fitTrellis, storedCircles, trellisFor } from "../../src/quantize/trellis.ts";

const wanted: TensorScheme = { scheme: "trellis", bits: 2, group: 128, form: "packed" };
const rotation = { kind: "hadamard", block: 128, seed: 1 } as const;

describe("fitTrellis", () => {
  it.each([1280, 384, 240, 80, 24])("leaves rows of %d on a trellis", (cols) => {
    expect(fitTrellis(cols, wanted)).toBe(wanted);
  });

  it.each([7, 16, 257, 66])("stores rows of %d, which are no circles of whole bytes, by turboquant of as many bits", (cols) => {
    expect(fitTrellis(cols, wanted)).toEqual({ ...wanted, scheme: "turboquant", form: "dense" });
  });

  it("does not touch other schemes", () => {
    const other: TensorScheme = { ...wanted, scheme: "rtn" };
    expect(fitTrellis(7, other)).toBe(other);
  });
});

describe("trellisFor", () => {
  it("takes 2^10 states and the widest circle, unless the recipe says other states", () => {
    const scheme = { kind: "trellis", bits: 2, states: 10, group: 128, block: 256, rotation };
    expect(trellisFor(1280, wanted, 128, rotation)).toEqual(scheme);
    expect(trellisFor(1280, { ...wanted, states: 12 }, 128, rotation)).toEqual({ ...scheme, states: 12 });
  });
});

describe("storedCircles", () => {
  it.each([
    [2, [30, 64]],
    [3, [30, 96]],
    [4, [30, 128]],
  ])("of %d bits are rows of whole bytes", (bits, shape) => {
    expect(storedCircles({ kind: "trellis", bits, states: 10, group: 128, block: 256, rotation }, 6, 1280)).toEqual({
      dtype: "uint8",
      shape,
    });
  });
});
