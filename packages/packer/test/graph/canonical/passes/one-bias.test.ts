import { expect, it } from "vitest";
import { makeNode } from "../../../../src/graph/builder.ts";
import { oneBias } from "../../../../src/graph/canonical/passes/one-bias.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import { elementCount, type Tensor } from "../../../../src/inspect/tensor.ts";
import { refusal } from "../../../support/refusal.ts";
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

it("biases of more numbers than are read are refused, not halved", async () => {
  const hidden = 2 ** 15 + 1;
  const unread = (name: string, shape: readonly number[]): Tensor => ({
    name,
    dtype: "float32",
    shape,
    byteLength: 4 * elementCount(shape),
    read: () => expect.unreachable(`${name} was read`),
  });
  const weights = [unread("w", [1, 4 * hidden, 2]), unread("r", [1, 4 * hidden, hidden]), unread("b", [1, 8 * hidden])];
  const nodes = [makeNode("scope/LSTM", "LSTM", ["x", "w", "r", "b"], ["y"], { hidden_size: hidden })];
  const { message } = await refusal(() => passed(oneBias, graphFrom({ x: [5, 1, 2] }, nodes, weights)), "OPERATOR_UNSUPPORTED");
  expect(message).toContain("scope/LSTM");
});
