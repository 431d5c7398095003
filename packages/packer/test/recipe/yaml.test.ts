import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parseYaml, placeOf, validated } from "../../src/recipe/yaml.ts";
import { placeIn, recipeText } from "../support/recipe.ts";
import { refusal } from "../support/refusal.ts";

const codes = { syntax: "RECIPE_SYNTAX", invalid: "RECIPE_INVALID" } as const;
const parse = (text: string) => parseYaml(text, "a.yaml", codes);
const refused = async (text: string) => (await refusal(() => parse(text), "RECIPE_SYNTAX")).facts;

describe("parseYaml", () => {
  it("reads YAML 1.2: no is text, 010 is ten, and a colon needs a space", () => {
    expect(parse("a: no\nb: 010\nc: env:KEY\nd: ~\n").document.toJS()).toEqual({ a: "no", b: 10, c: "env:KEY", d: null });
  });

  it.each([
    ["an open bracket", "a: [1, 2\nb: 3\n", 2],
    ["a tab for indentation", "a:\n\tb: 1\n", 2],
    ["a stray bracket", "a: 1\nb: ]\n", 2],
    ["an open quote", 'a: 1\nb: "x\n', 3],
    ["a second document", "a: 1\n---\nb: 2\n", 2],
    ["a tag", "a: 1\nb: !!js/function x\n", 2],
    ["a directive of another version", "%YAML 3.0\n---\na: 1\n", 1],
  ])("refuses %s, and says where", async (_what, text, line) => {
    const { place } = await refused(text);
    expect(place).toMatchObject({ file: "a.yaml", line, column: expect.any(Number) as number });
  });

  it("refuses a key that is written twice, at the second", async () => {
    const facts = await refused("a: 1\nb:\n  - {c: 1, d: 2, c: 3}\n");
    expect(facts).toMatchObject({ problem: 'the key "c" is written twice', place: { line: 3, column: 18 } });
  });

  it("finds a key twice however it is quoted", async () => {
    expect((await refused('a: 1\n"a": 2\n')).place).toMatchObject({ line: 2, column: 1 });
  });

  it("refuses an alias, and a merge key, which is one", async () => {
    expect(await refused("a: &x 1\nb: *x\n")).toMatchObject({ hint: "Write the value out.", place: { line: 2, column: 4 } });
    expect((await refused("a: &x {b: 1}\nc: {<<: *x}\n")).place).toMatchObject({ line: 2 });
  });

  it("refuses a key that reaches a prototype, at any depth", async () => {
    expect(await refused("a:\n  __proto__: {polluted: true}\n")).toMatchObject({ place: { line: 2, column: 3 } });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each(["1: a", "null: a", "true: a", "[a, b]: c", "? {a: 1}\n: b", ": a"])("refuses the key of %j, which is no text", async (text) => {
    expect((await refused(text)).problem).toBe("a key that is not plain text");
  });

  it("refuses half a surrogate pair, which has no UTF-8", async () => {
    expect(await refused(String.raw`a: "\uD800"`)).toMatchObject({ place: { line: 1, column: 4 } });
    expect(parse("a: \u{1f3b6}").document.toJS()).toEqual({ a: "\u{1f3b6}" });
  });
});

describe("hostile text is refused before it is walked", () => {
  const size = 1 << 17;
  const stairs = (step: string) => Array.from({ length: 400 }, (_, depth) => " ".repeat(depth) + step).join("\n");

  it.each([
    ["brackets", "[".repeat(size)],
    ["braces", "{a: ".repeat(size / 4)],
    ["brackets that quoted brackets seem to close", '["]",'.repeat(size / 5)],
    ["brackets that comments seem to close", "[ # ]\n".repeat(size / 6)],
    ["dashes on one line", "- ".repeat(size / 2)],
    ["dashes with wider spaces", "-   ".repeat(size / 4)],
    ["dashes and question marks", "- ? ".repeat(size / 4)],
    ["question marks", "? ".repeat(size / 2)],
    ["colons", ": ".repeat(size / 2)],
    ["maps by indentation", stairs("a:")],
    ["lists by indentation", stairs("-")],
  ])("nested %s", async (_what, text) => {
    expect((await refused(text)).problem).toBe("nested more than 32 deep");
  });

  it("says where the nesting goes too far", async () => {
    expect((await refused(`a: 1\nb: ${"[".repeat(100)}`)).place).toMatchObject({ file: "a.yaml", line: 2 });
  });

  it.each([
    ["brackets", (depth: number) => `${"[".repeat(depth)}1${"]".repeat(depth)}`],
    ["dashes", (depth: number) => `${"- ".repeat(depth)}1`],
    ["indentation", (depth: number) => `${Array.from({ length: depth }, (_, step) => `${" ".repeat(step)}a:`).join("\n")} 1`],
  ])("takes %s as deep as the limit and no deeper", async (_what, nested) => {
    expect(parse(nested(32)).document.errors).toEqual([]);
    expect((await refused(nested(33))).problem).toBe("nested more than 32 deep");
  });

  it("takes brackets that are only text", () => {
    expect(parse(`# ${"[".repeat(99)}\na: "${"[".repeat(99)}"\n`).document.toJS()).toEqual({ a: "[".repeat(99) });
  });

  it("more than the limit of characters", async () => {
    expect((await refused("#".repeat((1 << 18) + 1))).problem).toBe("262145 characters, more than the limit of 262144");
    expect(parse("#".repeat(1 << 18)).document.toJS()).toBeNull();
  });

  it("an exponential alias bomb", async () => {
    const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(", ")}]`);
    expect((await refused(["l0: &l0 lol", ...levels].join("\n"))).problem).toBe("an alias (*name) is not allowed here");
  });

  it("tens of thousands of brackets that close nothing, and of different keys", async () => {
    await refused("]".repeat(size));
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n");
    expect(Object.keys(parse(keys).document.toJS() as object)).toHaveLength(20_000);
    expect((await refused(`${keys}\nk0: 2`)).problem).toBe('the key "k0" is written twice');
  });
});

describe("placeOf", () => {
  const file = parse(recipeText);

  it("finds values and keys, in maps and lists", () => {
    expect(placeOf(file, ["head", "layers", 1, "conv1d", "stride"])).toEqual({
      file: "a.yaml",
      ...withOffset("stride: 4", "stride: ".length),
    });
    expect(placeOf(file, ["head", "layers", 1, "conv1d", "stride"], true)).toEqual({ file: "a.yaml", ...withOffset("stride: 4", 0) });
  });

  it("falls back to the nearest parent", () => {
    expect(placeOf(file, ["proof", "gates", "maxLogitKl"])).toEqual({ file: "a.yaml", ...placeIn(recipeText, "{maxCer") });
    expect(placeOf(file, ["nothing", 3, "here"])).toEqual({ file: "a.yaml", ...placeIn(recipeText, "balafon: 1") });
    expect(placeOf(parse(""), ["a"])).toEqual({ file: "a.yaml", line: 1, column: 1 });
  });

  it("points at the key of a field without a value", () => {
    expect(placeOf(parse("a: 1\nb:\n"), ["b"])).toMatchObject({ line: 2 });
  });

  function withOffset(needle: string, columns: number) {
    const { line, column } = placeIn(recipeText, needle);
    return { line, column: column + columns };
  }
});

describe("validated", () => {
  const validator = new Ajv({ allErrors: true, verbose: true, useDefaults: true }).compile({
    type: "object",
    properties: { a: { type: "integer", default: 7 } },
    additionalProperties: false,
  });

  it("returns the value with its defaults", () => {
    expect(validated(parse("{}"), validator, codes)).toEqual({ a: 7 });
  });

  it("refuses tens of thousands of unknown fields with the first of them", async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n");
    const { facts } = await refusal(() => validated(parse(keys), validator, codes), "RECIPE_INVALID");
    expect(facts).toMatchObject({ subject: "k0", place: { line: 1, column: 1 } });
    expect(facts.details).toHaveLength(20);
  });
});
