import type { MilType } from "../../inspect/coreml/program.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import type { AttributeValue } from "../builder.ts";

/**
 * One operation that is being lifted, and the nodes it becomes. Parameters are asked for by MIL's names; what is asked for and not given, or not of the
 * kind that is asked for, is refused.
 */
export interface Lifting {
  /** MIL's type, such as "conv". */
  readonly type: string;
  readonly outputs: readonly MilType[];
  has(parameter: string): boolean;
  /** The value that is given, under its name in the lifted graph. @throws BalafonError FORMAT_INVALID */
  value(parameter: string): string;
  /** Of a parameter that takes several. @throws BalafonError FORMAT_INVALID */
  values(parameter: string): readonly string[];
  /** Of the value that is given. @throws BalafonError FORMAT_INVALID */
  shapeOf(parameter: string): readonly number[];
  /** A constant of the lifted type, for weights that are put together anew. @throws BalafonError FORMAT_INVALID */
  tensor(parameter: string): Tensor;
  /** Small constants that lie in the program. @throws BalafonError FORMAT_INVALID */
  ints(parameter: string): readonly number[];
  int(parameter: string): number;
  float(parameter: string): number;
  flag(parameter: string): boolean;
  text(parameter: string): string;
  /** Adds a node of one output and returns the output's name. */
  node(opType: string, inputs: readonly string[], attributes?: Readonly<Record<string, AttributeValue>>): string;
  /** Adds a node of several outputs. */
  nodes(
    opType: string,
    inputs: readonly string[],
    outputs: number,
    attributes?: Readonly<Record<string, AttributeValue>>,
  ): readonly string[];
  /** Adds an int64 vector, as Reshape and Slice take it. */
  integers(values: readonly number[]): string;
  /** Adds a float32 scalar. */
  scalar(value: number): string;
  /** Adds a tensor under a new name. */
  add(tensor: Tensor): string;
  /** OPERATOR_UNSUPPORTED, naming the operation and what of it ONNX is not given. */
  unsupported(problem: string): Error;
}

/** Says an operation in ONNX's operators; the names of its outputs' values, in MIL's order. @throws BalafonError */
export type Lifter = (lifting: Lifting) => string | readonly string[];

export type Lifters = Readonly<Record<string, Lifter>>;

/** A parameter of integers where it is given, else its default. */
export function intsOr(lifting: Lifting, parameter: string, otherwise: readonly number[]): readonly number[] {
  return lifting.has(parameter) ? lifting.ints(parameter) : otherwise;
}

export function flagOr(lifting: Lifting, parameter: string, otherwise: boolean): boolean {
  return lifting.has(parameter) ? lifting.flag(parameter) : otherwise;
}

export function floatOr(lifting: Lifting, parameter: string, otherwise: number): number {
  return lifting.has(parameter) ? lifting.float(parameter) : otherwise;
}

/** A tensor of one number throughout. */
export function filled(shape: readonly number[], value: number): Tensor {
  const bytes = new Uint8Array(new Float32Array(shape.reduce((product, dim) => product * dim, 1)).fill(value).buffer);
  return {
    name: "",
    dtype: "float32",
    shape,
    byteLength: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}
