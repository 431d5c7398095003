import { factorHessian, type Feedback } from "@balafon/quantizer";
import { describe, expect, it } from "vitest";
import { createCalibration } from "../../src/calibrate/calibration.ts";
import type { RunClips } from "../../src/calibrate/gather.ts";
import { probeGraph } from "../../src/calibrate/probe-graph.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { findWeights } from "../../src/quantize/sites.ts";
import { graphOf, runGraph } from "../support/run-graph.ts";
import { refusal } from "../support/refusal.ts";
import { largestDifference, noise, noiseTensor } from "../support/tensors.ts";

const rotation = { kind: "hadamard", block: 8, seed: 1 } as const;
const rotated = { kind: "turboquant", bits: 4, group: 8, rotation } as const;
const straight = { kind: "rtn", bits: 4, group: 8 } as const;

/** q and k read x, o reads the sum of both; s, of another operator, is not followed. */
const graph = graphOf([1, 5, 8], [1, 5, 8], {
  nodes: [
    makeNode("a", "MatMul", ["x", "q"], ["a"]),
    makeNode("b", "MatMul", ["x", "k"], ["b"]),
    makeNode("c", "Add", ["a", "b"], ["c"]),
    makeNode("d", "MatMul", ["c", "o"], ["d"]),
    makeNode("e", "MatMul", ["d", "s"], ["e"]),
    makeNode("y", "Add", ["e", "s"], ["y"]),
  ],
  initializers: ["q", "k", "o", "s"].map((name, i) => noiseTensor(name, [8, 8], i)),
});
const sites = findWeights({ ...graph, nodes: graph.nodes.slice(0, 5) });
const site = (name: string) => sites.find(({ tensor }) => tensor.name === name)!;
const clips = [noise(40, 5), noise(40, 6)].map((data) => ({ data, shape: [1, 5, 8] }));

/** Runs the graph on both clips, and writes down what was asked for. */
function createRunner(asked: string[][] = [], source = clips): RunClips {
  const small = { ...graph, nodes: graph.nodes.slice(0, 5), outputs: [{ name: "e", dtype: "float32", shape: undefined } as const] };
  return async (values, each) => {
    asked.push([...values]);
    const probe = probeGraph(small, values);
    for (const x of source) {
      const results = await runGraph(probe.graph, { x });
      each(probe.outputs.map((name) => results[name]!));
    }
  };
}

describe("createCalibration", () => {
  it("factors X^T X / n of what a weight is multiplied with, over all clips", async () => {
    const feedback = (await createCalibration(graph, sites, createRunner())(site("q"), straight)) as Feedback;
    const hessian = new Float64Array(64);
    for (const { data } of clips) {
      for (let at = 0; at < 40; at += 8)
        for (let i = 0; i < 64; i++) hessian[i]! += (data[at + Math.floor(i / 8)]! * data[at + (i % 8)]!) / 10;
    }
    const expected = factorHessian(hessian, 8, { kind: "none" });
    expect(largestDifference(feedback.lower, expected.lower)).toBeLessThan(1e-12);
    expect(largestDifference(feedback.diagonal, expected.diagonal)).toBeLessThan(1e-12);
  });

  it("puts taps before channels where they are asked for so", async () => {
    const feedbackOf = createCalibration(graph, sites, createRunner());
    const hessian = new Float64Array(64);
    const from = [0, 2, 4, 6, 1, 3, 5, 7];
    for (const { data } of clips) {
      for (let at = 0; at < 40; at += 8)
        for (let i = 0; i < 64; i++) hessian[i]! += (data[at + from[Math.floor(i / 8)]!]! * data[at + from[i % 8]!]!) / 10;
    }
    const expected = factorHessian(hessian, 8, { kind: "none" });
    const found = (await feedbackOf(site("q"), straight, 2)) as Feedback;
    expect(largestDifference(found.diagonal, expected.diagonal)).toBeLessThan(1e-12);
    expect(largestDifference(((await feedbackOf(site("q"), straight)) as Feedback).diagonal, expected.diagonal)).toBeGreaterThan(1e-3);
  });

  it("runs the clips once for all weights, and factors once for those that share their inputs", async () => {
    const asked: string[][] = [];
    const feedbackOf = createCalibration(graph, sites, createRunner(asked));
    const q = await feedbackOf(site("q"), rotated);
    expect(await feedbackOf(site("k"), rotated)).toBe(q);
    const o = (await feedbackOf(site("o"), rotated)) as Feedback;
    expect(o).toMatchObject({ cols: 8, rotation });
    expect(await feedbackOf(site("k"), rotated)).toEqual(q);
    expect(asked).toEqual([["x", "c"]]);
  });

  it("gathers nothing before it is asked, and says what it cannot gather", async () => {
    const asked: string[][] = [];
    expect(await createCalibration(graph, sites, createRunner(asked))(site("s"), straight)).toBe("operator");
    const asymmetric = { ...straight, symmetric: false };
    expect(await createCalibration(graph, sites, createRunner(asked))(site("q"), asymmetric)).toBe("scheme");
    expect(asked).toEqual([]);
  });

  it.each([NaN, Infinity])("refuses %d in what a weight reads", async (value) => {
    const wrong = [{ data: noise(40, 5).fill(value, 3, 4), shape: [1, 5, 8] }];
    const error = await refusal(() => createCalibration(graph, sites, createRunner([], wrong))(site("q"), straight), "FORMAT_INVALID");
    expect(error.message).toContain(`"x": the value cannot be calibrated on`);
    expect(error.message).toContain(String(value));
  });

  it("refuses values of another shape than the weight needs", async () => {
    const run: RunClips = async (values, each) => each(values.map(() => ({ data: noise(6, 1), shape: [1, 6] })));
    const error = await refusal(() => createCalibration(graph, sites, run)(site("q"), straight), "FORMAT_INVALID");
    expect(error.message).toContain("[1, 6]");
  });
});
