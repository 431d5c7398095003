import type { MilBlob, MilDType, MilOperation, MilValue } from "../../../inspect/coreml/program.ts";
import { constantsOf, decompressWeight } from "../../../inspect/coreml/weights/decompress.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { callFault, callOf, expectSame, type Call } from "./call.ts";
import { formOf } from "./parameters.ts";
import { checkValue } from "./values.ts";
import { fault } from "./fault.ts";

/** Dimensions of the parameters of a compressed weight: a table of codes has one for each of the weight's 5, and 2 more. */
export const mostTableDimensions = 7;

/** iOS 18 moved the parameters of compressed weights from the attributes to the inputs. */
const parametersAreInputs = 8;

/**
 * Checks an operation's attributes: each has its name there, a constant its value, and a compressed weight its parameters before iOS 18.
 *
 * @throws BalafonError INTERNAL
 */
export function checkAttributes(operation: MilOperation, more: readonly string[], blobs: Map<MilBlob, MilDType>): void {
  const subject = callOf(operation);
  const [found, expected] = [[...operation.attributes.keys()], ["name", ...more]];
  if (found.toSorted().join() !== expected.toSorted().join())
    throw fault(subject, "its attributes are not those of its type", expected.join(", "), found.map(quoted).join(", "));
  const name = operation.attributes.get("name")!;
  if (name.type.dtype !== "string" || name.type.shape.length > 0) throw fault(subject, "its name is not a string");
  for (const [key, value] of operation.attributes) checkValue(value, blobs, `${subject}, ${key}`);
}

/** A `const` holds what it gives. */
export function checkConst(call: Call, blobs: Map<MilBlob, MilDType>): void {
  const { operation } = call;
  checkAttributes(operation, ["val"], blobs);
  if (operation.inputs.size > 0 || operation.outputs.length !== 1) throw callFault(call, "a constant has no inputs and one output");
  expectSame(call, "value", operation.outputs[0]!.type, operation.attributes.get("val")!.type);
}

/** A compressed weight: what decompresses it says whether it fits together. */
export function checkCompressed(call: Call, blobs: Map<MilBlob, MilDType>): void {
  const { operation } = call;
  const { since } = formOf(call);
  const inputs = since >= parametersAreInputs;
  checkAttributes(operation, inputs ? [] : [...call.operands.keys()], blobs);
  for (const [key, bindings] of operation.inputs) {
    const bound = inputs && bindings.length === 1 && "value" in bindings[0]!;
    if (!bound)
      throw callFault(call, `its ${key} is not bound as this target wants it`, inputs ? "a value among its inputs" : "an attribute");
  }
  try {
    decompressWeight(operation, constantsOf({ inputs: [], opset: "", operations: [], outputs: [] }));
  } catch (cause) {
    throw callFault(call, (cause as Error).message);
  }
}

/** The values that a compressed weight is made of, wherever its target keeps them. */
export function* compressedParameters({ attributes, inputs }: MilOperation): Generator<[key: string, value: MilValue]> {
  for (const [key, value] of attributes) if (key !== "name") yield [key, value];
  for (const [key, bindings] of inputs) for (const binding of bindings) if ("value" in binding) yield [key, binding.value];
}
