import type { TensorScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { makeNode } from "../../../src/graph/builder.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../src/inspect/tensor.ts";
import { planQuantization, storedTensors } from "../../../src/quantize/plan.ts";
import { errorGraph, outputErrorOf } from "../../../src/emit/onnx/error-graph.ts";
import { restoreStored } from "../../../src/emit/onnx/restore-stored.ts";
import { restoredBy, readingGraph, readings } from "./lowering-case.ts";
import { graphOf, runGraph } from "../../support/run-graph.ts";
import { noise, noiseTensor, tensorOf } from "../../support/tensors.ts";

type Case = Pick<TensorScheme, "scheme" | "form"> & { readonly bits?: TensorScheme["bits"] };

/** The errors of all weights of a graph, and what they were planned as. */
async function errorsOf(graph: OnnxGraph, { scheme, form, bits = 4 }: Case, x: Float32Array) {
  const plan = planQuantization("encoder", graph, { default: { scheme, bits, group: 128, form }, rules: [] });
  const tensors = plan.flatMap(({ coded }) => (coded === undefined ? [] : storedTensors(coded)));
  const measuring = errorGraph(graph, plan, restoreStored(new Map(tensors.map((tensor) => [tensor.name, tensor]))));
  const values = await runGraph(measuring.graph, { x: { data: x, shape: graph.inputs[0]!.shape!.map(Number) } });
  return { plan, errors: new Map([...measuring.sums].map(([name, sums]) => [name, outputErrorOf(sums, [values])])) };
}

const energy = (values: Float32Array): number => values.reduce((sum, value) => sum + value ** 2, 0);

const cases = Object.keys(readings).flatMap((reading) =>
  (
    [
      ["turboquant", "packed"],
      ["turboquant", "lut"],
      ["rtn", "packed"],
      ["nf4", "dense"],
      ["kmeans", "dense"],
      ["trellis", "dense"],
      ["fp16", "dense"],
    ] as const
  ).map(([scheme, form]) => [reading, scheme, form] as const),
);

const oneReading = [{ error: "e", signal: "s" }];
const scalars = (error: number, signal: number) => ({ e: { data: Float32Array.of(error) }, s: { data: Float32Array.of(signal) } });

describe("the output error of a weight", () => {
  it.each(cases)("read by %s, %s as %s, is that of its layer's output", async (name, scheme, form) => {
    const reading = readings[name]!;
    const weight = noiseTensor("w", reading.weightShape, 11);
    const x = noise(elementCount(reading.x), 12);
    const { plan, errors } = await errorsOf(readingGraph(reading, weight), { scheme, form }, x);
    const restored = tensorOf("w", reading.weightShape, await restoredBy(plan[0]!));
    const run = async (tensor: Tensor) => (await runGraph(readingGraph(reading, tensor), { x: { data: x, shape: reading.x } }))["y"]!.data;
    const [exact, coded] = [await run(weight), await run(restored)];
    const expected = Math.sqrt(energy(exact.map((value, index) => value - coded[index]!)) / energy(exact));
    expect(errors.get("w")! / expected).toBeCloseTo(1, 2);
  });

  it("leaves biases out, and takes the inputs that the exact weights before it make", async () => {
    const [first, second, bias] = [noiseTensor("first", [32, 32], 1), noiseTensor("second", [32, 32], 2), noiseTensor("b", [32], 3)];
    const nodes = [makeNode("h", "Gemm", ["x", "first", "b"], ["h"]), makeNode("y", "Gemm", ["h", "second", "b"], ["y"])];
    const graph = graphOf([4, 32], [4, 32], { nodes, initializers: [first, second, bias] });
    const x = noise(128, 4);
    const { errors } = await errorsOf(graph, { scheme: "rtn", form: "dense" }, x);
    const hidden = (
      await runGraph(
        { ...graph, nodes: nodes.slice(0, 1), outputs: [{ name: "h", dtype: "float32", shape: [4, 32] }] },
        { x: { data: x, shape: [4, 32] } },
      )
    )["h"]!;
    const alone = graphOf([4, 32], [4, 32], { nodes: [makeNode("y", "MatMul", ["x", "second"], ["y"])], initializers: [second] });
    expect(errors.get("second")).toBe((await errorsOf(alone, { scheme: "rtn", form: "dense" }, hidden.data)).errors.get("second"));
  });

  it.each(["LSTM", "GRU"])("of %s is that of what it gives, for each of its weights", async (opType) => {
    const gates = opType === "LSTM" ? 4 : 3;
    const initializers = [noiseTensor("W", [1, gates * 8, 16], 1), noiseTensor("R", [1, gates * 8, 8], 2)];
    const nodes = [makeNode("y", opType, ["x", "W", "R"], ["y"], { hidden_size: 8 })];
    const graph = graphOf([5, 1, 16], [5, 1, 1, 8], { nodes, initializers });
    const { plan, errors } = await errorsOf(graph, { scheme: "turboquant", form: "packed" }, noise(80, 3));
    expect(plan.map(({ coded }) => coded!.form)).toEqual(["dense", "dense"]);
    for (const name of ["W", "R"]) {
      expect(errors.get(name)).toBeGreaterThan(1e-3);
      expect(errors.get(name)).toBeLessThan(0.2);
    }
  });

  it("is absent where nothing was lost, or where the output is zero", () => {
    expect(outputErrorOf(oneReading, [scalars(0, 4)])).toBeUndefined();
    expect(outputErrorOf(oneReading, [scalars(0, 0)])).toBeUndefined();
    expect(outputErrorOf([], [{}])).toBeUndefined();
    expect(outputErrorOf(oneReading, [])).toBeUndefined();
  });

  it("pools runs: what is lost of all of them over all that they give", () => {
    expect(outputErrorOf(oneReading, [scalars(1, 4)])).toBe(0.5);
    expect(outputErrorOf(oneReading, [scalars(3, 4), scalars(1, 96), scalars(0, 0)])).toBe(0.2);
  });
});
