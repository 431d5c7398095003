import { float16ToFloat32 } from "@balafon/quantizer";
import { elementCount } from "../tensor.ts";
import { unpackCodes } from "./codes.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { maxImmediates, maxTextLength } from "./limits.ts";
import type { TensorValueMessage, ValueMessage } from "./messages.ts";
import { milTypes, type MilDType, type MilType, type MilValue } from "./program.ts";
import { typeOf } from "./type.ts";
import type { WeightFile } from "./weight-file.ts";

/** What the values of one package share. */
export interface ValueContext {
  /** undefined where the package has none. */
  readonly weights: WeightFile | undefined;
  /** How many more numbers may lie in the program. */
  immediatesLeft: number;
}

/** The only weight file that coremltools writes. */
export const weightFileName = "@model_path/weights/weight.bin";

/**
 * A constant: numbers of the program, or a range of the weight file that has not been read.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED for lists, tuples and dictionaries, LIMIT_EXCEEDED
 */
export function valueOf(message: ValueMessage, context: ValueContext, subject: string): MilValue {
  const type = typeOf(message.type, subject);
  const { immediateValue, blobFileValue } = message;
  if ((immediateValue === null) === (blobFileValue === null))
    throw invalid(subject, "it has not one value", { expected: "an immediate value or one of the weight file" });
  if (blobFileValue !== null) {
    const { fileName, offset } = blobFileValue;
    if (fileName !== weightFileName)
      throw unsupported(subject, "its value lies in a file of its own", "Save the model with coremltools, into one weight.bin.");
    if (context.weights === undefined) throw invalid(subject, "its value lies in the weight file, and the package has none");
    return { type, blob: context.weights.blob(Number(offset), type, subject) };
  }
  const [kind, ...more] = Object.keys(immediateValue!);
  if (kind === undefined || more.length > 0) throw invalid(subject, "it has not one immediate value");
  const tensor = immediateValue!.tensor;
  if (!tensor) throw unsupported(subject, `its value is a ${kind}`, "Convert the model so that all values are tensors.");
  return { type, immediate: immediateOf(tensor, type, context, subject) };
}

/** The member of TensorValue in which each type lies, as coremltools writes them and Core ML reads them. */
export const immediateFields: Readonly<Record<MilDType, keyof TensorValueMessage>> = {
  bool: "bools",
  string: "strings",
  fp32: "floats",
  int32: "ints",
  int16: "ints",
  uint16: "ints",
  fp16: "bytes",
  int8: "bytes",
  uint8: "bytes",
  uint32: "bytes",
  int4: "bytes",
  uint1: "bytes",
  uint2: "bytes",
  uint3: "bytes",
  uint4: "bytes",
  uint6: "bytes",
};

function immediateOf(
  tensor: TensorValueMessage,
  type: MilType,
  context: ValueContext,
  subject: string,
): readonly (number | boolean | string)[] {
  const count = elementCount(type.shape);
  context.immediatesLeft -= count;
  if (context.immediatesLeft < 0)
    throw tooMuch(subject, "the program holds too many numbers", maxImmediates, "Keep weights in the weight file.");
  const field = immediateFields[type.dtype];
  const keys = Object.keys(tensor);
  if (keys.length !== 1 || keys[0] !== field)
    throw invalid(subject, `its values are not where those of ${type.dtype} lie`, { expected: field, found: keys.join(", ") || "none" });
  const { values } = tensor[field]!;
  const expected = field === "bytes" ? Math.ceil((count * milTypes[type.dtype]) / 8) : count;
  if (values.length !== expected)
    throw invalid(subject, "it has not as many values as its shape says", { expected: `${expected}`, found: `${values.length}` });
  const list = field === "bytes" ? numbersOf(values as Uint8Array, type.dtype, count) : (values as readonly (number | boolean | string)[]);
  return list.map((value) => checkedValue(value, type.dtype, subject));
}

function numbersOf(bytes: Uint8Array, dtype: MilDType, count: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (dtype === "fp16") return Array.from({ length: count }, (_, at) => float16ToFloat32(view.getUint16(at * 2, true)));
  if (dtype === "uint32") return Array.from({ length: count }, (_, at) => view.getUint32(at * 4, true));
  return Array.from(unpackCodes(bytes, dtype, 0, count));
}

const ranges: Readonly<Partial<Record<MilDType, readonly [number, number]>>> = {
  int16: [-(2 ** 15), 2 ** 15 - 1],
  uint16: [0, 2 ** 16 - 1],
};

function checkedValue<Value extends number | boolean | string>(value: Value, dtype: MilDType, subject: string): Value {
  if (typeof value === "string" && value.length > maxTextLength)
    throw tooMuch(subject, "a string is too long", maxTextLength, "Keep data out of the program.");
  const range = ranges[dtype];
  if (range === undefined || ((value as number) >= range[0] && (value as number) <= range[1])) return value;
  throw invalid(subject, `a value is not one of ${dtype}`, { expected: range.join(" to "), found: String(value) });
}
