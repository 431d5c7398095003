import { float16ToFloat32, float32ToFloat16 } from "@balafon/quantizer";
import { coreMlPackage } from "../../../../src/emit/coreml/package.ts";
import { lowerToMil } from "../../../../src/emit/coreml/lower/lower-to-mil.ts";
import { legalName } from "../../../../src/emit/coreml/lower/names.ts";
import type { LowerOptions } from "../../../../src/emit/coreml/lower/program.ts";
import { canonicalGraph, type CanonicalGraph } from "../../../../src/graph/canonical/canonical-graph.ts";
import type { InputShapes } from "../../../../src/graph/canonical/passes/fix-inputs.ts";
import { liftProgram } from "../../../../src/graph/lift/lift.ts";
import { widened } from "../../../../src/graph/lift/widen.ts";
import type { CoreMlModel } from "../../../../src/inspect/coreml/program.ts";
import { readCoreMl } from "../../../../src/inspect/coreml/read.ts";
import type { Attribute, OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { elementCount } from "../../../../src/inspect/tensor.ts";
import { asFloat16 } from "../../../../src/quantize/float16.ts";
import { runGraph } from "../../../support/run-graph.ts";
import { noise } from "../../../support/tensors.ts";
import { asPackage, writtenFiles } from "../written.ts";

const defaults: LowerOptions = { model: "model.onnx", target: "ios17", layout: "plain", weights: new Map(), userDefined: new Map() };

export interface Lowered {
  readonly canonical: CanonicalGraph;
  readonly model: CoreMlModel;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A graph as a package's files, through all that stands between. */
export async function lowered(graph: OnnxGraph, options: Partial<LowerOptions> = {}, inputs: InputShapes = new Map()): Promise<Lowered> {
  const canonical = await canonicalGraph("model.onnx", graph, inputs);
  const model = await lowerToMil(canonical, { ...defaults, ...options });
  return { canonical, model, files: await writtenFiles(coreMlPackage(model)) };
}

/** A graph whose float constants, attributes among them, are those that a program has. */
function withHalves(graph: OnnxGraph): OnnxGraph {
  const initializers = graph.initializers.map((tensor) => (tensor.dtype === "float32" ? widened(asFloat16(tensor, tensor.name)) : tensor));
  const rounded = (attribute: Attribute): Attribute =>
    attribute.kind === "float" ? { kind: "float", value: float16ToFloat32(float32ToFloat16(attribute.value)) } : attribute;
  const nodes = graph.nodes.map((node) => ({
    ...node,
    attributes: new Map([...node.attributes].map(([name, attribute]) => [name, rounded(attribute)])),
  }));
  return { ...graph, nodes, initializers };
}

export interface Comparison {
  /** Every operation's result is rounded to float16. */
  readonly rounded?: boolean;
  /** The graph keeps its constants in float32. */
  readonly exact?: boolean;
}

/** The relative rms error of the package, as it is written, read back and lifted, against the graph with the same constants, both on noise. */
export async function errorOf({ canonical, files }: Lowered, { rounded = false, exact = false }: Comparison = {}): Promise<number> {
  const { inputs, outputs } = canonical.graph;
  const feed = (shape: readonly number[], seed: number) => ({ data: noise(elementCount(shape), seed), shape });
  const feeds = Object.fromEntries(inputs.map(({ name, shape }, index) => [name, feed(shape as number[], index + 7)]));
  const wanted = await runGraph(exact ? canonical.graph : withHalves(canonical.graph), feeds);
  const legalFeeds = Object.fromEntries(Object.entries(feeds).map(([name, value]) => [legalName(name), value]));
  const found = await runGraph(liftProgram(await readCoreMl(asPackage(files)), { rounded }), legalFeeds);
  let [error, energy] = [0, 0];
  for (const { name } of outputs) {
    const [expected, actual] = [wanted[name]!, found[legalName(name)]!];
    if (expected.shape.join() !== actual.shape.join()) return Number.POSITIVE_INFINITY;
    for (const [at, value] of expected.data.entries()) {
      error += (value - actual.data[at]!) ** 2;
      energy += value ** 2;
    }
  }
  return Math.sqrt(error / energy);
}

/** How often each operation stands in a program, constants aside. */
export function operationsOf({ functions }: CoreMlModel): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of functions.get("main")!.operations) if (type !== "const") counts[type] = (counts[type] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}
