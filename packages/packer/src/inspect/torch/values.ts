import type { DType, Tensor } from "../tensor.ts";

/** A callable or type that a pickle names; only those of the fixed table exist. Nothing is ever looked up or imported. */
export interface PickleGlobal {
  readonly kind: "global";
  readonly name: string;
}

export interface PickleList {
  readonly kind: "list";
  readonly items: TorchValue[];
}

export interface PickleTuple {
  readonly kind: "tuple";
  readonly items: readonly TorchValue[];
}

/** A dict or an OrderedDict. A Map, so that a key such as `__proto__` is a key and nothing else. */
export interface PickleDict {
  readonly kind: "dict";
  readonly ordered: boolean;
  readonly entries: Map<string | number, TorchValue>;
}

/** The bytes behind one or more tensors. */
export interface Storage {
  readonly kind: "storage";
  readonly dtype: DType;
  readonly elements: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export interface TorchTensor {
  readonly kind: "tensor";
  /** Its name is empty: the key of the dict it lies in names it. */
  readonly tensor: Tensor;
}

/** What a checkpoint holds. Integers beyond 2^53 are bigint. Lists and dicts may be shared, and hostile ones may hold themselves. */
export type TorchValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PickleList
  | PickleTuple
  | PickleDict
  | PickleGlobal
  | Storage
  | TorchTensor;

type Tagged = Extract<TorchValue, { kind: string }>;

/** Narrows a value to one of the tagged kinds. */
export function isKind<K extends Tagged["kind"]>(value: TorchValue | undefined, kind: K): value is Extract<Tagged, { kind: K }> {
  return typeof value === "object" && value !== null && value.kind === kind;
}

/** What messages call a value's type: Python's name where there is one. */
export function typeName(value: TorchValue): string {
  if (value === null) return "None";
  if (typeof value === "object") return value.kind;
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "str";
  return typeof value === "number" && !Number.isInteger(value) ? "float" : "int";
}
