import { describe, expect, it } from "vitest";
import { fixHeadGraph } from "../../src/graph/head-graph.ts";
import type { OnnxGraph, ValueInfo } from "../../src/inspect/onnx/model.ts";
import { refusal } from "../support/refusal.ts";

const port = (name: string, shape: ValueInfo["shape"], dtype: ValueInfo["dtype"] = "float32"): ValueInfo => ({ name, dtype, shape });
const open: OnnxGraph = {
  name: "g",
  inputs: [port("x", ["batch", "time", 8])],
  outputs: [port("y", ["batch", "(time - 1)//4 + 1", 3])],
  valueInfo: [port("inner", ["batch", "time", 4])],
  nodes: [],
  initializers: [],
};

const weights = { keysUsed: 2, constants: 5 };
const fix = (change: Partial<OnnxGraph>, measured: readonly number[] = [1, 5, 3]) =>
  fixHeadGraph("head.onnx", { ...open, ...change }, weights, { frames: 20, dim: 8 }, async () => measured);

describe("a graph with open axes", () => {
  it("gets those of the layout, and of what one run gave", async () => {
    const head = await fix({});
    expect(head).toMatchObject({ framesIn: 20, framesOut: 5, classes: 3, keysUsed: 2 });
    expect(head.graph).toMatchObject({ inputs: [port("x", [1, 20, 8])], outputs: [port("y", [1, 5, 3])], valueInfo: [] });
    expect(head.layers).toEqual([{ kind: "graph", weights: "", frames: 5, dim: 3, constants: 5 }]);
  });

  it("is measured with its input fixed and its output open, so that a wrong declaration cannot decide", async () => {
    const seen: OnnxGraph[] = [];
    await fixHeadGraph("head.onnx", open, weights, { frames: 20, dim: 8 }, async (graph) => {
      seen.push(graph);
      return [1, 5, 3];
    });
    expect(seen[0]).toMatchObject({ inputs: [port("x", [1, 20, 8])], outputs: [port("y", undefined)] });
  });

  it("may have no shapes at all, or all of them", async () => {
    expect(await fix({ inputs: [port("x", undefined)], outputs: [port("y", undefined)] })).toMatchObject({ framesOut: 5 });
    expect(await fix({ inputs: [port("x", [1, 20, 8])], outputs: [port("y", [1, 5, 3])] })).toMatchObject({ framesOut: 5 });
  });
});

describe("refuses, as LAYOUT_CONTRADICTED", () => {
  it.each<[string, Partial<OnnxGraph>, (readonly number[])?]>([
    ["other frames", { inputs: [port("x", [1, 94, 8])] }],
    ["another width", { inputs: [port("x", [1, "time", 9])] }],
    ["a batch of two", { inputs: [port("x", [2, "time", 8])] }],
    ["another rank", { inputs: [port("x", [20, 8])] }],
    ["half precision at the input", { inputs: [port("x", undefined, "float16")] }],
    ["two inputs", { inputs: [port("x", undefined), port("state", undefined)] }],
    ["no input", { inputs: [] }],
    ["no output", { outputs: [] }],
    ["two outputs", { outputs: [port("y", undefined), port("z", undefined)] }],
    ["an output that declares other frames than it gives", { outputs: [port("y", [1, 6, 3])] }],
    ["an output of another rank", { outputs: [port("y", undefined)] }, [5, 3]],
  ])("%s", async (_, change, measured) => {
    const { facts } = await refusal(() => fix(change, measured), "LAYOUT_CONTRADICTED");
    expect(facts.subject).toBe("head.onnx");
    expect(facts.expected).toMatch(/input|output|frames/);
  });
});
