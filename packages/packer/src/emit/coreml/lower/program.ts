import type { CoreMlOptions } from "@balafon/manifest-schema";
import type { OnlineRotation } from "../../../quantize/online-rotation.ts";
import type { PalettizedWeight } from "../../../quantize/coded-palette.ts";
import { readConstant } from "../../../graph/canonical/evaluate/constants.ts";
import type { CanonicalGraph } from "../../../graph/canonical/canonical-graph.ts";
import type { Constant, ValueType } from "../../../graph/canonical/typed-node.ts";
import type { MilDType } from "../../../inspect/coreml/program.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { dtypes, elementCount, type DType } from "../../../inspect/tensor.ts";
import { fusedBiases, type FusedBias } from "./fused-bias.ts";
import { createMilBuilder, type MilBuilder } from "./builder.ts";
import { milShape, plainAxes, type Held } from "./held.ts";
import { asStored, createHalves, permuteStored, type ReadHalves, type Stored } from "./stored.ts";

export interface LowerOptions extends CoreMlOptions {
  /** What messages call the model. */
  readonly model: string;
  /** Weights that are stored in codes, by the name of the tensor; all others are float16. */
  readonly weights: ReadonlyMap<string, PalettizedWeight>;
  /** What the package says of itself to apps. */
  readonly userDefined: ReadonlyMap<string, string>;
}

/** What the lowering of one graph shares. */
export interface Program extends LowerOptions {
  readonly graph: OnnxGraph;
  readonly builder: MilBuilder;
  readonly halves: ReadHalves;
  readonly typeOf: (name: string) => ValueType;
  /** Values of the graph that are computed, by ONNX name, as far as they have been lowered. */
  readonly held: Map<string, Held>;
  /** Constants of the graph, by ONNX name. */
  readonly stored: ReadonlyMap<string, Stored>;
  /** The values of small constants, by the name of the tensor. */
  readonly constants: ReadonlyMap<string, Constant>;
  /** Values of the graph that a node or an output of the graph reads. */
  readonly read: ReadonlySet<string>;
  /** Biases that products take along, by the MatMul. */
  readonly biases: ReadonlyMap<OnnxNode, FusedBias>;
  /** The rotations of inputs so far; equal ones are one object. */
  readonly rotations: OnlineRotation[];
  /** What is made once for all that need it; the key says of which kind it is, and tells it from others of its kind. */
  readonly once: (key: readonly (string | number | readonly number[])[], make: () => Held) => Held;
}

/** Elements of a constant of floats that is read because it decides what is emitted: bounds and exponents are as few. */
const mostFloats = 9;

/** Elements of a constant of integers: they always lie in the program, and as many as this are shapes and indexes, not weights. */
const mostIntegers = 65_536;

export async function createProgram({ graph, shapes }: CanonicalGraph, options: LowerOptions): Promise<Program> {
  const constants = new Map<string, Constant>();
  for (const tensor of graph.initializers) {
    const most = isFloat(tensor.dtype) ? mostFloats : mostIntegers;
    if (dtypes[tensor.dtype] >= 8 && elementCount(tensor.shape) <= most) constants.set(tensor.name, await readConstant(tensor));
  }
  const stored = storedConstants(graph);
  const made = new Map<string, Held>();
  const builder = createMilBuilder();
  return {
    ...options,
    graph,
    builder,
    constants,
    halves: createHalves(),
    read: new Set([...graph.nodes.flatMap(({ inputs }) => inputs), ...graph.outputs.map(({ name }) => name)]),
    rotations: [],
    biases: fusedBiases(graph, shapes, stored),
    typeOf: (name) => shapes.get(name)!,
    held: new Map(graph.inputs.map(({ name }) => [name, inputOf(builder, name, shapes.get(name)!)])),
    stored,
    once: (key, make) => {
      const name = JSON.stringify(key);
      const value = made.get(name) ?? make();
      made.set(name, value);
      return value;
    },
  };
}

/** Initializers, and those whose axes a Transpose puts in another order. */
function storedConstants({ initializers, nodes }: OnnxGraph): Map<string, Stored> {
  const stored = new Map(initializers.map((tensor) => [tensor.name, asStored(tensor)]));
  for (const { opType, inputs, outputs, attributes } of nodes) {
    const source = opType === "Transpose" ? stored.get(inputs[0]!) : undefined;
    if (source === undefined) continue;
    const perm = attributes.get("perm");
    stored.set(
      outputs[0]!,
      permuteStored(source, perm?.kind === "ints" ? perm.value.map(Number) : source.perm.map((_, axis) => source.perm.length - 1 - axis)),
    );
  }
  return stored;
}

function inputOf(builder: MilBuilder, name: string, { dtype, shape }: ValueType): Held {
  const held = { dtype: milDType(dtype), shape, axes: plainAxes(shape.length) };
  return { ...held, name: builder.input(name, { dtype: held.dtype, shape: milShape(held) }) };
}

/** Everything computes in float16, and counts in int32: Core ML has no int64. */
export function milDType(dtype: DType): MilDType {
  return isFloat(dtype) ? "fp16" : dtype === "bool" ? "bool" : "int32";
}

function isFloat(dtype: DType): boolean {
  return dtype.includes("float");
}
