import type {
  CoreMlModel,
  MilBinding,
  MilDType,
  MilFunction,
  MilOperation,
  MilType,
  MilValue,
} from "../../../src/inspect/coreml/program.ts";
import { milTypes } from "../../../src/inspect/coreml/program.ts";
import { elementCount } from "../../../src/inspect/tensor.ts";
import { noise, noiseTensor } from "../../support/tensors.ts";

export const typeOf = (dtype: MilDType, ...shape: number[]): MilType => ({ dtype, shape });

export const text = (value: string): MilValue => ({ type: typeOf("string"), immediate: [value] });

/** Seeded numbers in the weight file; unused bits of the last byte are zero. */
export function blob(type: MilType, seed = 1): MilValue {
  if (type.dtype === "fp16") return { type, blob: noiseTensor("noise", type.shape, seed, "float16") };
  const bits = elementCount(type.shape) * milTypes[type.dtype];
  const bytes = Uint8Array.from(noise(Math.ceil(bits / 8), seed), (value) => Math.abs(value) * 997);
  if (bits % 8 !== 0) bytes[bytes.length - 1]! &= 2 ** (bits % 8) - 1;
  return { type, blob: { byteLength: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) } };
}

export const named = (...names: string[]): MilBinding[] => names.map((name) => ({ name }));

export const operation = (
  type: string,
  inputs: Readonly<Record<string, MilBinding[]>>,
  output: MilType,
  name = type,
  more: Readonly<Record<string, MilValue>> = {},
): MilOperation => ({
  type,
  inputs: new Map(Object.entries(inputs)),
  outputs: [{ name, type: output }],
  attributes: new Map(Object.entries({ name: text(name), ...more })),
});

export const constant = (name: string, value: MilValue): MilOperation => operation("const", {}, value.type, name, { val: value });

/** A weight [4, 16] of 1 to 8 bits through one table, in the form of the opset. */
export function palette(bits: 1 | 2 | 3 | 4 | 6 | 8, opset: string, name = `lut${bits}`): MilOperation {
  const [lut, output] = [blob(typeOf("fp16", 2 ** bits), 7), typeOf("fp16", 4, 16)];
  if (opset === "CoreML8") {
    const indices = blob(typeOf(`uint${bits}` as MilDType, 4, 16));
    const table = { ...lut, type: typeOf("fp16", 1, 1, 2 ** bits, 1) };
    return operation("constexpr_lut_to_dense", { indices: [{ value: indices }], lut: [{ value: table }] }, output, name);
  }
  const shape: MilValue = { type: typeOf("uint32", 2), immediate: [4, 16] };
  return operation("constexpr_lut_to_dense", {}, output, name, { indices: blob(typeOf("uint8", 8 * bits)), lut, shape });
}

const opsets: Readonly<Record<number, string>> = { 7: "CoreML6", 8: "CoreML7", 9: "CoreML8" };

/** y = linear(x, w, b), whose weight is dense. */
export function linearModel(version = 8, change: (fn: MilFunction) => MilFunction = (fn) => fn): CoreMlModel {
  const [x, y] = [
    { name: "x", type: typeOf("fp16", 2, 16) },
    { name: "y", type: typeOf("fp16", 2, 4) },
  ];
  const operations = [
    constant("w", blob(typeOf("fp16", 4, 16))),
    constant("b", blob(typeOf("fp16", 4), 2)),
    operation("linear", { x: named("x"), weight: named("w"), bias: named("b") }, y.type, "y"),
  ];
  const main = change({ inputs: [x], opset: opsets[version]!, operations, outputs: ["y"] });
  return {
    specificationVersion: version,
    inputs: [x],
    outputs: [y],
    userDefined: new Map([["balafon.role", "encoder"]]),
    functions: new Map([["main", main]]),
  };
}

/** The same with other weights in codes, one after the other. */
export const paletteModel = (version: number, widths: readonly (1 | 2 | 3 | 4 | 6 | 8)[]): CoreMlModel =>
  linearModel(version, (fn) => ({
    ...fn,
    operations: [
      ...fn.operations,
      ...widths.flatMap((bits) => [
        palette(bits, fn.opset),
        operation("linear", { x: named("x"), weight: named(`lut${bits}`), bias: named("b") }, typeOf("fp16", 2, 4), `y${bits}`),
      ]),
    ],
  }));
