import { describe, expect, it } from "vitest";
import { makeNode } from "../../../src/graph/builder.ts";
import { editGraph } from "../../../src/graph/fold/edits.ts";
import { floatValue, graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";

const [a, b] = [makeNode("a", "Add", ["x", "w"], ["a"]), makeNode("b", "Mul", ["a", "v"], ["y"])];
const [w, v, idle] = [noiseTensor("w", [2], 1), noiseTensor("v", [2], 2), noiseTensor("idle", [2], 3)];
const graph = { ...graphOf([2], [2], { nodes: [a, b], initializers: [w, v, idle] }), valueInfo: [floatValue("a", [2])] };

describe("editGraph", () => {
  it("changes nothing of its own", () => {
    expect(editGraph(graph).apply()).toEqual(graph);
  });

  it("inserts behind a node, behind an input and first", () => {
    const edits = editGraph(graph);
    const names = ["first", "behind x", "behind a"].map((name) => edits.fresh(name));
    edits.insertAfter("a", [makeNode(names[2]!, "Relu", ["a"], [names[2]!])]);
    edits.insertAfter("x", [makeNode(names[1]!, "Relu", ["x"], [names[1]!])]);
    edits.insertFirst([makeNode(names[0]!, "Relu", ["w"], [names[0]!])]);
    edits.reroute(b, "a", names[2]!);
    const { nodes } = edits.apply();
    expect(nodes.map(({ name }) => name)).toEqual(["first", "behind x", "a", "behind a", "b"]);
    expect(nodes.at(-1)!.inputs).toEqual(["behind a", "v"]);
  });

  it("adds up changes of one node", () => {
    const edits = editGraph(graph);
    edits.reroute(b, "a", "x");
    edits.change(b, (node) => ({ ...node, opType: "Div" }));
    expect(edits.apply().nodes.at(-1)).toMatchObject({ opType: "Div", inputs: ["x", "v"] });
  });

  it("drops what nothing reads any more, and keeps what nothing read before", () => {
    const edits = editGraph(graph);
    edits.reroute(b, "a", "x");
    const { nodes, initializers, valueInfo } = edits.apply();
    expect(nodes.map(({ name }) => name)).toEqual(["b"]);
    expect(initializers).toEqual([v, idle]);
    expect(valueInfo).toEqual([]);
  });

  it("replaces an initializer in its place and adds others behind", () => {
    const edits = editGraph(graph);
    const [other, more] = [noiseTensor("w", [2], 7), noiseTensor(edits.fresh("v"), [2], 8)];
    edits.replaceInitializer(other);
    expect(edits.addInitializer(more)).toBe("v_2");
    edits.reroute(b, "v", "v_2");
    expect(edits.apply().initializers).toEqual([other, idle, more]);
  });
});
