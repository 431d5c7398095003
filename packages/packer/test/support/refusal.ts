import type { BalafonError, ErrorCode } from "@balafon/manifest-schema";
import { expect } from "vitest";
import { refused } from "../inspect/refused.ts";

/** Runs an action that must be refused with this code, and returns the error; any other outcome fails the test. */
export async function refusal(action: () => unknown, code: ErrorCode): Promise<BalafonError> {
  const error = await refused(action);
  expect(error.code, error.message).toBe(code);
  return error;
}
