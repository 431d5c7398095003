import { describe, expect, it } from "vitest";
import { codeUnit } from "../../src/quantize/code-unit.ts";

describe("codeUnit", () => {
  it.each([
    [1, 1, 8],
    [2, 1, 4],
    [3, 3, 8],
    [4, 1, 2],
    [5, 5, 8],
    [6, 3, 4],
    [7, 7, 8],
    [8, 1, 1],
  ])("of %d bits: %d bytes hold %d codes", (bits, bytes, codes) => {
    expect(codeUnit(bits)).toEqual({ bytes, codes });
  });
});
