import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorsOf } from "../../src/calibrate/vectors.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { graphOf, runGraph } from "../support/run-graph.ts";
import { largestDifference, noise, tensorOf } from "../support/tensors.ts";

describe("vectorsOf", () => {
  it("are the rows along the last axis", () => {
    const data = noise(24, 1);
    expect(vectorsOf({ data, shape: [1, 6, 4] }, 4, undefined)).toBe(data);
    expect(vectorsOf({ data, shape: [1, 6, 4] }, 6, undefined)).toBeUndefined();
    expect(vectorsOf({ data: data.subarray(0, 1), shape: [] }, 4, undefined)).toBeUndefined();
  });

  it("times the weight are what the runtime's convolution gives", async () => {
    const sizes = fc.record({
      batch: fc.integer({ min: 1, max: 2 }),
      channels: fc.integer({ min: 1, max: 3 }),
      length: fc.integer({ min: 6, max: 12 }),
      kernel: fc.integer({ min: 1, max: 3 }),
      stride: fc.integer({ min: 1, max: 3 }),
      dilation: fc.integer({ min: 1, max: 2 }),
      padBegin: fc.nat(3),
      padEnd: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ batch, channels, length, ...window }) => {
        const { kernel, stride, dilation, padBegin, padEnd } = window;
        const [rows, cols] = [2, channels * kernel];
        const weight = noise(rows * cols, 2);
        const attributes = { strides: [stride], dilations: [dilation], pads: [padBegin, padEnd] };
        const graph = graphOf([batch, channels, length], [batch, rows, "places"] as never, {
          nodes: [makeNode("y", "Conv", ["x", "w"], ["y"], attributes)],
          initializers: [tensorOf("w", [rows, channels, kernel], weight)],
        });
        const x = { data: noise(batch * channels * length, 3), shape: [batch, channels, length] };
        const { data, shape } = (await runGraph(graph, { x }))["y"]!;
        const places = shape[2]!;
        const vectors = vectorsOf(x, cols, window)!;
        expect(vectors.length).toBe(batch * places * cols);
        const products = data.map((_, at) => {
          const [item, row, place] = [Math.floor(at / (rows * places)), Math.floor(at / places) % rows, at % places];
          const start = (item * places + place) * cols;
          return vectors.subarray(start, start + cols).reduce((sum, value, i) => sum + value * weight[row * cols + i]!, 0);
        });
        expect(largestDifference(products, data)).toBeLessThan(1e-5);
      }),
      { numRuns: 25 },
    );
  });

  it("are none where a convolution's value has other channels or axes, and no windows where it is shorter than one", () => {
    const window = { kernel: 3, stride: 1, dilation: 1, padBegin: 0, padEnd: 0 };
    expect(vectorsOf({ data: noise(8, 1), shape: [1, 2, 4] }, 9, window)).toBeUndefined();
    expect(vectorsOf({ data: noise(8, 1), shape: [2, 4] }, 6, window)).toBeUndefined();
    expect(vectorsOf({ data: noise(4, 1), shape: [1, 2, 2] }, 6, window)).toEqual(new Float32Array(0));
  });
});
