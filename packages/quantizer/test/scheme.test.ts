import { describe, expect, it } from "vitest";
import { lloydMax, sphereLloydMax } from "../src/codebook/lloyd-max.ts";
import {
  bitsOf,
  codebookOf,
  groupOf,
  hasZeroPoints,
  requireScheme,
  rotationOf,
  type Scheme,
  type TurboQuantScheme,
} from "../src/scheme.ts";

const turboquant: TurboQuantScheme = { kind: "turboquant", bits: 4, group: 8, rotation: { kind: "hadamard", block: 16, seed: 0 } };
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

describe("codebookOf the others", () => {
  it("is that of the sphere of the group for beta", () => {
    expect(codebookOf({ ...turboquant, codebook: "beta" })).toEqual(Float32Array.from(sphereLloydMax(4, 8).centroids));
  });

  it("is the signed integers for the uniform codebook, those from 0 with zero points", () => {
    expect([...codebookOf({ ...turboquant, bits: 2, codebook: "uniform" })]).toEqual([-2, -1, 0, 1]);
    expect([...codebookOf({ kind: "rtn", bits: 2, group: 8, symmetric: false })]).toEqual([0, 1, 2, 3]);
  });

  it("has 16 levels for nf4, and none for fp16", () => {
    expect(codebookOf({ kind: "nf4", group: 8 })).toHaveLength(16);
    expect(codebookOf({ kind: "fp16" })).toHaveLength(0);
  });

  it("is the palette of k-means, where the scheme has one", () => {
    const palette = Float32Array.of(-1, 2);
    expect(codebookOf({ kind: "kmeans", bits: 1, palette })).toEqual(palette);
    expect(() => codebookOf({ kind: "kmeans", bits: 1 })).toThrow("scheme.palette: expected the centroids of k-means, found none");
  });
});

describe("bitsOf, groupOf and hasZeroPoints", () => {
  it.each([
    [turboquant, 4, 8, false],
    [rtn, 4, 8, false],
    [{ ...rtn, symmetric: false }, 4, 8, true],
    [{ kind: "nf4", group: 16 }, 4, 16, false],
    [{ kind: "kmeans", bits: 5 }, 5, undefined, false],
    [{ kind: "fp16" }, 16, undefined, false],
  ] as [Scheme, number, number | undefined, boolean][])("of %j are %s, %s, %s", (scheme, bits, group, zeroPoints) => {
    expect([bitsOf(scheme), groupOf(scheme), hasZeroPoints(scheme)]).toEqual([bits, group, zeroPoints]);
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
    expect(() => requireScheme({ ...turboquant, codebook: "beta", scale: "least-squares" }, shape)).not.toThrow();
    expect(() => requireScheme({ ...turboquant, codebook: "uniform" }, shape)).not.toThrow();
    expect(() => requireScheme({ ...turboquant, group: 32 }, shape)).not.toThrow();
    expect(() => requireScheme(rtn, shape)).not.toThrow();
    expect(() => requireScheme({ ...rtn, bits: 1, symmetric: false, scale: "search" }, shape)).not.toThrow();
    expect(() => requireScheme({ kind: "nf4", group: 32 }, shape)).not.toThrow();
    expect(() => requireScheme({ kind: "kmeans", bits: 1, palette: Float32Array.of(0, 0) }, shape)).not.toThrow();
    expect(() => requireScheme({ kind: "fp16" }, shape)).not.toThrow();
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
    [{ ...turboquant, bits: 1, codebook: "uniform" }, "scheme.bits: expected an integer of at least 2 and at most 8, found 1"],
    [{ ...turboquant, group: 2, codebook: "beta" }, "scheme.group: expected an integer of at least 3 and at most 65536, found 2"],
    [{ kind: "nf4", group: 64 }, "shape.cols: expected a multiple of scheme.group 64, found 32"],
    [{ kind: "kmeans", bits: 9 }, "scheme.bits: expected an integer of at least 1 and at most 8, found 9"],
    [{ kind: "kmeans", bits: 2, palette: new Float32Array(3) }, "scheme.palette: expected 4 elements (2^bits), found 3"],
    [
      { kind: "kmeans", bits: 1, palette: Float32Array.of(2, 1) },
      "scheme.palette[1]: expected finite centroids in ascending order, found 1",
    ],
    [
      { kind: "kmeans", bits: 1, palette: Float32Array.of(1, NaN) },
      "scheme.palette[1]: expected finite centroids in ascending order, found NaN",
    ],
  ] as [Scheme, string][])("refuses %j", (scheme, message) => {
    expect(() => requireScheme(scheme, shape)).toThrow(new RangeError(message));
  });

  it.each([
    [{ kind: "lattice" }, 'scheme.kind: expected "turboquant" or "rtn" or "nf4" or "kmeans" or "fp16" or "trellis", found "lattice"'],
    [{ ...turboquant, scale: "fast" }, 'scheme.scale: expected "search" or "least-squares" or "rms", found "fast"'],
    [{ ...turboquant, codebook: "uniform", scale: "rms" }, 'scheme.scale: expected "search", found "rms"'],
    [{ ...turboquant, codebook: "nf4" }, 'scheme.codebook: expected "lloyd-max" or "beta" or "uniform", found "nf4"'],
    [{ ...rtn, symmetric: "no" }, 'scheme.symmetric: expected true or false, found "no"'],
    [{ ...rtn, scale: "rms" }, 'scheme.scale: expected "extreme" or "search", found "rms"'],
    [{ kind: "kmeans", bits: 1, palette: [0, 1] }, "scheme.palette: expected a Float32Array, found Array"],
  ])("refuses %j, which it does not know", (scheme, message) => {
    expect(() => requireScheme(scheme as unknown as Scheme, shape)).toThrow(new TypeError(message));
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
