import { describe, expect, it } from "vitest";
import { sphereLloydMax } from "../../src/codebook/lloyd-max.ts";
import { errorSums, relativeMse } from "../../src/metrics.ts";
import { dequantizeVectors, quantizeVectors, type QuantizedVectors, type VectorScheme } from "../../src/vectors/vectors.ts";
import { gaussian } from "../samples.ts";

const rotation = { kind: "hadamard", block: 128, seed: 1 } as const;
const mse: VectorScheme = { form: "mse", bits: 4, rotation };
const unbiased: VectorScheme = { form: "inner-product", bits: 4, rotation, projectionSeed: 1 };
const shape = { rows: 400, cols: 128 };

function restored(vectors: Float32Array, scheme: VectorScheme, of = shape): Float32Array {
  return dequantizeVectors(quantizeVectors(vectors, of, scheme), of, scheme);
}

const errorOf = (vectors: Float32Array, scheme: VectorScheme): number => relativeMse(errorSums(vectors, restored(vectors, scheme)));

describe("the mse form", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("has the error of the sphere's codebook at %d bits, to 2 %", (bits) => {
    const error = errorOf(gaussian(400 * 128, 2), { ...mse, bits });
    expect(Math.abs(error / sphereLloydMax(bits, 128).mse - 1)).toBeLessThan(0.02);
  });

  it("keeps norms apart from directions: vectors of all sizes have the same relative error", () => {
    const vectors = gaussian(400 * 128, 3);
    const sized = vectors.map((x, i) => x * 10 ** ((Math.floor(i / 128) % 7) - 3));
    expect(Math.abs(errorOf(sized, mse) / 0.0093 - 1)).toBeLessThan(0.1);
    expect(quantizeVectors(sized, shape, mse).codes).toEqual(quantizeVectors(vectors, shape, mse).codes);
  });

  it("does not mind outliers", () => {
    const vectors = gaussian(400 * 128, 4).map((x, i) => x * (i % 128 === 17 ? 30 : 1));
    expect(errorOf(vectors, mse)).toBeLessThan(0.011);
  });
});

describe("the inner-product form", () => {
  it("costs squared error, pi / 2 - 1 / d times that of one bit less: .053 against .0093 at 4 bits in all, dimension 128", () => {
    const vectors = gaussian(400 * 128, 5);
    const errors = Array.from({ length: 8 }, (_, projectionSeed) => errorOf(vectors, { ...unbiased, projectionSeed }));
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean / (sphereLloydMax(3, 128).mse * (Math.PI / 2 - 1 / 128)) - 1)).toBeLessThan(0.02);
    expect(Math.abs(mean / 0.0542 - 1)).toBeLessThan(0.04);
    expect(Math.abs(errorOf(vectors, mse) / 0.0093 - 1)).toBeLessThan(0.02);
  });

  it.each([1, 2, 3])("is unbiased at %d bits, where the mse form is short by its error", (bits) => {
    const dim = 64;
    const of = { rows: 64, cols: dim };
    const vectors = gaussian(64 * dim, 6);
    const energy = vectors.reduce((sum, x) => sum + x * x, 0);
    const slope = (form: "mse" | "inner-product"): number => {
      let sum = 0;
      for (let seed = 0; seed < 24; seed++) {
        const scheme: VectorScheme = { form, bits, rotation: { kind: "hadamard", block: dim, seed }, projectionSeed: 1000 + seed };
        const back = restored(vectors, scheme, of);
        sum += vectors.reduce((dot, x, i) => dot + x * back[i]!, 0) / energy;
      }
      return sum / 24;
    };
    expect(slope("mse")).toBeCloseTo(1 - sphereLloydMax(bits, dim).mse, 2);
    expect(Math.abs(slope("inner-product") - 1)).toBeLessThan(0.01);
  });

  it("gives unbiased inner products with other vectors", () => {
    const dim = 64;
    const of = { rows: 1, cols: dim };
    const [x, y] = [gaussian(dim, 7), gaussian(dim, 8).map((value, i) => value + 0.5 * gaussian(dim, 7)[i]!)];
    const dot = (a: Float32Array): number => a.reduce((sum, value, i) => sum + value * y[i]!, 0);
    const samples = Array.from({ length: 600 }, (_, seed) =>
      dot(restored(x, { form: "inner-product", bits: 2, rotation: { kind: "hadamard", block: dim, seed }, projectionSeed: seed }, of)),
    );
    const mean = samples.reduce((sum, s) => sum + s, 0) / samples.length;
    const deviation = Math.sqrt(samples.reduce((sum, s) => sum + (s - mean) ** 2, 0) / samples.length);
    expect(Math.abs(mean - dot(x))).toBeLessThan((4 * deviation) / Math.sqrt(samples.length));
  });
});

