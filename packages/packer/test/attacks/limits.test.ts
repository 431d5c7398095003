import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { limitsInCode, limitsTable } from "./limits.ts";

const path = new URL("../../../../docs/security.md", import.meta.url);
const [begin, end] = [
  "<!-- limits: written by UPDATE_DOCS=1 vitest run packages/packer/test/attacks/limits.test.ts -->\n",
  "\n<!-- /limits -->",
];

it("every limit of a reader has a value, and a comment that says what it bounds", () => {
  const limits = limitsInCode();
  expect(limits.length).toBeGreaterThan(30);
  for (const { name, place, value, why } of limits) {
    expect(Number.isSafeInteger(value), `${place}: ${name}`).toBe(true);
    expect(why.length, `${place}: ${name} has no comment`).toBeGreaterThan(20);
  }
});

it("docs/security.md lists the limits that the code has", async () => {
  const text = await readFile(path, "utf8");
  const [before, rest] = text.split(begin);
  const [listed, after] = rest!.split(end);
  const table = limitsTable(limitsInCode());
  if (process.env["UPDATE_DOCS"]) await writeFile(path, `${before}${begin}${table}${end}${after}`);
  expect(process.env["UPDATE_DOCS"] ? table : listed).toBe(table);
});
