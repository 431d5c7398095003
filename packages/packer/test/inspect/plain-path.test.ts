import { expect, it } from "vitest";
import { isPlainPath } from "../../src/inspect/plain-path.ts";

it.each(["a", "a/b.bin", "com.apple.CoreML/weights", "...", "a..b"])("%j stays below its folder", (path) => {
  expect(isPlainPath(path)).toBe(true);
});

it.each(["", "/", "/a", "a/", "a//b", "..", "../a", "a/../b", "a/.", ".", "a\\b", "C:a", "a\0", "a\nb"])(
  "%j does not, somewhere",
  (path) => {
    expect(isPlainPath(path)).toBe(false);
  },
);
