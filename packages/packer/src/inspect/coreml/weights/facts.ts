import { BalafonError } from "@balafon/manifest-schema";
import { elementCount } from "../../tensor.ts";
import { milTypes, type MilFunction, type MilOperation, type MilType, type MilValue } from "../program.ts";
import { constantsOf, decompressWeight, isConstant } from "./decompress.ts";
import { optionalParameter, type Constants } from "./parameters.ts";

/** A weight as inspection tells it: how it is stored, and what it comes to. */
export interface WeightFacts {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** The operation that makes it: `const` where it is stored as it is. */
  readonly form: string;
  /** Bits of a stored code or number. */
  readonly bits: number;
  /** Bytes in the weight file, tables and scales included. */
  readonly storedBytes: number;
  readonly bytes: number;
}

/** The weights of a function: what has bytes in the weight file. @throws BalafonError FORMAT_INVALID where one does not fit together */
export function weightsOf(fn: MilFunction): WeightFacts[] {
  const constants = constantsOf(fn);
  return fn.operations.filter(isConstant).flatMap((operation) => factsOf(operation, constants));
}

function factsOf(operation: MilOperation, constants: Constants): WeightFacts[] {
  const storedBytes = valuesOf(operation).reduce((sum, value) => sum + ("blob" in value ? value.blob.byteLength : 0), 0);
  if (storedBytes === 0) return [];
  checkWeight(operation, constants);
  const bits = bitsOf(operation, constants);
  return operation.outputs.map(({ name, type }) => {
    const bytes = (elementCount(type.shape) * milTypes[type.dtype]) / 8;
    return { name, dtype: type.dtype, shape: type.shape, form: operation.type, bits, storedBytes, bytes: Math.ceil(bytes) };
  });
}

/** Forms that are not decompressed are listed as they are declared. */
function checkWeight(operation: MilOperation, constants: Constants): void {
  try {
    decompressWeight(operation, constants);
  } catch (error) {
    if (!(error instanceof BalafonError) || error.code !== "FORMAT_UNSUPPORTED") throw error;
  }
}

const valuesOf = ({ attributes, inputs }: MilOperation): MilValue[] => [
  ...attributes.values(),
  ...[...inputs.values()].flat().flatMap((binding) => ("value" in binding ? [binding.value] : [])),
];

/** What holds the codes of a form, where it has some. Packed ones are declared as bytes: their table tells. */
function bitsOf(operation: MilOperation, constants: Constants): number {
  const typeOf = (key: string): MilType | undefined => optionalParameter(operation, key, constants)?.type;
  const entries = operation.attributes.has("indices") ? typeOf("lut")?.shape[0] : undefined;
  if (entries !== undefined) return Math.log2(entries);
  const codes = ["indices", "quantized_data", "data", "val", "nonzero_data"].map(typeOf).find((type) => type !== undefined);
  return milTypes[(codes ?? operation.outputs[0]!.type).dtype];
}
