// Compiles a JSON Schema to the text of a TypeScript module that validates, so that at run time no string becomes code: a Content-Security-Policy
// without unsafe-eval forbids that. ajv and esbuild are pinned, and the same schema gives the same text, which a test checks.
//
// Equal parts of a schema are written out wherever they stand. Functions that they share would halve the text, but ajv copies all earlier errors behind
// each call of one: a manifest of 100,000 rows that are wrong would take the square of that.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

/** How every schema is read. @type {import("ajv").Options} */
export const ajvOptions = { allErrors: true, useDefaults: true, discriminator: true, verbose: true, strict: true, allowUnionTypes: true };

/** `contractDraft` lies in contract-draft-validator.ts. */
export const validatorFile = (name) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-validator.ts`;

/** @param {string} name the schema is exported as `${name}Schema`, its validator as `${name}Validator` */
export async function compileValidator(name, schema) {
  const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } });
  const generated = standalone.default(ajv, ajv.compile(schema)).replace(/export default \w+;/, "");
  const [code, validate] = splitExport(await bundle(generated));
  // The notice stands where tsc keeps it: an import of types takes the comments above it along.
  return `// @ts-nocheck
// Compiled from ${name}Schema by \`pnpm schemas\`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
${code}
/** Compiled from {@link ${name}Schema}. */
export const ${name}Validator: Validator = ${validate};
`;
}

/** One file that requires no other. */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    minify: true,
    lineLimit: 140,
    plugins: [withoutNotes],
  });
  return outputFiles[0].text;
}

/** ajv's helpers carry the `require` that it writes where they are called: text that nobody needs here. */
const withoutNotes = {
  name: "without notes",
  setup(bundler) {
    bundler.onLoad({ filter: /ajv\/dist\/runtime\/\w+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/^\w+\.code = .*$/m, ""),
    }));
  },
};

/** @returns the code before its export, and what it exports as `validate` */
function splitExport(text) {
  const found = /export\s*\{\s*([\w$]+)\s+as\s+validate\s*\};\s*$/.exec(text);
  if (found === null) throw new Error(`ajv's code ends in no export: ${text.slice(-200)}`);
  return [text.slice(0, found.index).trimEnd(), found[1]];
}
