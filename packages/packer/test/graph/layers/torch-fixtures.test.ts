import { describe, expect, it } from "vitest";
import { readFloats } from "../../../src/inspect/floats.ts";
import { runGraph } from "../../support/run-graph.ts";
import { largestDifference } from "../../support/tensors.ts";
import { fixtureHead, fixtureNames } from "./fixture-heads.ts";

describe("every kind of layer gives what torch gives", () => {
  it.each(fixtureNames)("%s", async (name) => {
    const { head, keys, input, expected } = await fixtureHead(name);
    expect([head.framesOut, head.classes]).toEqual(expected.shape);
    expect(head.keysUsed).toBe(keys);
    const { logits } = await runGraph(head.graph, { features: { data: await readFloats(input), shape: [1, ...input.shape] } });
    expect(largestDifference(logits!.data, await readFloats(expected))).toBeLessThan(1e-4);
  });
});
