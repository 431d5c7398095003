import { describe, expect, it } from "vitest";
import { checkMatrix } from "../../src/speech/matrix.ts";
import { codeOf, refusalOf } from "./support/refusal.ts";

describe("checkMatrix", () => {
  it("accepts what fits, whatever its size", () => {
    expect(() => checkMatrix("logits", Float32Array.of(-3e38, 0, 3e38), 1, 3)).not.toThrow();
  });

  it.each([
    [4, 1, 3],
    [0, 0, 3],
    [0, 1, 0],
    [6, 1.5, 4],
    [6, -2, -3],
  ])("refuses %i values as %d frames of %d", async (length, frames, width) => {
    expect(await codeOf(() => checkMatrix("logits", new Float32Array(length), frames, width))).toBe("FORMAT_INVALID");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("says where %d is", async (value) => {
    const { code, facts } = await refusalOf(() => checkMatrix("logits", Float32Array.of(0, 0, 0, 0, 0, value), 2, 3));
    expect(code).toBe("FORMAT_INVALID");
    expect(facts).toMatchObject({ subject: "logits", problem: "the value at frame 1, column 2 is not a number", found: `${value}` });
  });
});
