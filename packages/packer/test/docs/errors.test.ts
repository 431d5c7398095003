import { errorCodes, errorPages } from "@balafon/manifest-schema";
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createWorkspace } from "../pipeline/support.ts";
import { createScene, renderErrors } from "./examples.ts";

const path = new URL("../../../../docs/errors.md", import.meta.url);

const intro = `# Errors

Every way in which Balafon says no, with a real message of each. The messages below are what the code says: a test runs each case and compares.
With \`--json\` the command prints \`{"error": {code, message, subject, problem, expected, found, hint, place, details}}\`. Exit codes:
${[1, 2, 3, 4, 130]
  .map(
    (exit) =>
      `${exit} for ${Object.entries(errorCodes)
        .filter(([, code]) => code === exit)
        .map(([name]) => name)
        .join(", ")}`,
  )
  .join(";\n")}.

`;

/** What is measured may differ in its last digits between processors; the words around it may not. */
const masked = (text: string): string => text.replaceAll(/\d+\.\d+(e-?\d+)?/g, "#");

describe("docs/errors.md", () => {
  it("shows for each code what the code says", async () => {
    const scene = await createScene(await createWorkspace());
    const text = intro + (await renderErrors(scene));
    if (process.env["UPDATE_DOCS"]) await writeFile(path, text);
    expect(masked(await readFile(path, "utf8"))).toBe(masked(text));
  });

  it("has a page for each code", () => {
    expect(Object.keys(errorPages)).toEqual(Object.keys(errorCodes));
  });
});
