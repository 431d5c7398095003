/** A 64-bit integer, rounded above 2^53; an absent one is protobufjs's own zero, which `Number` makes 0. */
export type Wide = number | object;

/** Any field may be absent; protobufjs then answers with the default from the prototype, and null for a message. */
export interface ModelMessage {
  specificationVersion: number;
  description: DescriptionMessage | null;
  mlProgram: { version: Wide; functions: Entry<FunctionMessage>[] } | null;
}

/** An entry of a map. */
export interface Entry<Value> {
  key: string;
  value: Value | null;
}

export interface DescriptionMessage {
  input: FeatureMessage[];
  output: FeatureMessage[];
  state: unknown[];
  functions: FunctionDescriptionMessage[];
  defaultFunctionName: string;
  metadata: { userDefined: { key: string; value: string }[] } | null;
}

export interface FunctionDescriptionMessage {
  name: string;
  input: FeatureMessage[];
  output: FeatureMessage[];
  state: unknown[];
}

export interface FeatureMessage {
  name: string;
  type: { multiArrayType: ArrayMessage | null; isOptional: boolean } | null;
}

export interface ArrayMessage {
  shape: Wide[];
  dataType: number;
}

export interface FunctionMessage {
  inputs: NamedTypeMessage[];
  opset: string;
  blockSpecializations: Entry<BlockMessage>[];
}

export interface BlockMessage {
  inputs: unknown[];
  outputs: string[];
  operations: OperationMessage[];
}

export interface OperationMessage {
  type: string;
  inputs: Entry<{ arguments: BindingMessage[] }>[];
  outputs: NamedTypeMessage[];
  blocks: unknown[];
  attributes: Entry<ValueMessage>[];
}

export interface BindingMessage {
  name: string;
  value: ValueMessage | null;
}

export interface NamedTypeMessage {
  name: string;
  type: ValueTypeMessage | null;
}

export interface ValueTypeMessage {
  tensorType: TensorTypeMessage | null;
}

export interface TensorTypeMessage {
  dataType: number;
  rank: Wide;
  dimensions: { constant: { size: Wide } | null }[];
  attributes: unknown[];
}

export interface ValueMessage {
  type: ValueTypeMessage | null;
  immediateValue: { tensor: TensorValueMessage | null } | null;
  blobFileValue: { fileName: string; offset: Wide } | null;
}

export interface TensorValueMessage {
  floats: { values: number[] } | null;
  ints: { values: number[] } | null;
  bools: { values: boolean[] } | null;
  strings: { values: string[] } | null;
  bytes: { values: Uint8Array } | null;
}
