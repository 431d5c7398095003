import { BalafonError } from "@balafon/manifest-schema";

/** INTERNAL: what was lowered is not what Core ML takes, and no recipe can be the cause. */
export function fault(subject: string, problem: string, expected?: string, found?: string): BalafonError {
  return new BalafonError("INTERNAL", {
    subject,
    problem: `a fault of ours: ${problem}`,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    hint: "Please report it, with the recipe and the encoder or head it names. Nothing of the package was written.",
  });
}
