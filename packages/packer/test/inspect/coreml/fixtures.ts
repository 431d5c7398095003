import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packageFolder, type PackageFolder } from "../../../src/inspect/coreml/package-folder.ts";

const folder = new URL("../../../../../training/fixtures/coreml/", import.meta.url);

/** A package that coremltools wrote: training/make_coreml_fixtures.py. */
export const fixture = (name: string): PackageFolder =>
  packageFolder(fileURLToPath(new URL(`${name}.mlpackage`, folder)), `${name}.mlpackage`);

/** By `function/value`: numpy's dtype, the shape, and the SHA-256 of the numbers as coremltools decompresses them. */
export type Expected = Readonly<Record<string, readonly [dtype: string, shape: number[], sha256: string]>>;

export const expectedWeights = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Readonly<Record<string, Expected>>;
