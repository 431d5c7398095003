/** A 64-bit integer as decodeModel makes it and protobufjs writes it; an absent one is protobufjs's own zero. */
export type Int64 = 0 | { readonly low: number; readonly high: number; readonly unsigned: boolean };

/** Any field may be absent; protobufjs then answers with ONNX's default from the prototype, and null for a message. */
export interface ModelMessage {
  irVersion: Int64;
  producerName: string;
  producerVersion: string;
  domain: string;
  modelVersion: Int64;
  docString: string;
  graph: GraphMessage | null;
  opsetImport: OpsetImportMessage[];
  metadataProps: EntryMessage[];
  trainingInfo: unknown[];
  functions: FunctionMessage[];
}

export interface OpsetImportMessage {
  domain: string;
  version: Int64;
}

export interface FunctionMessage {
  name: string;
  domain: string;
  overload: string;
  input: string[];
  output: string[];
  /** Attributes without a default. */
  attribute: string[];
  /** Attributes with one. */
  attributeProto: AttributeMessage[];
  node: NodeMessage[];
  opsetImport: OpsetImportMessage[];
}

export interface EntryMessage {
  key: string;
  value: string;
}

export interface GraphMessage {
  name: string;
  node: NodeMessage[];
  initializer: TensorMessage[];
  sparseInitializer: SparseTensorMessage[];
  input: ValueInfoMessage[];
  output: ValueInfoMessage[];
  valueInfo: ValueInfoMessage[];
}

export interface NodeMessage {
  name: string;
  opType: string;
  domain: string;
  overload: string;
  input: string[];
  output: string[];
  attribute: AttributeMessage[];
}

export interface AttributeMessage {
  name: string;
  refAttrName: string;
  type: number;
  f: number;
  i: Int64;
  s: Uint8Array;
  t: TensorMessage | null;
  floats: number[];
  ints: Int64[];
  strings: Uint8Array[];
}

/** In a skeleton, rawData and the typed data hold payload references instead of the data. */
export interface TensorMessage {
  dims: Int64[];
  dataType: number;
  segment: unknown;
  name: string;
  rawData: Uint8Array;
  floatData: Uint8Array[];
  int32Data: Uint8Array[];
  stringData: Uint8Array[];
  int64Data: Uint8Array[];
  doubleData: Uint8Array[];
  uint64Data: Uint8Array[];
  externalData: EntryMessage[];
  dataLocation: number;
}

export interface SparseTensorMessage {
  values: TensorMessage | null;
  indices: TensorMessage | null;
  dims: Int64[];
}

export interface ValueInfoMessage {
  name: string;
  type: { tensorType: TensorTypeMessage | null } | null;
}

export interface TensorTypeMessage {
  elemType: number;
  shape: { dim: DimensionMessage[] } | null;
}

export interface DimensionMessage {
  dimValue: Int64;
  dimParam: string;
}
