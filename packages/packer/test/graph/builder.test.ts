import { describe, expect, it } from "vitest";
import { createGraphBuilder, float32Tensor, int64Tensor, makeNode, memoryTensor } from "../../src/graph/builder.ts";
import { refusal } from "../support/refusal.ts";

describe("createGraphBuilder", () => {
  it("names values after their scope, and tells repeated ones apart", () => {
    const graph = createGraphBuilder();
    expect(graph.node("ln", "Add", ["x", "y"])).toBe("ln/Add");
    expect(graph.node("ln", "Add", ["x", "y"])).toBe("ln/Add_2");
    expect(graph.node("other", "Add", ["x", "y"])).toBe("other/Add");
    expect(graph.split("attn", "x", 2, -1)).toEqual(["attn/Split:0", "attn/Split:1"]);
  });

  it("keeps nodes and initializers in the order in which they came", () => {
    const graph = createGraphBuilder();
    graph.initializer(int64Tensor("b", [1]));
    graph.initializer(int64Tensor("a", [1]));
    graph.result("y", graph.node("s", "Relu", ["x"]));
    const { nodes, initializers, inputs, outputs } = graph.finish("g", [], []);
    expect(initializers.map(({ name }) => name)).toEqual(["b", "a"]);
    expect(nodes.map(({ opType, outputs: [output] }) => `${opType} ${output}`)).toEqual(["Relu s/Relu", "Identity y"]);
    expect([inputs, outputs]).toEqual([[], []]);
  });

  it("refuses one name for two initializers, and for an initializer and a node", async () => {
    const graph = createGraphBuilder();
    graph.initializer(int64Tensor("s/Relu", [1]));
    await refusal(() => graph.initializer(int64Tensor("s/Relu", [1])), "CHECKPOINT_MISMATCH");
    graph.node("s", "Relu", ["x"]);
    await refusal(() => graph.finish("g", [], []), "CHECKPOINT_MISMATCH");
  });
});

describe("makeNode", () => {
  it("tells the kinds of attributes apart", () => {
    const { attributes, domain } = makeNode("n", "Op", [], [], { axis: -1, approximate: "tanh", perm: [1, 0], epsilon: { float: 1 } });
    expect(domain).toBe("");
    expect([...attributes]).toEqual([
      ["axis", { kind: "int", value: -1 }],
      ["approximate", { kind: "string", value: "tanh" }],
      ["perm", { kind: "ints", value: [1, 0] }],
      ["epsilon", { kind: "float", value: 1 }],
    ]);
  });
});

describe("tensors in memory", () => {
  it("hold little-endian bytes and serve ranges of them", async () => {
    const tensor = int64Tensor("shape", [1, -1]);
    expect(tensor).toMatchObject({ dtype: "int64", shape: [2], byteLength: 16 });
    expect([...(await tensor.read(8, 2))]).toEqual([255, 255]);
    expect([...(await float32Tensor("one", [], Float32Array.of(1)).read(0, 4))]).toEqual([0, 0, 0x80, 0x3f]);
  });

  it("look only at their part of a larger buffer", async () => {
    const tensor = float32Tensor("tail", [1], Float32Array.of(1, 2).subarray(1));
    expect([...(await tensor.read(0, 4))]).toEqual([0, 0, 0, 0x40]);
  });

  it("refuse bytes of another length than their shape's", () => {
    expect(() => memoryTensor("t", "uint4", [3], new Uint8Array(3))).toThrow("expected 2 bytes for uint4[3], found 3");
  });
});
