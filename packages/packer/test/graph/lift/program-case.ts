import { float32ToFloat16 } from "@balafon/quantizer";
import type {
  CoreMlModel,
  MilBinding,
  MilDType,
  MilFunction,
  MilNamedType,
  MilOperation,
  MilValue,
} from "../../../src/inspect/coreml/program.ts";

export type Immediate = number | boolean | string;

/** A value of the fixture. */
export interface Said {
  readonly dtype: MilDType;
  readonly shape: readonly number[];
  readonly values: readonly Immediate[];
}

export function immediate({ dtype, shape, values }: Said): MilValue {
  return { type: { dtype, shape }, immediate: values };
}

/** Floats as fp16 in the weight file. */
export function halves({ shape, values }: Said): MilValue {
  const bytes = new Uint8Array(Uint16Array.from(values, (value) => float32ToFloat16(Number(value))).buffer);
  return inFile("fp16", shape, bytes);
}

export function inFile(dtype: MilDType, shape: readonly number[], bytes: Uint8Array): MilValue {
  return {
    type: { dtype, shape },
    blob: { byteLength: bytes.length, read: async (offset, length) => bytes.slice(offset, offset + length) },
  };
}

type Given = Readonly<Record<string, MilValue | string | readonly string[]>>;

/** An operation; a string or several name values. */
export function operation(type: string, given: Given, outputs: readonly MilNamedType[]): MilOperation {
  const inputs = Object.entries(given).map(([parameter, value]): [string, readonly MilBinding[]] => {
    if (typeof value === "string") return [parameter, [{ name: value }]];
    return [parameter, "type" in value ? [{ value }] : value.map((name) => ({ name }))];
  });
  return { type, inputs: new Map(inputs), outputs, attributes: new Map() };
}

export function constant(name: string, value: MilValue): MilOperation {
  const named: MilValue = { type: { dtype: "string", shape: [] }, immediate: [name] };
  return {
    type: "const",
    inputs: new Map(),
    outputs: [{ name, type: value.type }],
    attributes: new Map([
      ["name", named],
      ["val", value],
    ]),
  };
}

export function port(name: string, shape: readonly number[], dtype: MilDType = "fp16"): MilNamedType {
  return { name, type: { dtype, shape } };
}

/** A model whose function main has these operations. */
export function modelOf(main: Pick<MilFunction, "inputs" | "operations" | "outputs">, opset = "CoreML7"): CoreMlModel {
  const types = new Map([...main.inputs, ...main.operations.flatMap(({ outputs }) => outputs)].map((named) => [named.name, named]));
  return {
    specificationVersion: 8,
    inputs: main.inputs,
    outputs: main.outputs.flatMap((name) => types.get(name) ?? []),
    userDefined: new Map(),
    functions: new Map([["main", { ...main, opset }]]),
  };
}
