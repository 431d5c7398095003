import type { CanonicalGraph } from "../../../graph/canonical/canonical-graph.ts";
import { unsupported } from "../../../graph/canonical/typed-node.ts";
import { operatorUnsupported } from "../../../graph/canonical/unsupported.ts";
import type { CoreMlModel, MilNamedType, MilOperation } from "../../../inspect/coreml/program.ts";
import { opsetName, targetSystems } from "../../../inspect/coreml/systems.ts";
import type { OnnxNode } from "../../../inspect/onnx/model.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { plain } from "./arrange.ts";
import { milShape } from "./held.ts";
import { BeyondHalf } from "./immediate.ts";
import { inlineFew } from "./inline-few.ts";
import { milNames } from "./names.ts";
import { createProgram, type LowerOptions, type Program } from "./program.ts";
import { valueOf, type Lower, type Step } from "./step.ts";
import { lowerings } from "./table.ts";

/**
 * Lowers a graph to an ML Program that computes in float16, weights in codes where there are such and in float16 otherwise.
 *
 * Requires: a canonical graph; weights of forms that the target has. Ensures: inputs and outputs in the graph's order, with their axes, in float16 or int32, under their names
 * as far as MIL allows them; no weight is read but those of a few elements. In the layout `ane` values lie (batch, channels, 1, positions) and products by weights are 1x1
 * convolutions; outputs are equal but for rounding.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED naming the node; FORMAT_UNSUPPORTED where a constant does not fit into float16, if it is small, else when it is read
 * @example
 * const model = await lowerToMil(canonical, { model: "encoder.onnx", target: "ios17", layout: "ane", weights: new Map(), userDefined: new Map() });
 */
export async function lowerToMil(canonical: CanonicalGraph, options: LowerOptions): Promise<CoreMlModel> {
  return (await lowerTraced(canonical, options)).model;
}

/** A program, and which node each of its operations came from; undefined for what puts the outputs in order. */
export interface Traced {
  readonly model: CoreMlModel;
  readonly nodeOf: ReadonlyMap<MilOperation, OnnxNode>;
}

/** The same, for whoever must say which node is at fault. @throws BalafonError as `lowerToMil` */
export async function lowerTraced(canonical: CanonicalGraph, options: LowerOptions): Promise<Traced> {
  const program = await createProgram(canonical, options);
  const { graph, builder } = program;
  const taken = new Set([...program.biases.values()].map(({ add }) => add));
  const origins: OnnxNode[] = [];
  for (const node of graph.nodes) {
    if (taken.has(node) || program.stored.has(node.outputs[0]!)) continue;
    lowerNode(program, node);
    while (origins.length < builder.count()) origins.push(node);
  }
  const outputs = new Map<string, MilNamedType>();
  const portName = milNames();
  for (const { name } of graph.inputs) portName(name);
  for (const { name } of graph.outputs) {
    const value = plain(program, valueOf(program, name));
    outputs.set(portName(name), { name: value.name, type: { dtype: value.dtype, shape: milShape(value) } });
  }
  const { specificationVersion, opset } = targetSystems[options.target];
  const main = await inlineFew(builder.finish(opsetName(opset), outputs));
  const described = [...outputs].map(([name, { type }]) => ({ name, type }));
  const model = {
    specificationVersion,
    inputs: main.inputs,
    outputs: described,
    userDefined: options.userDefined,
    functions: new Map([["main", main]]),
  };
  return { model, nodeOf: new Map(origins.map((node, at) => [main.operations[at]!, node])) };
}

function lowered(step: Step, lower: Lower): ReturnType<Lower> {
  try {
    return lower(step);
  } catch (error) {
    if (!(error instanceof BeyondHalf)) throw error;
    throw unsupported(
      step,
      `has the number ${error.value}, which float16 cannot hold`,
      "Export it with numbers below 65520, or leave mlpackage out of targets.",
    );
  }
}

/** Operators whose other outputs Core ML has as well. */
const several = new Set(["GRU", "LSTM", "Split"]);

function lowerNode(program: Program, node: OnnxNode): void {
  const { model, constants, held, biases, typeOf } = program;
  const lower = node.domain === "" || node.domain === "ai.onnx" ? lowerings.get(node.opType) : undefined;
  if (lower === undefined) throw operatorUnsupported(model, node);
  const known = (name: string) => (name === "" ? undefined : typeOf(name));
  const step: Step = {
    program,
    model,
    node,
    inputs: node.inputs.map(known),
    constants: node.inputs.map((name) => constants.get(name)),
    outputs: node.outputs.map(known),
  };
  const beside = several.has(node.opType) ? undefined : node.outputs.slice(1).find((name) => name !== "" && program.read.has(name));
  if (beside !== undefined) throw unsupported(step, `gives ${quoted(beside)} beside its first value`, "Export it without that value.");
  const results = [lowered(step, lower)].flat();
  const names = biases.has(node) ? [biases.get(node)!.output] : node.outputs;
  for (const [at, name] of names.entries()) {
    const result = results[at];
    if (name !== "" && result !== undefined) held.set(name, result);
  }
}
