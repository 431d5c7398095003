import { BalafonError } from "@balafon/manifest-schema";

/** Runs an action that must throw a BalafonError and returns it; any other outcome fails the test. */
export async function refused(action: () => unknown): Promise<BalafonError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof BalafonError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** "taken", or the code with which an action was refused; any other error passes on and fails the test. */
export async function outcomeOf(action: () => unknown): Promise<string> {
  try {
    await action();
    return "taken";
  } catch (error) {
    if (error instanceof BalafonError) return error.code;
    throw error;
  }
}
