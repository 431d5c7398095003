import type { ErrorCode } from "@balafon/manifest-schema";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { createWorkspace, recipeOf, run, type Ran } from "../pipeline/support.ts";

/** How a command comes to be wrong: its whole command line. */
type Broken = (workspace: string) => Promise<readonly string[]> | readonly string[];

/** What is wrong, the code that it must have, how it comes about, and what the message must say of it. */
export type BadInput = readonly [what: string, code: ErrorCode, broken: Broken, says: readonly (string | RegExp)[]];

/** The command line that packs the anchor with fields of its recipe overridden. */
export function set(workspace: string, settings: readonly string[]): string[] {
  return [recipeOf(workspace, "anchor"), "--out", join(workspace, "dist"), ...settings.flatMap((setting) => ["--set", setting])];
}

/** Every case, for people and for machines. */
export function itRefuses(cases: readonly BadInput[]): void {
  let workspace: string;
  beforeAll(async () => {
    workspace = await createWorkspace();
  });
  it.each(cases)("%s: %s", async (_, code, broken, says) => {
    const args = await broken(workspace);
    const people = await run(workspace, args);
    expectForPeople(people, code);
    for (const fact of says) expect(people.stderr).toMatch(fact);
    expectForMachines(await run(workspace, [...args, "--json"]), people);
  });
}

/** What every refusal is like, whatever it is about. */
function expectForPeople({ code, stdout, stderr }: Ran, error: ErrorCode): void {
  const firstLine = stderr.split("\n").find((line) => !/^\d\/8 /.test(line));
  expect(firstLine?.slice(0, error.length + 2)).toBe(`${error}  `);
  expect([code, stdout]).toEqual([/^(LAYOUT|CHECKPOINT)/.test(error) ? 3 : 2, ""]);
  expect(stderr).not.toMatch(/\n\s+at /);
  // Neither colours nor what a file's names would have done to a terminal.
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
}

function expectForMachines({ code, stdout, stderr }: Ran, people: Ran): void {
  expect([code, stderr]).toEqual([people.code, ""]);
  expect(stdout.trim().split("\n")).toHaveLength(1);
  const { error } = JSON.parse(stdout) as { error: { code: string; message: string; stack?: string } };
  expect(people.stderr).toContain(`${error.code}  ${error.message}\n`);
  expect(error.stack).toBeUndefined();
}
