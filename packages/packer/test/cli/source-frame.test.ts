import { describe, expect, it } from "vitest";
import { sourceFrame } from "../../src/cli/source-frame.ts";

/** An error with a stack of these lines. */
const thrown = (message: string, lines: readonly string[], cause?: Error): Error => {
  const error = new Error(message, { cause });
  error.stack = [`Error: ${message}`, ...lines.map((line) => `    at ${line}`)].join("\n");
  return error;
};

describe("sourceFrame", () => {
  it.each([
    ["read (file:///home/me/balafon/packages/packer/dist/inspect/zip/open.js:12:34)", "packer/dist/inspect/zip/open.js:12:34"],
    ["async file:///srv/node_modules/@balafon/runtime-loader/dist/node.js:1:2", "runtime-loader/dist/node.js:1:2"],
    [String.raw`f (file:///C:\code\balafon\packages\quantizer\src\fit.ts:3:4)`, "quantizer/src/fit.ts:3:4"],
  ])("of %s is relative to our packages", (line, frame) => {
    expect(sourceFrame(thrown("x", ["new Set (<anonymous>)", "node:fs:1:1", line]))).toBe(frame);
  });

  it("is the first of ours, else that of the cause, else none", () => {
    const cause = thrown("y", ["f (/a/packer/src/b.ts:1:1)", "g (/a/packer/src/c.ts:2:2)"]);
    expect(sourceFrame(cause)).toBe("packer/src/b.ts:1:1");
    expect(sourceFrame(thrown("x", ["node:fs:1:1"], cause))).toBe("packer/src/b.ts:1:1");
    expect(sourceFrame(thrown("/packer/src/b.ts:1:1", ["node:fs:1:1"]))).toBeUndefined();
    expect(sourceFrame("a string")).toBeUndefined();
  });
});
