import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import * as api from "../src/index.ts";

const { contractSchema, layoutSchema, manifestSchema, recipeSchema, sigstoreBundleSchema, statementSchema } = api;
const published = { contract: contractSchema, layout: layoutSchema, manifest: manifestSchema, recipe: recipeSchema };
const folder = new URL("../schema/", import.meta.url);

describe("published schemas", () => {
  it("are the four that people and editors need", () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(published).map((name) => `${name}.schema.json`));
  });

  it.each(Object.entries(published))("%s.schema.json is the TypeScript schema; `pnpm schemas` writes it", (name, schema) => {
    expect(readFileSync(new URL(`${name}.schema.json`, folder), "utf8")).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });
});

describe("every schema", () => {
  it.each(Object.entries({ ...published, sigstoreBundle: sigstoreBundleSchema, statement: statementSchema }))(
    "%s is draft-07 and compiles in ajv's strict mode",
    (_name, schema) => {
      const ajv = new Ajv({ strict: true, allowUnionTypes: true, discriminator: true });
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(ajv.compile(schema)).toBeTypeOf("function");
    },
  );
});
