import { BalafonError, type ErrorCode } from "@balafon/manifest-schema";

/** The BalafonError that `action` throws; anything else that it throws, or its success, fails the test. */
export async function refusalOf(action: () => unknown): Promise<BalafonError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof BalafonError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The code with which `action` is refused. */
export async function codeOf(action: () => unknown): Promise<ErrorCode> {
  return (await refusalOf(action)).code;
}
