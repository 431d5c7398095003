import { homedir, tmpdir } from "node:os";
import { sep } from "node:path";
import { expect, it } from "vitest";

it("tests have a folder of their own for what is kept for a user", () => {
  const folder = process.env["XDG_STATE_HOME"] ?? "";
  expect(folder.startsWith(tmpdir() + sep)).toBe(true);
  expect(folder.startsWith(homedir() + sep)).toBe(false);
});
