import { quoted } from "../quoted.ts";
import { elementCount } from "../tensor.ts";
import { invalid, tooMuch, unsupported } from "./errors.ts";
import { typesOf } from "./function.ts";
import { maxNameLength, maxRank, maxTextLength } from "./limits.ts";
import type { DescriptionMessage, FeatureMessage } from "./messages.ts";
import type { MilDType, MilFunction, MilNamedType, MilType } from "./program.ts";
import { checkedName, describeType, sameType } from "./type.ts";

/** Core ML's ArrayDataType by MIL's names: what a model may take and give. */
export const arrayTypes: Readonly<Partial<Record<MilDType, number>>> = { fp16: 65_552, fp32: 65_568, int32: 131_104, int8: 131_080 };

const names = new Map(Object.entries(arrayTypes).map(([name, number]) => [number, name as MilDType]));

/** What a model says that one of its functions takes and gives. */
export interface Signature {
  readonly inputs: readonly MilNamedType[];
  readonly outputs: readonly MilNamedType[];
}

/**
 * The signatures of a model's functions, by name, once they equal the functions themselves.
 *
 * @throws BalafonError FORMAT_INVALID; FORMAT_UNSUPPORTED for images and other features that are no arrays of fixed size, and for states
 */
export function signaturesOf(
  description: DescriptionMessage,
  functions: ReadonlyMap<string, MilFunction>,
  file: string,
): ReadonlyMap<string, Signature> {
  const { functions: described, input, output, state } = description;
  const only = [...functions.keys()][0] ?? "";
  const all = described.length === 0 ? [{ name: functions.size === 1 ? only : "main", input, output, state }] : described;
  const signatures = new Map<string, Signature>();
  for (const one of all) {
    const subject = `${file}, description of ${quoted(one.name)}`;
    const fn = functions.get(one.name);
    if (fn === undefined || signatures.has(one.name)) throw invalid(subject, "the program has no such function, or it is described twice");
    if (one.state.length > 0) throw unsupported(subject, "it has states", "Convert the model without states.");
    signatures.set(one.name, signatureOf(one, fn, subject));
  }
  return signatures;
}

function signatureOf(
  { input, output }: { input: FeatureMessage[]; output: FeatureMessage[] },
  fn: MilFunction,
  subject: string,
): Signature {
  const types = typesOf(fn);
  const of = (features: readonly FeatureMessage[], expected: readonly MilNamedType[], what: string): MilNamedType[] => {
    const found = features.map((feature, at) => featureOf(feature, expected[at]?.type, `${subject}, ${what}`));
    const same =
      found.length === expected.length &&
      found.every(({ name, type }, at) => name === expected[at]!.name && sameType(type, expected[at]!.type));
    if (same) return found;
    throw invalid(subject, `its ${what}s are not those of the function`, { expected: listOf(expected), found: listOf(found) });
  };
  const outputs = fn.outputs.map((name) => ({ name, type: types.get(name)! }));
  return { inputs: of(input, fn.inputs, "input"), outputs: of(output, outputs, "output") };
}

const listOf = (list: readonly MilNamedType[]): string =>
  list.map(({ name, type }) => `${name}: ${describeType(type)}`).join("; ") || "none";

/** coremltools leaves the shape of an output unsaid; it is then that of the function. */
function featureOf({ name, type }: FeatureMessage, expected: MilType | undefined, within: string): MilNamedType {
  const subject = `${within} ${quoted(name)}`;
  const array = type?.multiArrayType;
  if (!array || type.isOptional)
    throw unsupported(subject, "it is not an array that is always given", "Convert the model with ct.TensorType inputs and outputs.");
  const { shape, dataType, ...more } = { ...array };
  const dtype = names.get(dataType);
  if (dtype === undefined)
    throw unsupported(subject, `it is an array of Core ML's type ${dataType}`, "Convert the model with float16 or float32 arrays.");
  if (Object.keys(more).length > 0)
    throw unsupported(subject, `it has a ${Object.keys(more)[0]}`, "Convert the model with fixed shapes and no defaults.");
  const sizes = shape?.map(Number) ?? expected?.shape ?? [];
  if (sizes.length > maxRank) throw tooMuch(subject, `it has ${sizes.length} dimensions`, maxRank, "Core ML takes 5.");
  if (![...sizes, elementCount(sizes)].every((size) => Number.isSafeInteger(size) && size >= 0))
    throw invalid(subject, "its shape is not one", { found: `[${sizes.join(", ")}]` });
  return { name: checkedName(name, subject), type: { dtype, shape: [...sizes] } };
}

/** @throws BalafonError FORMAT_INVALID for a key given twice, LIMIT_EXCEEDED */
export function userDefinedOf({ metadata }: DescriptionMessage, file: string): Map<string, string> {
  const result = new Map<string, string>();
  for (const { key, value } of metadata?.userDefined ?? []) {
    if (key.length > maxNameLength || value.length > maxTextLength)
      throw tooMuch(file, `the metadata ${quoted(key)} is too long`, maxTextLength, "Keep data out of the metadata.");
    if (result.has(key)) throw invalid(file, `the metadata key ${quoted(key)} is given twice`);
    result.set(key, value);
  }
  return result;
}
