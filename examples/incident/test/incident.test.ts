import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundled } from "../../../attacks/lib/bundled.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The example with the sources that it imports, as it would lie in a checkout whose folder a URL spells otherwise. */
let folder: string;
let example: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balafon-"));
  const checkout = join(folder, "a folder, \u07d2\u07de\u07cf 100%");
  await mkdir(join(checkout, "examples/incident"), { recursive: true });
  await symlink(join(root, "models"), join(checkout, "models"));
  example = await bundled('import "./examples/incident/incident.mjs";', join(checkout, "examples/incident/incident.mjs"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("shows what happened, wherever the checkout lies", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [example]);
  expect(stderr).toBe("");
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^the features it was trained on, dense: 1500 -> 375 frames, CER 0\./);
  expect(lines[3]).toMatch(/^pre-reduced features, dense: 375 -> 94 frames, CER /);
});
