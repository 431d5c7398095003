/** Whether an error is one of these faults of the file system. */
export const isOneOf = (error: unknown, ...codes: string[]): boolean => codes.includes((error as NodeJS.ErrnoException).code ?? "");

/** A handler for what another pack may have done in the same moment; other faults pass on. */
export const ignoring =
  (...codes: string[]) =>
  (error: unknown): void => {
    if (!isOneOf(error, ...codes)) throw error;
  };
