import { describe, expect, it } from "vitest";
import { packCodes, unpackCodes } from "../../src/packing.ts";
import { unrotateRows } from "../../src/rotation/rotate.ts";
import { decodeTrellisRows } from "../../src/trellis/decode-rows.ts";
import { encodeTrellisRows } from "../../src/trellis/encode-rows.ts";
import type { TrellisScheme } from "../../src/trellis/scheme.ts";
import { gaussian } from "../samples.ts";

const scheme: TrellisScheme = {
  kind: "trellis",
  bits: 2,
  states: 9,
  group: 64,
  block: 192,
  rotation: { kind: "hadamard", block: 64, seed: 3 },
};
const shape = { rows: 100, cols: 384 };
const quantized = encodeTrellisRows(gaussian(shape.rows * shape.cols, 1), shape, scheme);

/** Straight from the definition: bit b of block's circle is bit b % 2 of code floor(b / 2). */
function restore(): Float32Array {
  const { bits, states, block, group } = scheme;
  const values = Float32Array.from(quantized.codes, (_, at) => {
    const start = at - (at % block);
    let state = 0;
    for (let b = 0; b < states; b++) {
      const bit = ((at - start) * bits + b) % (block * bits);
      state |= ((quantized.codes[start + Math.floor(bit / bits)]! >> (bit % bits)) & 1) << b;
    }
    return quantized.codebook[state]! * quantized.scales[Math.floor(at / group)]!;
  });
  unrotateRows(values, shape, scheme.rotation);
  return values;
}

describe("decodeTrellisRows", () => {
  it("restores what the definition says, over several batches", () => {
    expect(decodeTrellisRows(quantized, shape, scheme)).toEqual(restore());
  });

  it("restores the same after packing", () => {
    const codes = unpackCodes(packCodes(quantized.codes, 2), 2, quantized.codes.length);
    expect(decodeTrellisRows({ ...quantized, codes }, shape, scheme)).toEqual(decodeTrellisRows(quantized, shape, scheme));
  });

  it("takes another codebook", () => {
    const codebook = quantized.codebook.map((centroid) => 2 * centroid);
    const doubled = decodeTrellisRows({ ...quantized, codebook }, shape, scheme);
    expect(doubled).toEqual(decodeTrellisRows(quantized, shape, scheme).map((value) => 2 * value));
  });

  it("refuses a code of more bits", () => {
    const codes = quantized.codes.slice();
    codes[77] = 4;
    expect(() => decodeTrellisRows({ ...quantized, codes }, shape, scheme)).toThrow("codes[77]: expected a code below 4, found 4");
  });

  it.each([
    ["codes", { codes: quantized.codes.subarray(1) }, /codes: expected 38400 elements/],
    ["scales", { scales: quantized.scales.subarray(1) }, /scales: expected 600 elements/],
    ["codebook", { codebook: quantized.codebook.subarray(1) }, /codebook: expected 512 elements \(2\^states\)/],
  ])("refuses truncated %s", (_name, change, message) => {
    expect(() => decodeTrellisRows({ ...quantized, ...change }, shape, scheme)).toThrow(message);
  });

  it("refuses other arrays, and a scheme that does not fit", () => {
    const plain = [...quantized.codes] as unknown as Uint8Array;
    expect(() => decodeTrellisRows({ ...quantized, codes: plain }, shape, scheme)).toThrow(TypeError);
    expect(() => decodeTrellisRows(quantized, shape, { ...scheme, block: 256 })).toThrow(/scheme.block/);
  });
});
