import { BalafonError } from "@balafon/manifest-schema";
import type { MilOperation } from "../../inspect/coreml/program.ts";
import { quoted } from "../../inspect/quoted.ts";

const subject = "ML Program";

/** What messages call an operation: its type and the first value that it writes. */
export function calledIn({ type, outputs }: MilOperation): string {
  return `the operation ${quoted(type)} of ${quoted(outputs[0]?.name ?? "")}`;
}

/** FORMAT_INVALID */
export function invalidProgram(problem: string, facts: { readonly expected?: string; readonly found?: string } = {}): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject,
    problem,
    ...facts,
    hint: "The package is damaged or was made by hand; convert the model again.",
  });
}

/** OPERATOR_UNSUPPORTED */
export function unsupportedOperation(operation: MilOperation, problem: string): BalafonError {
  return new BalafonError("OPERATOR_UNSUPPORTED", {
    subject,
    problem: `${calledIn(operation)} ${problem}`,
    found: operation.type,
    hint: "Programs that Balafon writes can be lifted; others may hold operations that it does not write.",
  });
}
