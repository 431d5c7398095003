import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, sha256Hex, sha256OfJson } from "../../src/json/canonical.ts";
import { reordered } from "../support/layouts.ts";

/** RFC 8785, appendix B: the bits of a double, and its only spelling. */
const numbers = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

function doubleOf(hex: string): number {
  return Buffer.from(hex, "hex").readDoubleBE();
}

describe("RFC 8785", () => {
  it.each(numbers)("appendix B: %s is %s", (hex, text) => {
    expect(canonicalJson(doubleOf(hex))).toBe(text);
  });

  it.each(["7fffffffffffffff", "7ff0000000000000", "fff0000000000000"])("appendix B: %s is refused, at any depth", (hex) => {
    expect(() => canonicalJson(doubleOf(hex))).toThrow(TypeError);
    expect(() => canonicalJson({ a: [doubleOf(hex)] })).toThrow(TypeError);
  });

  it("section 3.2.3: keys are sorted by UTF-16 code unit", () => {
    const names = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(canonicalJson(names)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign",' +
        '"\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it("section 3.2.4: the example's UTF-8 bytes", () => {
    const example = JSON.parse(
      String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
    ) as unknown;
    expect(Buffer.from(canonicalJson(example)).toString("hex")).toBe(
      "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d",
    );
  });
});

describe("canonicalJson", () => {
  it.each(["\ud800", "a\udc00", "\udc00\ud800"])("refuses the lone surrogates of %j, in values and in keys", (text) => {
    expect(() => canonicalJson([text])).toThrow(/canonicalJson: .*surrogate/);
    expect(() => canonicalJson({ [text]: 1 })).toThrow(TypeError);
  });

  it.each([undefined, () => 1, Symbol("a"), 1n])("refuses %s", (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("refuses a cycle", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => canonicalJson(cycle)).toThrow(TypeError);
  });

  it("gives equal values one spelling, whatever the order of their keys, and reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const text = canonicalJson(plain);
        expect(canonicalJson(reordered(plain))).toBe(text);
        expect(JSON.parse(text)).toEqual(plain);
      }),
    );
  });
});

describe("sha256", () => {
  it("FIPS 180-4: the digests of the empty message and of abc", () => {
    expect(sha256Hex(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256Hex(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("of a value is that of its canonical text in UTF-8", () => {
    expect(sha256OfJson({ b: "\u07ca", a: 1 })).toBe(sha256Hex(Buffer.from('{"a":1,"b":"\u07ca"}', "utf8")));
  });
});
