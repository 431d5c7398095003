import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convolvedFrames, frameConsequence, headFrames, type Convolution } from "../../src/index.ts";

const anchor: Convolution = { kernel: 5, stride: 4, padding: 2, dilation: 1 };
const layers = [
  { kind: "linear", weights: "input_proj.0", frames: 1500, dim: 768 },
  { kind: "conv1d", weights: "temporal_ds.0", frames: 375, dim: 768, convolution: anchor },
  { kind: "linear", weights: "output_proj", frames: 375, dim: 66 },
];

/** How many places a kernel has, counted one by one. */
function countPlaces(frames: number, { kernel, stride, padding, dilation }: Convolution): number {
  let places = 0;
  for (let start = -padding; start + dilation * (kernel - 1) < frames + padding; start += stride) places++;
  return places;
}

describe("headFrames", () => {
  it("the incident: the layer that takes 1500 frames to 375 takes 375 to 94", () => {
    expect(headFrames(layers, 1500)).toBe(375);
    expect(headFrames(layers, 375)).toBe(94);
  });

  it("applies one convolution after the other, and leaves frames alone without any", () => {
    expect(headFrames([...layers, ...layers], 1500)).toBe(94);
    expect(headFrames([layers[0]!], 1500)).toBe(1500);
    expect(headFrames([], 7)).toBe(7);
  });
});

describe("a head that came as a graph", () => {
  const graph = { layers: [{ kind: "graph", weights: "", frames: 375, dim: 66 }], framesIn: 1500, framesOut: 375 };

  it("has frames that nothing but running it tells", () => {
    expect(headFrames(graph.layers, 1500)).toBeUndefined();
    expect(frameConsequence(graph, 375)).toContain("fixed at 1500 frames to 375, and what it makes of 375 only running it tells");
  });
});

describe("frameConsequence", () => {
  const head = { layers, framesIn: 1500, framesOut: 375 };

  it("says what a mismatch of frames would have done", () => {
    expect(frameConsequence(head, 375)).toContain("the head would take 375 frames to 94, where it was trained to take 1500 to 375");
  });

  it("says that equal frames prove nothing", () => {
    expect(frameConsequence(head, 1500)).toContain("both sides count 1500 frames");
  });
});

describe("convolvedFrames", () => {
  it("counts the places that a kernel has", () => {
    const convolutions = fc.record({
      kernel: fc.integer({ min: 1, max: 9 }),
      stride: fc.integer({ min: 1, max: 5 }),
      padding: fc.nat(6),
      dilation: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.nat(50), convolutions, (frames, convolution) => {
        expect(convolvedFrames(frames, convolution)).toBe(countPlaces(frames, convolution));
      }),
    );
  });

  it("is never negative, however long the kernel", () => {
    expect(convolvedFrames(1, { kernel: 100, stride: 1, padding: 0, dilation: 7 })).toBe(0);
  });
});

describe("a head whose learned positions are fewer than the frames", () => {
  const layer = (kind: string, extra: object = {}) => ({ kind, weights: kind, frames: 375, dim: 8, ...extra });
  const pilot = { layers: [layer("linear"), layer("positions", { rows: 500 })], framesIn: 375, framesOut: 375 };
  const strided = { kernel: 5, stride: 4, padding: 2, dilation: 1 };

  it("would fail when it runs, and says where", () => {
    expect(frameConsequence(pilot, 1500)).toBe(
      "Mixed, the head would fail when it runs: 1500 frames would reach positions, whose positions are 500.",
    );
  });

  it("is measured at the layer, after what came before it", () => {
    const head = {
      layers: [layer("conv1d", { convolution: strided }), layer("positions", { rows: 500 })],
      framesIn: 1500,
      framesOut: 375,
    };
    expect(frameConsequence(head, 375)).toContain("375 frames to 94");
    expect(frameConsequence(head, 2001)).toContain("501 frames would reach positions");
  });
});
