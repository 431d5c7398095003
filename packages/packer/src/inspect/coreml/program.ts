/**
 * Element types of MIL, with MIL's names in lower case and the bits that an element takes in a weight file. Strings have no place there.
 */
export const milTypes = {
  fp16: 16,
  fp32: 32,
  bool: 8,
  string: 0,
  int8: 8,
  int16: 16,
  int32: 32,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  int4: 4,
  uint1: 1,
  uint2: 2,
  uint3: 3,
  uint4: 4,
  uint6: 6,
} as const;

export type MilDType = keyof typeof milTypes;

/** A tensor of fixed size; a scalar has no dimensions. */
export interface MilType {
  readonly dtype: MilDType;
  readonly shape: readonly number[];
}

/** Bytes in the weight file that have not been read: little-endian, row-major; elements of less than a byte lie low bits first and may straddle bytes. */
export interface MilBlob {
  readonly byteLength: number;
  /** Reads exactly `length` bytes at `offset` of the blob's own bytes. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A constant: what is small lies in the program, all else in the weight file. */
export type MilValue =
  | { readonly type: MilType; readonly immediate: readonly (number | boolean | string)[] }
  | { readonly type: MilType; readonly blob: MilBlob };

/** What an operation is given for one of its parameters: values by name. A parameter that takes several, like the values of concat, has several. */
export type MilBinding = { readonly name: string } | { readonly value: MilValue };

export interface MilNamedType {
  readonly name: string;
  readonly type: MilType;
}

/** One operation. A constant is an operation as well: `const`, with the attributes `name` and `val`. */
export interface MilOperation {
  readonly type: string;
  readonly inputs: ReadonlyMap<string, readonly MilBinding[]>;
  readonly outputs: readonly MilNamedType[];
  readonly attributes: ReadonlyMap<string, MilValue>;
}

/** Operations are in order: each reads what was given or written before it, and every name is written once. */
export interface MilFunction {
  readonly inputs: readonly MilNamedType[];
  /** `CoreML6` and so on: systems.ts. */
  readonly opset: string;
  readonly operations: readonly MilOperation[];
  /** Names of values of the function. */
  readonly outputs: readonly string[];
}

/** A Core ML package that holds an ML Program, as plain data; weights stay in the file. */
export interface CoreMlModel {
  /** The oldest system that loads it: systems.ts. */
  readonly specificationVersion: number;
  /** What the model's description says it takes and gives, in order. */
  readonly inputs: readonly MilNamedType[];
  readonly outputs: readonly MilNamedType[];
  /** `Metadata.userDefined`: keys of our own, in file order. */
  readonly userDefined: ReadonlyMap<string, string>;
  /** By name; `main` is the one that runs. */
  readonly functions: ReadonlyMap<string, MilFunction>;
}
