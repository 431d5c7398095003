// Writes the published JSON Schemas from their TypeScript sources. A test fails when they differ.
import { mkdirSync, writeFileSync } from "node:fs";
import { contractSchema, layoutSchema, manifestSchema, recipeSchema } from "../packages/manifest-schema/dist/index.js";

const folder = new URL("../packages/manifest-schema/schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
const schemas = { recipe: recipeSchema, layout: layoutSchema, contract: contractSchema, manifest: manifestSchema };
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
