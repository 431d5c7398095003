import { BalafonError } from "@balafon/manifest-schema";

/** Whether an error is one of these faults of the file system. */
export const isOneOf = (error: unknown, ...codes: string[]): boolean => codes.includes((error as NodeJS.ErrnoException).code ?? "");

/** A handler for what another pack may have done in the same moment; other faults pass on. */
export const ignoring =
  (...codes: string[]) =>
  (error: unknown): void => {
    if (!isOneOf(error, ...codes)) throw error;
  };

/** Runs what writes to `path`. @throws BalafonError OUTPUT_FAILED for a fault of the file system */
export async function wrapped<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof BalafonError) throw cause;
    const full = isOneOf(cause, "ENOSPC", "EDQUOT");
    throw new BalafonError("OUTPUT_FAILED", {
      subject: path,
      problem: full ? "the disk is full" : `cannot be written (${(cause as Error).message})`,
      hint: `${full ? "Make room" : "Check the output folder and its permissions"}; the previous bundle is as it was.`,
      cause,
    });
  }
}
