import { quote, tooMuch } from "./errors.ts";
import { maxNameLength } from "./limits.ts";

/**
 * A name of the file, once its length is sane.
 *
 * @throws BalafonError LIMIT_EXCEEDED
 */
export function checkedName(name: string, subject: string): string {
  if (name.length <= maxNameLength) return name;
  throw tooMuch(subject, `the name ${quote(name)} has ${name.length} characters`, maxNameLength, "Rename it and export the model again.");
}

/** ONNX's own operators are written as "" or as "ai.onnx"; here they are always "". */
export function checkedDomain(domain: string, subject: string): string {
  return domain === "ai.onnx" ? "" : checkedName(domain, subject);
}
