import { createHash } from "node:crypto";
import { canonicalGraph, type CanonicalGraph } from "../../../src/graph/canonical/canonical-graph.ts";
import { dropDead } from "../../../src/graph/canonical/passes/drop-dead.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { floatValue, runGraph } from "../../support/run-graph.ts";
import { noise } from "../../support/tensors.ts";

/** How often each operator stands in a graph. */
export function operatorsOf({ nodes }: OnnxGraph): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { opType } of nodes) counts[opType] = (counts[opType] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}

/** The relative rms error of the canonical graph's outputs against the graph's, both run on noise in onnxruntime. */
export async function errorOf(graph: OnnxGraph, { graph: canonical }: CanonicalGraph): Promise<number> {
  const feeds = Object.fromEntries(
    canonical.inputs.map(({ name, shape }, index) => [
      name,
      { data: noise(elementCount(shape as number[]), index + 7), shape: shape as number[] },
    ]),
  );
  const [before, after] = [await runGraph(graph, feeds), await runGraph(canonical, feeds)];
  let [error, energy] = [0, 0];
  for (const { name } of graph.outputs) {
    const [wanted, found] = [before[name]!, after[name]!];
    if (wanted.shape.join() !== found.shape.join()) return Number.POSITIVE_INFINITY;
    for (const [at, value] of wanted.data.entries()) {
      error += (value - found.data[at]!) ** 2;
      energy += value ** 2;
    }
  }
  return Math.sqrt(error / energy);
}

/**
 * What a value of a canonical graph is, whatever names are used: operators, attributes and the numbers of weights, hashed along the graph. Scales are taken to six
 * digits: one exporter multiplies two roots where another writes their product.
 */
export async function signatureOf({ graph }: CanonicalGraph, value: string): Promise<string> {
  const known = new Map<string, string>(graph.inputs.map(({ name, shape }) => [name, `input [${shape?.join() ?? ""}]`]));
  for (const tensor of graph.initializers) {
    const content = createHash("sha256").update(await tensor.read(0, tensor.byteLength));
    const isScale = tensor.dtype === "float32" && elementCount(tensor.shape) === 1;
    const numbers = isScale ? (await readFloats(tensor))[0]!.toPrecision(6) : content.digest("hex");
    known.set(tensor.name, isScale ? numbers : `${tensor.dtype} [${tensor.shape.join()}] ${numbers}`);
  }
  for (const { opType, inputs, outputs, attributes } of graph.nodes) {
    const said = [...attributes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, attribute]) => `${name}=${String(attribute.value)}`);
    const whole = [opType, ...said, ...inputs.map((input) => known.get(input) ?? "")].join("\n");
    for (const [at, output] of outputs.entries()) known.set(output, createHash("sha256").update(`${at}\n${whole}`).digest("hex"));
  }
  return known.get(value)!;
}

/** The part of a graph that computes some values, float32, from others, whose shapes are given. */
export function cut(graph: OnnxGraph, from: Readonly<Record<string, readonly number[]>>, to: readonly string[]): OnnxGraph {
  const inputs = Object.entries(from).map(([name, shape]) => floatValue(name, shape));
  const outputs = to.map((name) => ({ name, dtype: "float32", shape: undefined }) as const);
  const nodes = graph.nodes.filter((node) => !node.outputs.some((output) => Object.hasOwn(from, output)));
  return dropDead({ ...graph, inputs, outputs, nodes, valueInfo: [] });
}

export async function canonicalOf(graph: OnnxGraph, shapes: Readonly<Record<string, readonly number[]>> = {}): Promise<CanonicalGraph> {
  return canonicalGraph("model.onnx", graph, new Map(Object.entries(shapes)));
}
