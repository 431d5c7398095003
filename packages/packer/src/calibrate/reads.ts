import type { OnnxGraph, OnnxNode } from "../inspect/onnx/model.ts";
import { traceBack, type WeightSite } from "../quantize/sites.ts";

/** A value that a weight is multiplied with, and how its numbers become vectors of the weight's `cols` inputs. */
export interface Read {
  /** The value's name in the graph. */
  readonly value: string;
  /** Present for a convolution: windows of the value are the vectors. Absent: its last axis is. */
  readonly window?: Window;
}

/** How a convolution of one spatial axis cuts windows out of [batch, channels, length]. */
export interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padBegin: number;
  readonly padEnd: number;
}

/**
 * What every weight is multiplied with, in node order: several values where several nodes read it.
 *
 * A weight that some node reads in a way that is not followed here (a convolution of groups or of two spatial axes, a recurrent layer's state, a Gemm of
 * a transposed input, a product with its transpose beside one with itself) has no entry.
 */
export function readsOf(graph: OnnxGraph, sites: readonly WeightSite[]): Map<string, readonly Read[]> {
  const wanted = new Map(sites.map((site) => [site.tensor.name, site]));
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const found = new Map<string, (Read | undefined)[]>();
  for (const node of graph.nodes) {
    for (const [index, operand] of node.inputs.entries()) {
      const { name, flips } = traceBack(operand, producers);
      const site = wanted.get(name);
      if (site === undefined || isPassedOn(node)) continue;
      found.set(name, [...(found.get(name) ?? []), index === 1 ? readOf(node, site, flips) : undefined]);
    }
  }
  return new Map([...found].filter((entry): entry is [string, Read[]] => entry[1].every((read) => read !== undefined)));
}

/** What `traceBack` looks through reads nothing itself. */
const isPassedOn = ({ opType }: OnnxNode): boolean => opType === "Cast" || opType === "Identity" || opType === "Transpose";

/** @param flips whether the node reads the transpose of the initializer */
function readOf(node: OnnxNode, site: WeightSite, flips: boolean): Read | undefined {
  const value = node.inputs[0]!;
  // What is multiplied with the other side of a weight are no inputs of its rows.
  if (node.domain !== "" || readsTransposed(node, flips) !== site.transposed) return undefined;
  // A recurrent layer multiplies its input by its second operand, and its state, which is no value of the graph, by the third.
  if (node.opType === "MatMul" || node.opType === "LSTM" || node.opType === "GRU") return { value };
  if (node.opType === "Gemm") return integer(node, "transA", 0) === 0 ? { value } : undefined;
  if (node.opType !== "Conv") return undefined;
  const window = windowOf(node, site);
  return window === undefined ? undefined : { value, window };
}

/** As `WeightSite.transposed`. Operators other than a matrix product are listed only where they read the initializer as it is. */
function readsTransposed(node: OnnxNode, flips: boolean): boolean {
  if (node.opType === "MatMul") return !flips;
  return node.opType === "Gemm" ? flips === (integer(node, "transB", 0) === 1) : flips;
}

function windowOf(node: OnnxNode, { tensor }: WeightSite): Window | undefined {
  const { attributes } = node;
  const automatic = attributes.get("auto_pad")?.value ?? "NOTSET";
  if (tensor.shape.length !== 3 || integer(node, "group", 1) !== 1 || automatic !== "NOTSET") return undefined;
  const [padBegin = 0, padEnd = 0] = integers(node, "pads");
  const [stride = 1] = integers(node, "strides");
  const [dilation = 1] = integers(node, "dilations");
  return { kernel: tensor.shape[2]!, stride, dilation, padBegin, padEnd };
}

function integer({ attributes }: OnnxNode, name: string, otherwise: number): number {
  const attribute = attributes.get(name);
  return attribute?.kind === "int" ? Number(attribute.value) : otherwise;
}

function integers({ attributes }: OnnxNode, name: string): number[] {
  const attribute = attributes.get(name);
  return attribute?.kind === "ints" ? attribute.value.map(Number) : [];
}
