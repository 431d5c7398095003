import { describe, expect, it } from "vitest";
import { probeGraph } from "../../src/calibrate/probe-graph.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { graphOf, runGraph } from "../support/run-graph.ts";

const nodes = [
  makeNode("half", "Cast", ["x"], ["half"], { to: 10 }),
  makeNode("balafon.calibration.0", "Add", ["half", "half"], ["balafon.calibration.0"]),
  makeNode("y", "Cast", ["balafon.calibration.0"], ["y"], { to: 1 }),
];
const graph = graphOf([3], [3], { nodes, initializers: [] });
const x = { data: Float32Array.of(1, -2, 0.5), shape: [3] };

describe("probeGraph", () => {
  it("gives inputs and inner values, of whatever float type, beside the outputs", async () => {
    const probe = probeGraph(graph, ["x", "half", "balafon.calibration.0"]);
    const results = await runGraph(probe.graph, { x });
    expect(probe.outputs.map((name) => [...results[name]!.data])).toEqual([
      [1, -2, 0.5],
      [1, -2, 0.5],
      [2, -4, 1],
    ]);
    expect([...results["y"]!.data]).toEqual([2, -4, 1]);
  });

  it("takes names that are free", () => {
    expect(probeGraph(graph, ["x"]).outputs).toEqual(["balafon.calibration.0_2"]);
  });

  it("leaves a graph alone that nothing is wanted of", () => {
    expect(probeGraph(graph, [])).toEqual({ graph, outputs: [] });
  });
});
