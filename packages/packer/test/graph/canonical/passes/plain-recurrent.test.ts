import { describe, expect, it } from "vitest";
import { int64Tensor, float32Tensor, makeNode, memoryTensor, type AttributeValue } from "../../../../src/graph/builder.ts";
import { plainRecurrent } from "../../../../src/graph/canonical/passes/plain-recurrent.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { refusal } from "../../../support/refusal.ts";
import { noiseTensor } from "../../../support/tensors.ts";
import { graphFrom, passed, same } from "./pass-case.ts";

const zeros = (name: string, shape: number[]) =>
  float32Tensor(name, shape, new Float32Array(shape.reduce((product, dim) => product * dim, 1)));
const lengths = (count: number) => memoryTensor("lengths", "int32", [2], new Uint8Array(Int32Array.of(count, count).buffer));

interface Layer {
  readonly inputs?: readonly string[];
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly outputs?: readonly string[];
  readonly read?: readonly string[];
  readonly frames?: number;
}

/** A layer of 40 states, so that states are more numbers than what is looked at anyway. */
function layer(opType: "LSTM" | "GRU", { inputs = [], attributes = {}, outputs = ["y"], read = ["y"], frames = 5 }: Layer): OnnxGraph {
  const gates = opType === "LSTM" ? 4 : 3;
  const initializers = [
    noiseTensor("w", [1, gates * 40, 3], 1),
    noiseTensor("r", [1, gates * 40, 40], 2),
    noiseTensor("b", [1, 2 * gates * 40], 3),
    zeros("none", [1, 2, 40]),
    zeros("peep", [1, 120]),
    noiseTensor("some", [1, 2, 40], 4),
    lengths(frames),
    int64Tensor("unused", [1]),
  ];
  return graphFrom(
    { x: [5, 2, 3] },
    [makeNode("n", opType, ["x", "w", "r", ...inputs], outputs, { hidden_size: 40, ...attributes })],
    initializers,
    read,
  );
}

describe("is brought to input, weights and biases", () => {
  it.each<[string, "LSTM" | "GRU", Layer, string[]]>([
    ["lengths and states of zero", "LSTM", { inputs: ["b", "lengths", "none", "none"] }, ["x", "w", "r", "b"]],
    ["peepholes of zero", "LSTM", { inputs: ["", "", "", "", "peep"] }, ["x", "w", "r"]],
    ["a GRU's state", "GRU", { inputs: ["b", "", "none"] }, ["x", "w", "r", "b"]],
  ])("%s", async (_what, opType, options, inputs) => {
    const [node] = (await same(plainRecurrent, layer(opType, options))).nodes;
    expect(node!.inputs).toEqual(inputs);
    expect([...node!.attributes.keys()]).toEqual(["direction", "hidden_size", ...(opType === "GRU" ? ["linear_before_reset"] : [])]);
  });

  it("usual activations are left out, linear_before_reset is kept", async () => {
    const attributes = { activations: 0, linear_before_reset: 1 };
    const graph = layer("GRU", { inputs: ["b"], attributes });
    const nodes = graph.nodes.map((node) => ({
      ...node,
      attributes: new Map([...node.attributes, ["activations", { kind: "strings", value: ["Sigmoid", "Tanh"] }] as const]),
    }));
    const [plain] = (await same(plainRecurrent, { ...graph, nodes })).nodes;
    expect(plain!.attributes.get("linear_before_reset")?.value).toBe(1);
    expect(plain!.attributes.has("activations")).toBe(false);
  });

  it("outputs that nothing reads have no name", async () => {
    const all = { outputs: ["y", "h", "c"] };
    expect((await same(plainRecurrent, layer("LSTM", all))).nodes[0]!.outputs).toEqual(["y"]);
    expect((await same(plainRecurrent, layer("LSTM", { ...all, read: ["c"] }))).nodes[0]!.outputs).toEqual(["", "", "c"]);
  });
});

it.each<[string, Layer]>([
  ["states that are not zero", { inputs: ["b", "", "some", "none"] }],
  ["fewer frames", { inputs: ["b", "lengths"], frames: 4 }],
  ["clipping", { attributes: { clip: { float: 3 } } }],
  ["coupled gates", { attributes: { input_forget: 1 } }],
  ["the batch first", { attributes: { layout: 1 } }],
])("%s is refused by name", async (_what, options) => {
  const { message } = await refusal(() => passed(plainRecurrent, layer("LSTM", options)), "OPERATOR_UNSUPPORTED");
  expect(message).toContain('"n" ("LSTM")');
});
