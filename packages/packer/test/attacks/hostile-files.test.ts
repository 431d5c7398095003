import { errorCodes, type ErrorCode } from "@balafon/manifest-schema";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, pack, run, type Ran } from "../pipeline/support.ts";
import { runNode, runScript } from "./scripts.ts";

/** One hostile file, as attacks/generate.mjs lists it. */
interface Attack {
  readonly name: string;
  readonly code: ErrorCode | "OK" | readonly ErrorCode[];
  /** What the message must say, so that the file is refused for what it is. */
  readonly says: string;
  readonly heavy: boolean;
  readonly args: readonly string[];
}

let workspace: string;
let attacks: readonly Attack[];
beforeAll(async () => {
  workspace = await createWorkspace();
  const { folder } = await pack(workspace);
  const out = join(workspace, "attacks");
  await runScript("generate.mjs", [out, folder]);
  attacks = JSON.parse(readFileSync(join(out, "attacks.json"), "utf8")) as Attack[];
});

/** What is wrong with how a command met an attack; nothing, as it should be. */
function faultsOf({ name, code, says }: Attack, { code: exitCode, stdout, stderr }: Ran): string[] {
  const printed = `${stdout}${stderr}`;
  const found = /^([A-Z]\w+) {2}/m.exec(stderr)?.[1] ?? "OK";
  const faults: [boolean, string][] = [
    [!([code].flat() as string[]).includes(found), `expected ${String(code)}, found ${found}`],
    [exitCode !== (found === "OK" ? 0 : errorCodes[found as ErrorCode]), `exit code ${exitCode}`],
    [found !== "OK" && stdout !== "", "a refusal on stdout"],
    [!printed.includes(says), `does not say ${JSON.stringify(says)}`],
    [/\n\s+at .*:\d+:\d+/.test(printed), "a stack trace"],
    [/[^\P{Cc}\n]|\u202e/u.test(printed), "characters that rewrite the terminal"],
    [stderr.length > 20_000, "an endless message"],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => `${name}: ${fault}\n${printed.slice(0, 1000)}`);
}

describe("hostile files are refused with their code", () => {
  const formats = ["recipe", "zip", "torch", "npz", "onnx", "mlpackage", "wav", "bundle"];
  const kinds = [...formats, "layout", "contract", "vocabulary"];
  const of = (kind: string): Attack[] => attacks.filter(({ name }) => name.startsWith(`${kind}-`));

  it("there are some of every kind, and a good file that they differ from", () => {
    expect(kinds.reduce((sum, kind) => sum + of(kind).length, 0)).toBe(attacks.length);
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
    for (const kind of kinds) expect(of(kind).length, kind).toBeGreaterThan(3);
    for (const format of formats) expect(of(format)).toContainEqual(expect.objectContaining({ code: "OK" }));
  });

  it.each(kinds)("%s", async (kind) => {
    const faults: string[] = [];
    for (const attack of of(kind).filter(({ heavy }) => !heavy)) faults.push(...faultsOf(attack, await run(workspace, attack.args)));
    expect(faults).toEqual([]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("those that want memory get little: 128 MiB of heap are enough, and 256 MiB in all", async () => {
    const [cli, measured] = [join(workspace, "cli.mjs"), join(workspace, "rss")];
    await runScript("bundle-cli.mjs", [cli]);
    const heavy = attacks.filter((attack) => attack.heavy);
    expect(heavy.length).toBeGreaterThan(3);
    for (const attack of heavy) {
      const ran = await runNode(["--max-old-space-size=128", cli, ...attack.args], { BALAFON_RSS: measured });
      expect(faultsOf(attack, ran)).toEqual([]);
      expect(Number(readFileSync(measured, "utf8")), `${attack.name}, KiB`).toBeLessThan(256 << 10);
    }
  });
});
