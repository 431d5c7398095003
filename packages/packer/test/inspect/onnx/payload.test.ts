import { expect, it } from "vitest";
import { fromReference, referenceBytes, toReference } from "../../../src/inspect/onnx/payload.ts";

it("refers to any place of any file, at any alignment", () => {
  const payload = { offset: 2 ** 40 + 1, length: Number.MAX_SAFE_INTEGER };
  const shifted = new Uint8Array(referenceBytes + 3);
  shifted.set(toReference(payload), 3);
  expect(fromReference(shifted.subarray(3))).toEqual(payload);
});
