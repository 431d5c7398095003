import { elementCount } from "../tensor.ts";
import { quoted } from "../quoted.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { maxNameLength, maxRank } from "./limits.ts";
import type { NamedTypeMessage, ValueTypeMessage } from "./messages.ts";
import type { MilDType, MilNamedType, MilType } from "./program.ts";

/** MIL's DataType by name; weight files have other numbers. */
export const dataTypes: Readonly<Record<MilDType, number>> = {
  bool: 1,
  string: 2,
  fp16: 10,
  fp32: 11,
  int8: 21,
  int16: 22,
  int32: 23,
  int4: 25,
  uint8: 31,
  uint16: 32,
  uint32: 33,
  uint4: 35,
  uint2: 36,
  uint1: 37,
  uint6: 38,
  uint3: 39,
};

const names = new Map(Object.entries(dataTypes).map(([name, number]) => [number, name as MilDType]));

/** MIL's names in this grammar are those that Core ML's compiler takes. */
export const identifier: RegExp = /^[A-Za-z_][A-Za-z0-9_@]*$/;

/** A name of the file, once it is one. @throws BalafonError FORMAT_INVALID, LIMIT_EXCEEDED */
export function checkedName(name: string, subject: string): string {
  if (name.length > maxNameLength)
    throw tooMuch(subject, `a name has ${name.length} characters`, maxNameLength, "Rename it and convert the model again.");
  if (identifier.test(name)) return name;
  const expected = "letters, digits, _ and @, not a digit first";
  throw invalid(subject, "a name is not one that Core ML takes", { expected, found: quoted(name) });
}

/** @throws BalafonError FORMAT_INVALID, FORMAT_UNSUPPORTED, LIMIT_EXCEEDED */
export function namedTypeOf({ name, type }: NamedTypeMessage, subject: string): MilNamedType {
  return { name: checkedName(name, subject), type: typeOf(type, `${subject}, ${name}`) };
}

/**
 * A tensor of fixed size.
 *
 * @throws BalafonError FORMAT_INVALID, LIMIT_EXCEEDED, and FORMAT_UNSUPPORTED for lists, tuples, dictionaries, states, sizes that are not fixed and
 * element types that Balafon has no use for.
 */
export function typeOf(message: ValueTypeMessage | null, subject: string): MilType {
  const [kind, ...more] = Object.keys(message ?? {});
  if (kind === undefined || more.length > 0) throw invalid(subject, "it has not one type", { found: [kind, ...more].join(", ") || "none" });
  const tensor = message?.tensorType;
  if (!tensor) throw unsupported(subject, `its type is a ${kind.replace("Type", "")}`, "Convert the model so that all values are tensors.");
  const { dataType, rank, dimensions, attributes } = tensor;
  const dtype = names.get(dataType);
  if (dtype === undefined)
    throw unsupported(subject, `it has elements of MIL's type ${dataType}`, "Convert the model with float16 or float32.");
  if (attributes.length > 0) throw unsupported(subject, "its type has attributes", "Convert the model with coremltools 9.");
  if (dimensions.length > maxRank) throw tooMuch(subject, `it has ${dimensions.length} dimensions`, maxRank, "Core ML takes 5.");
  if (Number(rank) !== dimensions.length)
    throw invalid(subject, "its rank is not the number of its dimensions", { expected: `${dimensions.length}`, found: `${Number(rank)}` });
  return {
    dtype,
    shape: checkedShape(
      dimensions.map(({ constant }) => constant && Number(constant.size)),
      subject,
    ),
  };
}

/** A product beyond 2^53 would be rounded, and so would every size computed from it. */
function checkedShape(sizes: readonly (number | null)[], subject: string): number[] {
  const shape = sizes.map((size) => {
    if (size !== null) return size;
    throw unsupported(
      subject,
      "one of its dimensions is not fixed",
      "Convert the model with fixed shapes: the Neural Engine compiles for them.",
    );
  });
  // Each alone as well: one zero makes any product small.
  if ([...shape, elementCount(shape)].every((size) => Number.isSafeInteger(size))) return shape;
  throw invalid(subject, "its shape is impossibly large", { found: `[${shape.join(", ")}]` });
}

/** Whether two types are the same. */
export const sameType = (a: MilType, b: MilType): boolean => describeType(a) === describeType(b);

/** @example describeType({ dtype: "fp16", shape: [1, 80] }) // "fp16 [1, 80]" */
export const describeType = ({ dtype, shape }: MilType): string => `${dtype} [${shape.join(", ")}]`;
