import { expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import { oneBias } from "../../../../src/graph/canonical/passes/one-bias.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { graphFrom, passed, same } from "./pass-case.ts";

const layer = (opType: "LSTM" | "GRU", gates: number, directions: number) => {
  const shapes = { w: [directions, gates * 3, 2], r: [directions, gates * 3, 3], b: [directions, gates * 6] };
  const attributes = { direction: directions === 2 ? "bidirectional" : "forward", hidden_size: 3 };
  const weights = Object.entries(shapes).map(([name, shape], at) => noiseTensor(name, shape, at + 1));
  return graphFrom({ x: [5, 1, 2] }, [makeNode("n", opType, ["x", "w", "r", "b"], ["y"], attributes)], weights);
};

it.each([1, 2])("an LSTM's biases are added up, in %i directions", async (directions) => {
  const after = await same(oneBias, layer("LSTM", 4, directions));
  const bias = after.initializers.find(({ name }) => name === after.nodes[0]!.inputs[3])!;
  expect(bias.shape).toEqual([directions, 24]);
  const values = await readFloats(bias);
  for (let direction = 0; direction < directions; direction++) {
    expect(values.subarray(direction * 24 + 12, direction * 24 + 24)).toEqual(new Float32Array(12));
    expect(values.subarray(direction * 24, direction * 24 + 12).every((value) => value !== 0)).toBe(true);
  }
});

it("a GRU keeps both", async () => {
  const source = layer("GRU", 3, 1);
  expect(await passed(oneBias, source)).toEqual(source);
});
