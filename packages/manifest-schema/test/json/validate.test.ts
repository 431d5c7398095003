import { describe, expect, it } from "vitest";
import { layoutValidator, problemsOf, recipeValidator } from "../../src/index.ts";
import { compiled } from "../support/compiled.ts";
import { research } from "../support/layouts.ts";
import { minimalRecipe } from "../support/recipes.ts";

const validator = compiled({
  type: "object",
  properties: {
    name: { type: "string", pattern: "^[a-z]+$", description: "Lower-case letters" },
    plain: { type: "string", pattern: "^[0-9]+$" },
    scheme: { enum: ["turboquant", "rtn"] },
    count: { type: "integer", minimum: 1, exclusiveMaximum: 9 },
    version: { const: 1 },
    blank: { anyOf: [{ const: "last" }, { type: "integer", minimum: 0 }] },
    list: { type: "array", items: { type: "string" }, maxItems: 3, default: ["a"] },
    inner: { type: "object", properties: { depth: { type: "number", default: 2 } }, additionalProperties: false, default: {} },
  },
  required: ["name"],
  additionalProperties: false,
});

const only = (value: object) => {
  const problems = problemsOf(validator, { name: "a", ...value });
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

describe("problemsOf", () => {
  it("finds nothing in a valid value, and fills in defaults, nested ones too", () => {
    const value: Record<string, unknown> = { name: "a" };
    expect(problemsOf(validator, value)).toEqual([]);
    expect(value).toEqual({ name: "a", list: ["a"], inner: { depth: 2 } });
  });

  it("gives every value its own copy of a default", () => {
    const [first, second]: { name: string; list?: string[] }[] = [{ name: "a" }, { name: "b" }];
    problemsOf(validator, first);
    problemsOf(validator, second);
    first!.list!.push("b");
    expect(second!.list).toEqual(["a"]);
  });

  it("an unknown field: the key is at fault, what is known is listed, a near word is suggested", () => {
    expect(only({ shceme: 1 })).toEqual({
      path: ["shceme"],
      atKey: true,
      problem: '"shceme" is not a field here',
      expected: "name, plain, scheme, count, version, blank, list, inner",
      hint: 'Did you mean "scheme"?',
    });
    expect(only({ entirely: 1 })).not.toHaveProperty("hint");
  });

  it("a missing field, at the object that lacks it", () => {
    expect(problemsOf(validator, {})).toEqual([{ path: [], atKey: false, problem: '"name" is missing', hint: "Add name." }]);
  });

  it("suggests no number in another's place", () => {
    const [problem] = problemsOf(compiled({ type: "object", properties: { bits: { enum: [1, 2] } } }), { bits: 9 });
    expect(problem).toEqual({
      path: ["bits"],
      atKey: false,
      problem: "not one of the values that are known here",
      expected: "1, 2",
      found: "9",
    });
  });

  it.each([
    [
      "a wrong enum",
      { scheme: "turboqant" },
      { path: ["scheme"], expected: "turboquant, rtn", found: '"turboqant"', hint: 'Did you mean "turboquant"?' },
    ],
    ["another type", { list: [1] }, { path: ["list", 0], expected: "string", found: "1" }],
    ["a fraction for an integer", { count: 1.5 }, { path: ["count"], expected: "integer", found: "1.5" }],
    ["a number below its range", { count: 0 }, { path: ["count"], expected: ">= 1", found: "0" }],
    ["a number at its open end", { count: 9 }, { path: ["count"], expected: "< 9", found: "9" }],
    ["a described pattern", { name: "A" }, { path: ["name"], expected: "Lower-case letters", found: '"A"' }],
    ["a pattern without a description", { plain: "x" }, { path: ["plain"], expected: "^[0-9]+$", found: '"x"' }],
    ["a constant", { version: 2 }, { path: ["version"], expected: "1", found: "2" }],
    ["a word that no branch takes", { blank: "first" }, { path: ["blank"], expected: '"last" or integer', found: '"first"' }],
    ["a number that no branch takes", { blank: -1 }, { path: ["blank"], expected: '"last" or >= 0', found: "-1" }],
    ["a list that is too long", { list: ["a", "b", "c", "d"] }, { path: ["list"], found: "a list of 4" }],
    ["null", { inner: null }, { path: ["inner"], expected: "object", found: "null" }],
  ])("%s is one problem, with what was expected and found", (_what, value, facts) => {
    expect(only(value)).toMatchObject({ atKey: false, ...facts });
  });

  it("a discriminator names the kinds, and the place of the word", () => {
    const [problem] = problemsOf(layoutValidator, { ...research, frontEnd: { kind: "logmel" } });
    expect(problem).toEqual({
      path: ["frontEnd", "kind"],
      atKey: false,
      problem: '"kind" does not say which kind this is',
      expected: "log-mel, waveform",
      found: '"logmel"',
    });
    expect(problemsOf(layoutValidator, { ...research, window: {} })).toMatchObject([
      { path: ["window", "kind"], expected: "fixed, variable", found: "nothing" },
    ]);
  });

  it("reports only the branch that the discriminator chose", () => {
    const frontEnd = { ...research.frontEnd, melScale: "bark" };
    expect(problemsOf(layoutValidator, { ...research, frontEnd })).toMatchObject([
      { path: ["frontEnd", "melScale"], expected: "slaney, htk" },
    ]);
    expect(problemsOf(layoutValidator, { ...research, frontEnd: { kind: "waveform", melBins: 80 } })).toMatchObject([
      { path: ["frontEnd", "melBins"], atKey: true },
    ]);
  });

  it("lists every problem of a value", () => {
    const problems = problemsOf(recipeValidator, { ...minimalRecipe(), balafon: 2, extra: 1, name: "A" });
    expect(problems.map(({ path }) => path.join("."))).toEqual(["extra", "balafon", "name"]);
  });

  it.each([null, undefined, 1, "recipe", [], true])("refuses %j for an object", (value) => {
    expect(problemsOf(recipeValidator, value)).toMatchObject([{ path: [], expected: "object" }]);
  });
});

describe("hostile values", () => {
  it("a hundred thousand unknown fields are a thousand problems, with names cut", () => {
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`${"k".repeat(500)}${index}`, 1]));
    const problems = problemsOf(validator, { name: "a", ...fields });
    expect(problems).toHaveLength(1000);
    expect(Math.max(...problems.map(({ problem }) => problem.length))).toBeLessThan(120);
  });

  it("so are two hundred thousand unknown targets, although a list must hold each once", () => {
    const targets = Array.from({ length: 200_000 }, (_, index) => `t${index}`);
    expect(problemsOf(recipeValidator, { ...minimalRecipe(), targets })).toHaveLength(1000);
  });

  it("fields named after those of Object.prototype are unknown, not inherited", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty"])
      expect(only({ [name]: 1 })).toMatchObject({ path: [name], atKey: true });
    const own = JSON.parse('{"name": "a", "__proto__": {"count": 1}}') as object;
    expect(problemsOf(validator, own)).toMatchObject([{ path: ["__proto__"], atKey: true }]);
  });

  it("names are quoted, so that none writes control characters", () => {
    expect(only({ "\u001b[2K": 1 }).problem).toBe('"\\u001b[2K" is not a field here');
  });
});
