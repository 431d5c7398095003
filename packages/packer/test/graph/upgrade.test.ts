import { describe, expect, it } from "vitest";
import { makeNode } from "../../src/graph/builder.ts";
import { emittedOpset, upgradeOpset } from "../../src/graph/upgrade.ts";
import type { OnnxNode } from "../../src/inspect/onnx/model.ts";
import { readOnnx } from "../../src/inspect/onnx/read.ts";
import { committed, committedSource } from "../inspect/fixtures.ts";
import { refusal } from "../support/refusal.ts";
import { emitted, graphOf, runModel } from "../support/run-graph.ts";
import { largestDifference, noise } from "../support/tensors.ts";
import { differenceOf, opset, unary } from "./upgrade/upgrade-case.ts";

describe("upgradeOpset", () => {
  it.each([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])("takes opset %d", async (version) => {
    expect(await differenceOf(unary("Softmax", [2, 3, 4], { axis: 2 }), version)).toBeLessThan(1e-6);
  });

  it("leaves the graph that it was given as it was", () => {
    const graph = unary("ReduceMean", [2, 1, 4], { axes: [1] });
    upgradeOpset("m.onnx", graph, opset(17));
    expect(graph).toEqual(unary("ReduceMean", [2, 1, 4], { axes: [1] }));
  });

  it.each([
    [[{ domain: "", version: 8 }], "opset 8"],
    [[{ domain: "", version: 22 }], "opset 22"],
    [[{ domain: "com.microsoft", version: 17 }], "no opset of ONNX's own operators"],
    [[], "no opset of ONNX's own operators"],
  ])("refuses the imports %j", async (imports, found) => {
    const { facts } = await refusal(() => upgradeOpset("m.onnx", unary("Relu", [2, 3, 4]), imports), "OPSET_UNSUPPORTED");
    expect(facts).toMatchObject({ subject: "m.onnx", expected: "opset 9 to 21", found });
  });

  it.each(["Loop", "RandomNormal", "Upsample", "QLinearMatMul", "NotAnOperator", "toString", "__proto__"])(
    "refuses %s, and names the node",
    async (opType) => {
      const { facts } = await refusal(() => upgradeOpset("m.onnx", unary(opType, [1]), opset(20)), "OPERATOR_UNSUPPORTED");
      expect(facts).toMatchObject({ problem: `the operator "${opType}" of node "n" is not supported`, found: opType });
    },
  );

  it("refuses another domain, even for a name that ONNX has too", async () => {
    const node: OnnxNode = { ...makeNode("\u001bn", "Relu", ["x"], ["y"]), domain: "com.microsoft" };
    const graph = graphOf([1], [1], { nodes: [node], initializers: [] });
    const { facts } = await refusal(() => upgradeOpset("m.onnx", graph, opset(20)), "OPERATOR_UNSUPPORTED");
    expect(facts.problem).toBe(String.raw`the operator "com.microsoft.Relu" of node "\u{1b}n" is not supported`);
  });
});

describe.each([
  ["pilot-mini", 17, 375],
  ["anchor-mini", 20, 1500],
])("the encoder of %s", (model, version, frames) => {
  it(`from opset ${version} to ${emittedOpset}, gives what the original gives`, async () => {
    const path = `models/${model}/encoder.onnx`;
    const { graph, opsetImport } = await readOnnx(committedSource(path));
    expect(opsetImport).toEqual(opset(version));
    const feeds = { [graph.inputs[0]!.name]: { data: noise(80 * 3000, 5), shape: [1, 80, 3000] } };
    const output = graph.outputs[0]!.name;
    const before = (await runModel(committed(path), feeds))[output]!;
    const after = (await runModel(await emitted(upgradeOpset("encoder.onnx", graph, opsetImport)), feeds))[output]!;
    expect(after.shape).toEqual([1, frames, 128]);
    expect(largestDifference(after.data, before.data)).toBeLessThan(1e-5);
  });
});
