import { BalafonError, type ErrorFacts } from "@balafon/manifest-schema";

type Extra = Partial<Omit<ErrorFacts, "subject" | "problem">>;

/** FORMAT_INVALID about `subject`, a file of the package and mostly a part of it. */
export function invalid(subject: string, problem: string, extra: Extra = {}): BalafonError {
  return new BalafonError("FORMAT_INVALID", { subject, problem, hint: "Open the package with coremltools, or make it again.", ...extra });
}

/** FORMAT_UNSUPPORTED: Core ML allows it and Balafon does not read it. */
export function unsupported(subject: string, problem: string, hint: string, extra: Extra = {}): BalafonError {
  return new BalafonError("FORMAT_UNSUPPORTED", { subject, problem, hint, ...extra });
}

/** LIMIT_EXCEEDED: more of something than any real package has, or than memory should hold. */
export function tooMuch(subject: string, problem: string, limit: number, hint: string): BalafonError {
  return new BalafonError("LIMIT_EXCEEDED", { subject, problem, expected: `at most ${limit}`, hint });
}
