// Writes what is made of the JSON Schemas in TypeScript: those that are published, and a validator of each. Tests fail when they differ.
import { mkdirSync, writeFileSync } from "node:fs";
import * as api from "../packages/manifest-schema/dist/index.js";
import { compileValidator, validatorFile } from "./compile-validator.mjs";

const { contractSchema, layoutSchema, manifestSchema, recipeSchema } = api;
const root = new URL("../packages/manifest-schema/", import.meta.url);
const write = (folder, file, text) => {
  mkdirSync(new URL(folder, root), { recursive: true });
  writeFileSync(new URL(`${folder}/${file}`, root), text);
};

const published = { recipe: recipeSchema, layout: layoutSchema, contract: contractSchema, manifest: manifestSchema };
for (const [name, schema] of Object.entries(published)) write("schema", `${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

for (const [exported, schema] of Object.entries(api)) {
  const name = /^(.+)Schema$/.exec(exported)?.[1];
  if (name !== undefined) write("src/json/generated", validatorFile(name), await compileValidator(name, schema));
}
