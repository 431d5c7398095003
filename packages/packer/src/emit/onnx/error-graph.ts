import type { Lowered } from "./decode.ts";
import { createShared, type Shared } from "./shared.ts";
import { makeNode } from "../../graph/builder.ts";
import type { OnnxGraph, OnnxNode, ValueInfo } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { readingsOf, type WeightReading } from "../../quantize/readings.ts";
import type { WeightSite } from "../../quantize/sites.ts";

/** ONNX's TensorProto.DataType FLOAT. */
const float = 1;

/** Two scalars of an error graph: sums of squares of what a layer's output loses, and of the output. */
interface Sums {
  readonly error: string;
  readonly signal: string;
}

/** A graph that measures weights, and its outputs for each. */
export interface ErrorGraph {
  readonly graph: OnnxGraph;
  readonly sums: ReadonlyMap<string, readonly Sums[]>;
}

/** What makes a weight, as it is stored, the float32 value of this name, shaped as the weight is. */
export type RestoreWeight<Weight> = (weight: Weight, name: string, shared: Shared) => Lowered;

/**
 * A graph that computes what a part's source computes, and beside each layer whose weight W was coded as W', for the same input x, sum ((W - W') x)^2
 * and sum (W x)^2. Biases take no part. Of LSTM and GRU, the output with W' is compared with that with W.
 *
 * Requires: opset 21. Ensures: outputs are float32 scalars; nothing of the source is changed.
 */
export function errorGraph<Weight extends { readonly site: WeightSite }>(
  graph: OnnxGraph,
  weights: readonly Weight[],
  restore: RestoreWeight<Weight>,
): ErrorGraph {
  const shared = createShared();
  const restoring: OnnxNode[] = [];
  const measuring: OnnxNode[] = [];
  const initializers: Tensor[] = [];
  const sums = new Map<string, Sums[]>();
  const readings = readingsOf(graph);
  for (const weight of weights) {
    const { name } = weight.site.tensor;
    const lowered = restore(weight, restored(name), shared);
    restoring.push(...lowered.nodes, ...differenceNodes(name));
    initializers.push(...lowered.initializers);
    const measured = (readings.get(name) ?? []).filter((reading) => reading.isFloat32 || !isRecurrent(reading.node));
    const own = measured.map((reading, index) => measureReading(name, reading, `${name}/error/${index}`, measuring));
    sums.set(name, own);
  }
  const outputs = [...sums.values()].flat().flatMap(({ error, signal }) => [scalar(error), scalar(signal)]);
  return {
    graph: {
      ...graph,
      outputs,
      nodes: [...[...shared.values.values()].flat(), ...restoring, ...graph.nodes, ...measuring],
      initializers: [...graph.initializers, ...shared.tensors.values(), ...initializers],
    },
    sums,
  };
}

const scalar = (name: string): ValueInfo => ({ name, dtype: "float32", shape: [] });

/**
 * ||(W - W') x|| / ||W x|| of a weight, over all that reads it and over all runs of the graph; undefined where that is not a positive number. Three digits.
 */
export function outputErrorOf(
  sums: readonly Sums[],
  runs: readonly Readonly<Record<string, { readonly data: Float32Array }>>[],
): number | undefined {
  const total = (side: keyof Sums): number =>
    runs.reduce((all, values) => sums.reduce((sum, names) => sum + values[names[side]]!.data[0]!, all), 0);
  const ratio = Math.sqrt(total("error") / total("signal"));
  return ratio > 0 && Number.isFinite(ratio) ? Number(ratio.toPrecision(3)) : undefined;
}

const restored = (name: string): string => `${name}/restored`;
const exact = (name: string): string => `${name}/exact`;
const difference = (name: string): string => `${name}/difference`;

function differenceNodes(name: string): OnnxNode[] {
  return [
    makeNode(exact(name), "Cast", [name], [exact(name)], { to: float }),
    makeNode(difference(name), "Sub", [exact(name), restored(name)], [difference(name)]),
  ];
}

const isRecurrent = ({ opType }: OnnxNode): boolean => opType === "LSTM" || opType === "GRU";

/** Adds the nodes that measure one reading, and names their two sums. */
function measureReading(name: string, { node, input, flips }: WeightReading, scope: string, nodes: OnnxNode[]): Sums {
  const add = (what: string, opType: string, inputs: readonly string[], attributes: Parameters<typeof makeNode>[4] = {}): string => {
    nodes.push(makeNode(`${scope}/${what}`, opType, inputs, [`${scope}/${what}`], attributes));
    return `${scope}/${what}`;
  };
  const square = (what: string, value: string): string => add(what, "ReduceSumSquare", [value], { keepdims: 0 });
  const repeat = (what: string, operands: readonly string[]): string => {
    nodes.push({ ...node, name: `${scope}/${what}`, inputs: operands, outputs: [`${scope}/${what}`] });
    return `${scope}/${what}`;
  };
  const recurrent = isRecurrent(node);
  const withWeight = (what: string, weight: string): string => {
    if (recurrent) return repeat(what, node.inputs.with(input, weight));
    const turned = flips ? add(`${what}/weight`, "Transpose", [weight], { perm: [1, 0] }) : weight;
    return repeat(what, [add(`${what}/x`, "Cast", [node.inputs[0]!], { to: float }), turned]);
  };
  const output = withWeight("output", recurrent ? node.inputs[input]! : exact(name));
  const lost = recurrent ? add("lost", "Sub", [output, withWeight("again", restored(name))]) : withWeight("lost", difference(name));
  return { error: square("error", lost), signal: square("signal", output) };
}
