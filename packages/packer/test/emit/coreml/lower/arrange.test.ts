import { describe, expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import { graphFrom } from "../../../graph/canonical/passes/pass-case.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { errorOf, lowered } from "./lowered-case.ts";

/** A convolution over x's channels, and one over its positions, which are the channels of its Transpose. */
function bothWays(channels: number, positions: number) {
  return graphFrom(
    { x: [1, channels, positions] },
    [
      makeNode("t", "Transpose", ["x"], ["t"], { perm: [0, 2, 1] }),
      makeNode("a", "Conv", ["x", "w"], ["a"]),
      makeNode("b", "Conv", ["t", "v"], ["b"]),
      makeNode("c", "Transpose", ["b"], ["c"], { perm: [0, 2, 1] }),
      makeNode("y", "Add", ["a", "c"], ["y"]),
    ],
    [noiseTensor("w", [channels, channels, 1], 1), noiseTensor("v", [positions, positions, 1], 2)],
  );
}

describe.each(["plain", "ane"] as const)("in the layout %s", (layout) => {
  it.each([
    [4, 4],
    [4, 6],
  ])("a value [1, %i, %i] and its Transpose are two", async (channels, positions) => {
    expect(await errorOf(await lowered(bothWays(channels, positions), { layout }))).toBeLessThan(1e-5);
  });
});