describe("both forms", () => {
  it.each([mse, unbiased])("restore zero vectors as zeros: %j", (scheme) => {
    expect(restored(new Float32Array(128), scheme, { rows: 1, cols: 128 }).every((x) => x === 0)).toBe(true);
  });

  it.each([mse, unbiased])("quantize each vector by itself: %j", (scheme) => {
    const vectors = gaussian(4 * 128, 9);
    const all = quantizeVectors(vectors, { rows: 4, cols: 128 }, scheme);
    const last = quantizeVectors(vectors.subarray(3 * 128), { rows: 1, cols: 128 }, scheme);
    expect(last.codes).toEqual(all.codes.slice(3 * 128));
    expect(last.norms).toEqual(all.norms.slice(3));
    expect(last.residual?.signs).toEqual(all.residual?.signs.slice(3 * 128));
  });

  it("refuse what they do not know", () => {
    const one = { rows: 1, cols: 128 };
    const vector = gaussian(128, 1);
    const quantize = (scheme: object) => () => quantizeVectors(vector, one, { ...mse, ...scheme } as VectorScheme);
    expect(quantize({ form: "qjl" })).toThrow(new TypeError('scheme.form: expected "mse" or "inner-product", found "qjl"'));
    expect(quantize({ bits: 0 })).toThrow(RangeError);
    expect(quantize({ bits: 9 })).toThrow(RangeError);
    expect(quantize({ projectionSeed: -1 })).toThrow(RangeError);
    expect(quantize({ rotation: { ...rotation, block: 256 } })).toThrow("shape.cols: expected a multiple of rotation.block 256, found 128");
    expect(() => quantizeVectors(vector, { rows: 2, cols: 128 }, mse)).toThrow("vectors: expected 256 elements (rows x cols), found 128");
    expect(() => quantizeVectors(vector.fill(NaN, 5, 6), one, mse)).toThrow(
      "vectors[5] (row 0, column 5): expected a finite number, found NaN",
    );
    expect(() => quantizeVectors(new Float32Array(8192), { rows: 1, cols: 8192 }, { ...unbiased, rotation: { kind: "none" } })).toThrow(
      "shape.cols: expected an integer of at least 3 and at most 4096, found 8192",
    );
  });

  it("refuse parts that do not fit", () => {
    const one = { rows: 1, cols: 128 };
    const fit = quantizeVectors(gaussian(128, 1), one, unbiased);
    const decode = (parts: Partial<QuantizedVectors>) => () => dequantizeVectors({ ...fit, ...parts }, one, unbiased);
    expect(decode({ codes: new Uint8Array(127) })).toThrow("codes: expected 128 elements (rows x cols), found 127");
    expect(decode({ codes: new Uint8Array(128).fill(8, 3) })).toThrow("codes[3]: expected a code below 8, found 8");
    expect(decode({ norms: new Float32Array(2) })).toThrow("norms: expected 1 elements (rows), found 2");
    expect(decode({ residual: { ...fit.residual!, signs: new Uint8Array(1) } })).toThrow("residual.signs: expected 128 elements");
    expect(() => dequantizeVectors({ codes: fit.codes, norms: fit.norms }, one, unbiased)).toThrow(
      new TypeError("residual.signs: expected a Uint8Array, found Undefined"),
    );
  });
});
