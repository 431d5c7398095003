// Compiled, never run: the build fails when a schema and the type beside it say different things.
import type { FromSchema } from "json-schema-to-ts";
import type {
  contractSchema,
  FeatureLayout,
  HeadContract,
  layoutSchema,
  Manifest,
  manifestSchema,
  Recipe,
  recipeSchema,
  SigstoreBundle,
  sigstoreBundleSchema,
  Statement,
  statementSchema,
} from "../src/index.ts";

/** Readonly throughout. Tuples count as arrays here: a schema's minItems and maxItems say what the tuple says. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Loose<T[Key]> }
    : T;
type Assignable<From, To> = [From] extends [To] ? true : false;
type Same<Written, Schema> = [Assignable<Loose<Written>, Loose<Schema>>, Assignable<Loose<Schema>, Loose<Written>>];

export const layout: Same<FeatureLayout, FromSchema<typeof layoutSchema>> = [true, true];
export const contract: Same<HeadContract, FromSchema<typeof contractSchema>> = [true, true];
export const recipe: Same<Recipe, FromSchema<typeof recipeSchema>> = [true, true];
export const manifest: Same<Manifest, FromSchema<typeof manifestSchema>> = [true, true];
export const statement: Same<Statement, FromSchema<typeof statementSchema>> = [true, true];
export const bundle: Same<SigstoreBundle, FromSchema<typeof sigstoreBundleSchema>> = [true, true];
