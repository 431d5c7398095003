import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxJsonDepth, parseStrictJson } from "../../src/json/strict.ts";

const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("parseStrictJson", () => {
  it("gives what JSON.parse gives", () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), fc.nat(4), (text, indent) => {
        fc.pre(!text.includes("__proto__"));
        const spaced = JSON.stringify(JSON.parse(text), undefined, indent);
        expect(parseStrictJson(spaced)).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it.each(['{"a":[{"a":{"a":1}}],"b":{"a":":"}}', '["a","a",{"\\":":1,"\\"":2}]', '{"constructor":1}', '"a:b"', nested(maxJsonDepth)])(
    "takes %s",
    (text) => {
      expect(parseStrictJson(text)).toEqual(JSON.parse(text));
    },
  );

  it.each([
    ['{"a":1,"a":1}', "twice"],
    ['{"a":1,"b":[{"c":1, "c" :2}]}', '"c" is written twice'],
    ['{"a":1,"\\u0061":2}', '"a" is written twice'],
    ['{"x":{"__proto__":{}}}', "__proto__"],
    ['{"\\u005f_proto__":1}', "__proto__"],
    [nested(maxJsonDepth + 1), "deep"],
    ["[".repeat(1_000_000), "deep"],
    ['{"a":1', "JSON"],
    ['{"a" 1}', "JSON"],
    ["", "JSON"],
    ['"', "JSON"],
    ["{}}", "JSON"],
    ["[1,:]", "JSON"],
  ])("refuses %.40s", (text, words) => {
    expect(() => parseStrictJson(text)).toThrow(SyntaxError);
    expect(() => parseStrictJson(text)).toThrow(words);
  });

  it("takes a time that grows with the text and no faster, quotes and backslashes included", () => {
    for (const unit of ['"', "\\", '"\\', '\\"', "[]", '{"a":']) expect(() => parseStrictJson(unit.repeat(100_001))).toThrow(SyntaxError);
  });
});
