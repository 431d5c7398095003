import { quoted } from "../../quoted.ts";
import { invalid } from "../errors.ts";
import type { MilNamedType, MilOperation, MilType, MilValue } from "../program.ts";
import { describeType, sameType } from "../type.ts";

/** The constants of a function by name. @throws BalafonError FORMAT_UNSUPPORTED for what is no `const`. */
export type Constants = (name: string) => MilValue;

/** What messages call an operation. */
export const subjectOf = ({ type, outputs }: MilOperation): string => `${type} ${quoted(outputs[0]?.name ?? "")}`;

/**
 * The constant that a parameter is bound to: an attribute (iOS 16), a value, or the name of a `const` (iOS 18).
 *
 * @throws BalafonError FORMAT_INVALID where it is not given, FORMAT_UNSUPPORTED where another operation makes it
 */
export function parameterOf(operation: MilOperation, key: string, constants: Constants): MilValue {
  const value = optionalParameter(operation, key, constants);
  if (value !== undefined) return value;
  throw invalid(subjectOf(operation), `it has no ${key}`);
}

/** As `parameterOf`; undefined where the parameter is not given. */
export function optionalParameter({ inputs, attributes }: MilOperation, key: string, constants: Constants): MilValue | undefined {
  const attribute = attributes.get(key);
  const [binding] = inputs.get(key) ?? [];
  if (attribute !== undefined || binding === undefined) return attribute;
  return "value" in binding ? binding.value : constants(binding.name);
}

/** The only output of an operation, once it is what the operation makes. @throws BalafonError FORMAT_INVALID */
export function outputOf(operation: MilOperation, made: MilType): MilNamedType {
  const [output, ...more] = operation.outputs;
  if (output !== undefined && more.length === 0 && sameType(output.type, made)) return output;
  const found = operation.outputs.map(({ type }) => describeType(type)).join("; ");
  throw invalid(subjectOf(operation), "its type is not that of what it makes", { expected: describeType(made), found });
}
