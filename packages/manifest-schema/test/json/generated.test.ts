import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as api from "../../src/index.ts";
import { compiled } from "../support/compiled.ts";
import { samples } from "../support/samples.ts";

const { compileValidator, validatorFile } = (await import(new URL("../../../../tools/compile-validator.mjs", import.meta.url).href)) as {
  compileValidator: (name: string, schema: object) => Promise<string>;
  validatorFile: (name: string) => string;
};

const folder = new URL("../../src/json/generated/", import.meta.url);
const named = <Value>(ending: string) =>
  Object.entries(api).flatMap(([name, value]) => (name.endsWith(ending) ? [[name.slice(0, -ending.length), value as Value] as const] : []));
const schemas = new Map(named<object>("Schema"));
const validators = new Map(named<api.Validator>("Validator"));

describe("generated validators", () => {
  it("are one of each schema", () => {
    expect([...validators.keys()].sort()).toEqual([...schemas.keys()].sort());
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].map(validatorFile).sort());
  });

  it.each([...schemas])("%s, compiled, is what is committed: run `pnpm schemas` after a change", async (name, schema) => {
    expect(await compileValidator(name, schema)).toBe(readFileSync(new URL(validatorFile(name), folder), "utf8"));
  });

  it.each([...schemas.keys()])("%s needs nothing: neither ajv nor Function", (name) => {
    const text = readFileSync(new URL(validatorFile(name), folder), "utf8");
    expect(text.match(/^(import|export const) .*/gm)).toEqual([
      'import type { Validator } from "../validator.ts";',
      expect.stringMatching(`^export const ${name}Validator: Validator = `),
    ]);
    expect(text).not.toMatch(/\b(require|eval|Function|import)\(/);
  });
});

const word = fc.constantFrom("", "a", "kind", "log-mel", "0".repeat(64), "\u{1f600}", "constructor", "\ud800", "onnx", "last");
const wrong = fc.oneof(
  word,
  fc.constantFrom(null, true, 0, -1, 0.5, 7, 1e300, [], {}),
  fc.array(word, { maxLength: 3 }),
  fc.dictionary(word, word),
);

/** A copy with something else at one place, or one field more or less there. */
function changed(value: unknown, at: readonly number[], something: unknown, how: "replace" | "remove" | "add"): unknown {
  const copy = structuredClone(value);
  let parent = copy as Record<string, unknown>;
  let key = Object.keys(parent)[at[0]! % Object.keys(parent).length]!;
  for (const step of at.slice(1)) {
    const below = parent[key];
    if (typeof below !== "object" || below === null || Object.keys(below).length === 0) break;
    parent = below as Record<string, unknown>;
    key = Object.keys(parent)[step % Object.keys(parent).length]!;
  }
  if (how === "remove") delete parent[key];
  else parent[how === "add" ? "extra" : key] = something;
  return copy;
}

describe("what ajv says where it compiles at run time, generated validators say", () => {
  it.each([...schemas])("%s: errors, their order, and defaults", (name, schema) => {
    const [validator, reference] = [validators.get(name)!, compiled(schema)];
    expect(validator(structuredClone(samples[name])), name).toBe(true);
    const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(path, wrong, fc.constantFrom("replace", "remove", "add")), { maxLength: 4 }), (changes) => {
        const value = changes.reduce<unknown>((before, [at, something, how]) => changed(before, at, something, how), samples[name]);
        const [one, other] = [structuredClone(value), structuredClone(value)];
        expect(validator(one)).toBe(reference(other));
        expect(validator.errors).toEqual(reference.errors);
        expect(one).toEqual(other);
      }),
      { numRuns: 300 },
    );
  });
});
