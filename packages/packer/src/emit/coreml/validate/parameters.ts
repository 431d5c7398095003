import type { MilDType } from "../../../inspect/coreml/program.ts";
import { systems } from "../../../inspect/coreml/systems.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { callFault, type Call } from "./call.ts";
import { operations, type Form, type Parameter } from "./operations.ts";

/** Until this opset, weights have the element type of their input. */
const mixedTypes = 7;

/**
 * Checks what an operation is given against its declaration in its opset: nothing unknown, nothing left out that has a default, each of a type that
 * it takes.
 *
 * @throws BalafonError INTERNAL
 */
export function checkParameters(call: Call): void {
  const { operation, opset, operands } = call;
  const { parameters } = formOf(call);
  for (const key of operands.keys()) {
    if (!parameters.some(({ name }) => name === key))
      throw callFault(call, `it has no parameter ${quoted(key)}`, parameters.map(({ name }) => name).join(", "));
  }
  const domains = new Map<string, MilDType>();
  for (const parameter of parameters) {
    checkParameter(call, parameter);
    const domain = parameter.domain === "W" && opset < mixedTypes ? "T" : parameter.domain;
    const dtype = operands.get(parameter.name)?.[0]?.type.dtype;
    if (domain === undefined || dtype === undefined) continue;
    const expected = domains.get(domain) ?? dtype;
    if (dtype !== expected)
      throw callFault(call, `its ${parameter.name} is of another element type than what it goes with`, expected, dtype);
    domains.set(domain, expected);
  }
  if (operation.type === "split" && operands.has("num_splits") === operands.has("split_sizes")) {
    throw callFault(call, "it is not said how it splits", "num_splits or split_sizes");
  }
}

/** The form of the newest opset that is not newer than the function's. */
export function formOf(call: Call): Form {
  const forms = operations.get(call.operation.type);
  if (forms === undefined) throw callFault(call, "the operation is not among those that we write", [...operations.keys()].join(", "));
  const form = forms.findLast(({ since }) => since <= call.opset);
  if (form !== undefined) return form;
  throw callFault(call, "the operation is newer than the target", `${systemOf(forms[0]!.since)} or later`, systemOf(call.opset));
}

const systemOf = (opset: number): string | undefined => systems.find((each) => each.opset === opset)?.name;

/** `values` of concat and stack are the only parameter that takes several. */
function checkParameter(call: Call, { name, optional, constant, types }: Parameter): void {
  const given = call.operands.get(name);
  if (given === undefined) {
    if (optional) return;
    throw callFault(call, `its parameter ${name} is left out`, "every parameter that has a default other than None");
  }
  if (given.length !== 1 && (name !== "values" || given.length === 0)) throw callFault(call, `its ${name} is bound ${given.length} times`);
  for (const { type, isConstant } of given) {
    if (!types.includes(type.dtype)) throw callFault(call, `its ${name} is of a type that it does not take`, types.join(", "), type.dtype);
    if (constant && !isConstant) throw callFault(call, `its ${name} must be a constant`);
  }
}
