import { describe, expect, it } from "vitest";
import { float32Tensor, makeNode } from "../../../src/graph/builder.ts";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { graphOf } from "../../support/run-graph.ts";
import { refusal } from "../../support/refusal.ts";
import { differenceOf, opset, unary, xShape, type Attributes } from "./upgrade-case.ts";

const statistics = { scale: [1, 2, 3], bias: [0.5, 0, -1], mean: [0.1, 0.2, 0.3], variance: [1, 0.5, 2] };

function batchNorm(outputs: readonly string[], attributes: Attributes = {}): OnnxGraph {
  const nodes = [makeNode("n", "BatchNormalization", ["x", ...Object.keys(statistics)], outputs, attributes)];
  const initializers = Object.entries(statistics).map(([name, values]) => float32Tensor(name, [3], Float32Array.from(values)));
  return graphOf(xShape, xShape, { nodes, initializers });
}

describe("batch normalization", () => {
  it.each([9, 13, 14, 15])("with stored statistics, from opset %d", async (version) => {
    expect(await differenceOf(batchNorm(["y"], { epsilon: { float: 1e-3 }, momentum: { float: 0.9 } }), version)).toBeLessThan(1e-6);
  });

  it.each<[string, number, OnnxGraph]>([
    ["outputs of training", 9, batchNorm(["y", "mean_out", "var_out", "saved_mean", "saved_var"])],
    ["training_mode", 15, batchNorm(["y"], { training_mode: 1 })],
  ])("with %s is refused", async (_name, version, graph) => {
    const { facts } = await refusal(() => upgradeOpset("m.onnx", graph, opset(version)), "OPERATOR_UNSUPPORTED");
    expect(facts).toMatchObject({ found: "BatchNormalization", hint: expect.stringContaining("model.eval()") as string });
  });
});

describe("dropout", () => {
  const dropped = (inputs: readonly string[], outputs: readonly string[], attributes: Attributes = {}): OnnxGraph => ({
    ...unary("Dropout", xShape),
    nodes: [makeNode("n", "Dropout", inputs, outputs, attributes)],
    initializers: [float32Tensor("ratio", [], Float32Array.of(0.5))],
  });

  it.each<[number, OnnxGraph]>([
    [9, dropped(["x"], ["y"], { ratio: { float: 0.5 } })],
    [10, dropped(["x"], ["y", "mask"], { ratio: { float: 0.5 } })],
    [13, dropped(["x", "ratio"], ["y"])],
    [13, dropped(["x", "ratio", ""], ["y", "mask"])],
  ])("of opset %d does nothing at inference", async (version, graph) => {
    expect(await differenceOf(graph, version)).toBe(0);
    expect(upgradeOpset("m.onnx", graph, opset(version)).nodes).toEqual([makeNode("n", "Identity", ["x"], ["y"])]);
  });

  it("that may train, or whose mask is used, is refused", async () => {
    await refusal(() => upgradeOpset("m.onnx", dropped(["x", "ratio", "ratio"], ["y"]), opset(13)), "OPERATOR_UNSUPPORTED");
    const masked = dropped(["x"], ["z", "y"]);
    const { facts } = await refusal(() => upgradeOpset("m.onnx", masked, opset(9)), "OPERATOR_UNSUPPORTED");
    expect(facts.problem).toBe('the node "n" ("Dropout") has a mask that is used');
  });
});
