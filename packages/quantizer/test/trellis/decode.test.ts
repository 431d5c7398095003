import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKernelDecoder } from "../../src/kernels/trellis.ts";
import { createTwinDecoder } from "../../src/trellis/decode.ts";
import { commonDivisor } from "../../src/trellis/encode-rows.ts";
import { gaussian } from "../samples.ts";

const anyShape = fc
  .record({
    bits: fc.integer({ min: 1, max: 4 }),
    states: fc.integer({ min: 8, max: 12 }),
    block: fc.integer({ min: 3, max: 256 }),
    group: fc.integer({ min: 1, max: 200 }),
  })
  .filter(({ bits, states, block }) => bits * block >= states);

describe("the SIMD decoder", () => {
  it("gives the twin's bits, for any blocks, groups and codes, hostile scales included", () => {
    fc.assert(
      fc.property(anyShape, fc.integer(), fc.constantFrom(1, 65504, 2 ** -24, Infinity), ({ bits, states, block, group }, seed, odd) => {
        const segment = commonDivisor(block, group);
        const count = 2 * (block / segment) * group;
        const shape = { bits, states, block, group, segment, count };
        const decoders = [createKernelDecoder(shape)!, createTwinDecoder(shape)];
        const values = decoders.map((decoder) => {
          decoder.codebook.set(gaussian(2 ** states, seed));
          decoder.codes.set(gaussian(count, seed + 1).map((value) => Math.abs(Math.floor(1000 * value)) % 2 ** bits));
          decoder.scales.set(gaussian(count / group, seed + 2));
          decoder.scales[0] = odd;
          decoder.run();
          return Uint8Array.from(new Uint8Array(decoder.values.buffer, decoder.values.byteOffset, 4 * count));
        });
        expect(Buffer.compare(values[0]!, values[1]!)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a value", () => {
  it("is the centroid of the bits that begin at its code, around the circle", () => {
    const decoder = createTwinDecoder({ bits: 2, states: 8, block: 6, group: 3, segment: 3, count: 6 });
    decoder.codebook.forEach((_, s) => (decoder.codebook[s] = s));
    decoder.codes.set([3, 0, 1, 2, 3, 1]);
    decoder.scales.set([1, 2]);
    decoder.run();
    // Four codes each, the own one lowest: 3 0 1 2, 0 1 2 3, 1 2 3 1, then scaled by 2: 2 3 1 3, 3 1 3 0, 1 3 0 1.
    expect([...decoder.values]).toEqual([0b10010011, 0b11100100, 0b01111001, 2 * 0b11011110, 2 * 0b00110111, 2 * 0b01001101]);
  });
});
