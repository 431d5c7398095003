import { expect, it } from "vitest";
import { maxSkeletonBytes } from "../../../src/inspect/onnx/limits.ts";
import { append, closeMessage, openMessage, skeletonWriter } from "../../../src/inspect/onnx/skeleton-writer.ts";

it("writes lengths of 4 bytes after the fact, nested", () => {
  const writer = skeletonWriter("m");
  const outer = openMessage(writer);
  append(writer, Uint8Array.of(1, 2));
  const inner = openMessage(writer);
  append(writer, new Uint8Array(300).fill(9));
  closeMessage(writer, inner);
  closeMessage(writer, outer);
  expect(writer.length).toBe(4 + 2 + 4 + 300);
  expect([...writer.bytes.subarray(0, 10)]).toEqual([0xb2, 0x82, 0x80, 0, 1, 2, 0xac, 0x82, 0x80, 0]);
});

it("refuses to grow past the limit", () => {
  const writer = skeletonWriter("m.onnx");
  append(writer, new Uint8Array(maxSkeletonBytes));
  expect(() => append(writer, Uint8Array.of(1))).toThrow(expect.objectContaining({ code: "LIMIT_EXCEEDED" }));
});
