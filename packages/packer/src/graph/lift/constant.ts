import type { MilOperation, MilValue } from "../../inspect/coreml/program.ts";
import { decompressWeight, isConstant } from "../../inspect/coreml/weights/decompress.ts";
import type { Constants } from "../../inspect/coreml/weights/parameters.ts";
import { plainTensor } from "../../inspect/coreml/weights/plain.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { widened } from "./widen.ts";

/** A constant of the program. */
export interface Constant {
  /** As it is written; absent for a weight that is compressed. */
  readonly value?: MilValue;
  /** Of the lifted type. @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED */
  tensor(): Tensor;
}

/** A constant that an operation is given itself. */
export function boundConstant(name: string, value: MilValue): Constant {
  return { value, tensor: () => widened(plainTensor(value, name)) };
}

/** What an operation that makes a constant makes; undefined for any other operation. */
export function constantOf(operation: MilOperation, constants: Constants): Constant | undefined {
  if (!isConstant(operation)) return undefined;
  const value = operation.type === "const" ? operation.attributes.get("val") : undefined;
  return { ...(value && { value }), tensor: () => widened(decompressWeight(operation, constants)) };
}
