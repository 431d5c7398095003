import { BalafonError } from "@balafon/manifest-schema";
import { bytesOf } from "../inspect/bytes-of.ts";
import type { Int } from "../inspect/onnx/int64.ts";
import type { Attribute, OnnxGraph, OnnxNode, ValueInfo } from "../inspect/onnx/model.ts";
import { quoted } from "../inspect/quoted.ts";
import { byteLengthOf, type DType, type Tensor } from "../inspect/tensor.ts";

/** Attribute values as builders write them; floats are wrapped, since 1 and 1.0 look alike here. */
export type AttributeValue = number | string | readonly number[] | { readonly float: number };

/** Collects nodes and initializers in order. Value names come from a scope path, so that the same layers give the same names. */
export interface GraphBuilder {
  /** Adds a node of one output and returns the output's name. */
  node(scope: string, opType: string, inputs: readonly string[], attributes?: Readonly<Record<string, AttributeValue>>): string;
  /** Adds a node of several outputs. */
  split(scope: string, input: string, parts: number, axis: number): string[];
  /** Adds an initializer and returns its name. @throws BalafonError CHECKPOINT_MISMATCH where the name is taken. */
  initializer(tensor: Tensor): string;
  /** Gives a value the name of a graph output. */
  result(name: string, input: string): void;
  /** @throws BalafonError CHECKPOINT_MISMATCH where two values have the same name. */
  finish(name: string, inputs: readonly ValueInfo[], outputs: readonly ValueInfo[]): OnnxGraph;
}

export function createGraphBuilder(): GraphBuilder {
  const nodes: OnnxNode[] = [];
  const initializers = new Map<string, Tensor>();
  const used = new Map<string, number>();
  const unique = (base: string): string => {
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  };
  const push = (
    scope: string,
    opType: string,
    inputs: readonly string[],
    outputs: number,
    attributes: Readonly<Record<string, AttributeValue>>,
  ): string[] => {
    const name = unique(`${scope}/${opType}`);
    const names = Array.from({ length: outputs }, (_, index) => (outputs === 1 ? name : `${name}:${index}`));
    nodes.push(makeNode(name, opType, inputs, names, attributes));
    return names;
  };
  return {
    node: (scope, opType, inputs, attributes = {}) => push(scope, opType, inputs, 1, attributes)[0]!,
    split: (scope, input, parts, axis) => push(scope, "Split", [input], parts, { axis, num_outputs: parts }),
    initializer: (tensor) => {
      if (initializers.has(tensor.name)) throw nameTaken(tensor.name);
      initializers.set(tensor.name, tensor);
      return tensor.name;
    },
    result: (name, input) => {
      nodes.push(makeNode(name, "Identity", [input], [name]));
    },
    finish: (name, inputs, outputs) => {
      const graph = { name, inputs, outputs, valueInfo: [], nodes, initializers: [...initializers.values()] };
      checkNames(graph);
      return graph;
    },
  };
}

/** Checkpoints choose the names of initializers; one that is also an input's or a node's would take its place. */
function checkNames({ inputs, initializers, nodes }: OnnxGraph): void {
  const seen = new Set<string>();
  for (const name of [...[...inputs, ...initializers].map((value) => value.name), ...nodes.flatMap((node) => node.outputs)]) {
    if (seen.has(name)) throw nameTaken(name);
    seen.add(name);
  }
}

function nameTaken(name: string): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: quoted(name),
    problem: "the checkpoint's key is also the name of another value of the head's graph",
    hint: "Rename the key in the checkpoint and in head.layers.",
  });
}

/** A node of ONNX's own domain. */
export function makeNode(
  name: string,
  opType: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
): OnnxNode {
  const entries = Object.entries(attributes).map(([key, value]): [string, Attribute] => [key, toAttribute(value)]);
  return { name, opType, domain: "", inputs, outputs, attributes: new Map(entries) };
}

function toAttribute(value: AttributeValue): Attribute {
  if (typeof value === "number") return { kind: "int", value };
  if (typeof value === "string") return { kind: "string", value };
  if ("float" in value) return { kind: "float", value: value.float };
  return { kind: "ints", value };
}

/** A tensor over bytes in memory, for shapes, codes and other small constants. */
export function memoryTensor(name: string, dtype: DType, shape: readonly number[], bytes: Uint8Array): Tensor {
  const byteLength = byteLengthOf(dtype, shape);
  if (bytes.length !== byteLength)
    throw new RangeError(`memoryTensor ${name}: expected ${byteLength} bytes for ${dtype}[${shape.join(",")}], found ${bytes.length}`);
  return { name, dtype, shape, byteLength, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

/** An int64 vector, as Reshape and Slice take it. */
export function int64Tensor(name: string, values: readonly Int[]): Tensor {
  return memoryTensor(name, "int64", [values.length], new Uint8Array(BigInt64Array.from(values, BigInt).buffer));
}

/** The bytes of numbers as little-endian float32; every platform that runs this is little-endian. */
export function float32Tensor(name: string, shape: readonly number[], values: Float32Array): Tensor {
  return memoryTensor(name, "float32", shape, bytesOf(values));
}
