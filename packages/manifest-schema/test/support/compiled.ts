import { Ajv, type Options } from "ajv";
import type { Validator } from "../../src/index.ts";

const { ajvOptions } = (await import(new URL("../../../../tools/compile-validator.mjs", import.meta.url).href)) as { ajvOptions: Options };

/** A validator that is compiled as it is asked for, with the options of those that are compiled beforehand. */
export const compiled = (schema: object): Validator => new Ajv(ajvOptions).compile(schema);
