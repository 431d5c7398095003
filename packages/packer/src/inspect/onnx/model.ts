import type { DType, Tensor } from "../tensor.ts";
import type { Int } from "./int64.ts";

/**
 * An ONNX model as plain data; initializers stay in the file. Doc strings of parts, metadata props of parts, denotations, quantization
 * annotations and device configurations are not carried: they do not change what the model computes.
 */
export interface OnnxModel {
  /** 3 to 14. */
  readonly irVersion: number;
  readonly producerName: string;
  readonly producerVersion: string;
  readonly domain: string;
  readonly modelVersion: Int;
  readonly docString: string;
  /** Each domain once; ONNX's own is "". */
  readonly opsetImport: readonly OpsetImport[];
  /** In file order, each key once. */
  readonly metadataProps: readonly (readonly [key: string, value: string])[];
  readonly graph: OnnxGraph;
}

export interface OpsetImport {
  readonly domain: string;
  readonly version: number;
}

/** Nodes are in topological order, and every value name is written once. */
export interface OnnxGraph {
  readonly name: string;
  /** What a caller feeds. An input that has an initializer is listed as an initializer only. */
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  /** Types of inner values, where the exporter wrote them. */
  readonly valueInfo: readonly ValueInfo[];
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly Tensor[];
}

export interface ValueInfo {
  readonly name: string;
  readonly dtype: DType;
  /** undefined where the rank is unknown; a string is a symbolic dimension, "" one without a name. */
  readonly shape: readonly (number | string)[] | undefined;
}

export interface OnnxNode {
  readonly name: string;
  readonly opType: string;
  /** "" for ONNX's own operators. */
  readonly domain: string;
  /** "" for an optional input that is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** float values are float32 in the file. */
export type Attribute =
  | { readonly kind: "int"; readonly value: Int }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "ints"; readonly value: readonly Int[] }
  | { readonly kind: "floats"; readonly value: readonly number[] }
  | { readonly kind: "strings"; readonly value: readonly string[] }
  | { readonly kind: "tensor"; readonly value: Tensor };
