import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalName, milNames } from "../../../../src/emit/coreml/lower/names.ts";
import { checkName, reservedWords } from "../../../../src/emit/coreml/validate/names.ts";

describe("legalName", () => {
  it.each([
    ["/encoder/blocks.0/attn/MatMul_output_0", "_encoder_blocks_0_attn_MatMul_output_0"],
    ["features", "features"],
    ["0.weight", "_0_weight"],
    ["onnx::Add_7", "onnx__Add_7"],
    ["tensor", "_tensor"],
    ["fp16", "_fp16"],
    ["dict", "_dict"],
    ["uint4", "_uint4"],
    ["main", "_main"],
    ["", "_"],
  ])("%j is %s", (name, expected) => {
    expect(legalName(name)).toBe(expected);
  });
});

describe("milNames", () => {
  it("gives legal names that differ, whatever it is given, and the same ones every time", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("a.b", "a_b", "a_b_2", "state", ...reservedWords))), (bases) => {
        const [names, again] = [milNames(), milNames()].map((fresh) => bases.map(fresh)) as [string[], string[]];
        expect(again).toEqual(names);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(() => checkName(name, "test")).not.toThrow();
      }),
    );
  });
});
