import { describe, expect, it } from "vitest";
import { lloydMax } from "../src/codebook/lloyd-max.ts";
import { codebookOf, requireScheme, rotationOf, type Scheme } from "../src/scheme.ts";

const turboquant: Scheme = { kind: "turboquant", bits: 4, group: 8, rotation: { kind: "hadamard", block: 16, seed: 0 } };
const rtn: Scheme = { kind: "rtn", bits: 4, group: 8 };
const shape = { rows: 2, cols: 32 };

describe("codebookOf", () => {
  it("is Lloyd-Max in float32 for turboquant", () => {
    expect(codebookOf(turboquant)).toEqual(Float32Array.from(lloydMax(4).centroids));
  });

  it.each([2, 4, 8])("is the signed integers of %d bits for rtn", (bits) => {
    const codebook = codebookOf({ kind: "rtn", bits, group: 8 });
    expect([codebook.length, codebook[0], codebook[2 ** (bits - 1)], codebook.at(-1)]).toEqual([
      2 ** bits,
      -(2 ** (bits - 1)),
      0,
      2 ** (bits - 1) - 1,
    ]);
  });
});

describe("rotationOf", () => {
  it("is the scheme's own for turboquant and none for rtn", () => {
    expect(rotationOf(turboquant)).toEqual({ kind: "hadamard", block: 16, seed: 0 });
    expect(rotationOf(rtn)).toEqual({ kind: "none" });
  });
});

describe("requireScheme", () => {
  it("takes schemes that fit", () => {
    expect(() => requireScheme(turboquant, shape)).not.toThrow();
    expect(() => requireScheme({ ...turboquant, scale: "rms" }, shape)).not.toThrow();
    expect(() => requireScheme(rtn, shape)).not.toThrow();
  });

  it.each([
    [{ ...rtn, bits: 1 }, "scheme.bits: expected an integer of at least 2 and at most 8, found 1"],
    [{ ...turboquant, bits: 0 }, "scheme.bits: expected an integer of at least 1 and at most 8, found 0"],
    [{ ...turboquant, bits: 9 }, "scheme.bits: expected an integer of at least 1 and at most 8, found 9"],
    [{ ...rtn, group: 0 }, "scheme.group: expected an integer of at least 1, found 0"],
    [{ ...rtn, group: 12 }, "shape.cols: expected a multiple of scheme.group 12, found 32"],
    [
      { ...turboquant, rotation: { kind: "hadamard", block: 64, seed: 0 } },
      "shape.cols: expected a multiple of rotation.block 64, found 32",
    ],
  ] as [Scheme, string][])("refuses %j", (scheme, message) => {
    expect(() => requireScheme(scheme, shape)).toThrow(new RangeError(message));
  });

  it("refuses kinds and scale rules that it does not know", () => {
    expect(() => requireScheme({ kind: "nf4" } as unknown as Scheme, shape)).toThrow(
      'scheme.kind: expected "turboquant" or "rtn", found {"kind":"nf4"}',
    );
    const fast = { ...turboquant, scale: "fast" } as unknown as Scheme;
    expect(() => requireScheme(fast, shape)).toThrow(new TypeError('scheme.scale: expected "search" or "rms", found "fast"'));
  });

  it.each([
    { rows: 0, cols: 32 },
    { rows: 2, cols: -32 },
    { rows: 1.5, cols: 32 },
    { rows: 2 ** 40, cols: 2 ** 40 },
    { rows: NaN, cols: 32 },
  ])("refuses the shape $rows x $cols", (hostile) => {
    expect(() => requireScheme(rtn, hostile)).toThrow(RangeError);
  });
});
