import { quoted } from "../../quoted.ts";
import type { Tensor } from "../../tensor.ts";
import { unsupported } from "../errors.ts";
import type { MilFunction, MilOperation, MilValue } from "../program.ts";
import { lutTensor } from "./lut.ts";
import { outputOf, parameterOf, subjectOf, type Constants } from "./parameters.ts";
import { plainTensor } from "./plain.ts";
import { shiftScaleTensor } from "./shift-scale.ts";

/** How each operation that makes a constant makes it. */
const decompressors: Readonly<Record<string, (operation: MilOperation, constants: Constants) => Tensor>> = {
  const: (operation, constants) => {
    const value = parameterOf(operation, "val", constants);
    return plainTensor(value, outputOf(operation, value.type).name);
  },
  constexpr_lut_to_dense: lutTensor,
  constexpr_affine_dequantize: shiftScaleTensor,
  constexpr_blockwise_shift_scale: shiftScaleTensor,
};

/** Whether an operation makes a constant, compressed or not. */
export const isConstant = ({ type }: MilOperation): boolean => type === "const" || type.startsWith("constexpr_");

/**
 * The numbers of an operation that makes a constant, decompressed as they are read, bit for bit as coremltools decompresses them.
 *
 * @throws BalafonError FORMAT_INVALID; FORMAT_UNSUPPORTED for sparse weights, tables of vectors, joint compression and strings; LIMIT_EXCEEDED
 * @example
 * const constants = constantsOf(main);
 * const weight = decompressWeight(operation, constants); // float16 [512, 512]
 */
export function decompressWeight(operation: MilOperation, constants: Constants): Tensor {
  const { type } = operation;
  const decompress = Object.hasOwn(decompressors, type) ? decompressors[type] : undefined;
  if (decompress !== undefined) return decompress(operation, constants);
  const hint = "Compress the weights by palettization or linear quantization.";
  throw unsupported(subjectOf(operation), "weights of this form are not decompressed", hint, {
    expected: Object.keys(decompressors).join(", "),
    found: type,
  });
}

/** The constants of a function by name. */
export function constantsOf({ operations }: MilFunction): Constants {
  const values = new Map<string, MilValue>();
  for (const { type, outputs, attributes } of operations) {
    const value = type === "const" ? attributes.get("val") : undefined;
    for (const { name } of outputs) if (value !== undefined) values.set(name, value);
  }
  return (name) => {
    const value = values.get(name);
    if (value !== undefined) return value;
    throw unsupported(quoted(name), "a compressed weight is made of what is no constant", "Compress each weight once, by one method.");
  };
}
