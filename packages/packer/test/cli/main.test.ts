import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { errorCodes } from "@balafon/manifest-schema";
import { createWorkspace, modelFile, recipeOf, run } from "../pipeline/support.ts";

let workspace: string;
beforeAll(async () => {
  workspace = await createWorkspace();
});

describe("wrong usage exits 2 and says what to do", () => {
  it.each([
    [[], "a recipe or a command is needed\n  pack-model --help shows how to call it."],
    [["bnid", "a", "b"], 'unknown command "bnid"\n  Did you mean bind? pack-model --help shows how to call it.'],
    [["anchor"], 'unknown command "anchor"\n  A recipe is named by its path, such as recipes/anchor.yaml. pack-model --help'],
    [["bind", "a"], 'missing required argument "head-bundle"'],
    [["recipes/anchor.yaml", "extra"], "too many arguments"],
    [["recipes/anchor.yaml", "--ouut", "x"], 'unknown option "--ouut"\n  Did you mean --out?'],
    [["--ouut", "x", "recipes/anchor.yaml"], 'unknown option "--ouut"'],
    [["transcribe", "a", "b.wav", "--trust"], 'option "--trust <key.pem>" argument missing'],
    [["unknown\u001b[2J"], String.raw`unknown command "unknown\u{1b}[2J"`],
  ])("%j", async (args, says) => {
    const { code, stdout, stderr } = await run(workspace, args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`USAGE  pack-model: ${says}`);
  });

  it("with --json as one object", async () => {
    const { code, stdout, stderr } = await run(workspace, ["bnid", "--json"]);
    expect([code, stderr]).toEqual([2, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "USAGE", problem: 'unknown command "bnid"' } });
  });
});

describe("help", () => {
  it.each([[["--help"]], [["-h"]], [["help"]]])("%j is asked for, so it exits 0 and is the result", async (args) => {
    const { code, stdout, stderr } = await run(workspace, args);
    expect([code, stderr]).toEqual([0, ""]);
    for (const word of [/inspect .*<path>/, "verify", "bind", "transcribe", "Examples:", "Exit codes: 0 done", "130 interrupted"])
      expect(stdout).toMatch(word);
  });

  it("of a command lists its options", async () => {
    const { code, stdout } = await run(workspace, ["pack", "--help"]);
    expect(code).toBe(0);
    for (const word of ["--out <folder>", "--set <key=value>", "--target <target>", "--json"]) expect(stdout).toMatch(word);
  });

  it("names the exit codes that errors have", async () => {
    const { stdout } = await run(workspace, ["--help"]);
    for (const code of new Set(Object.values(errorCodes))) expect(stdout).toMatch(new RegExp(`\\b${code} `));
  });
});

describe("a fault of ours", () => {
  const broken = {
    on: () => {
      throw new TypeError("cannot read properties of undefined");
    },
  };

  it("is INTERNAL, exits 1 and shows no stack", async () => {
    const { code, stdout, stderr } = await run(workspace, [recipeOf(workspace, "anchor")], broken);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^INTERNAL {2}pack-model: a fault of ours: cannot read properties of undefined\n {2}Please report it/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("is one object with --json", async () => {
    const { code, stdout, stderr } = await run(workspace, [recipeOf(workspace, "anchor"), "--json"], broken);
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "INTERNAL" } });
    expect(stdout).not.toContain(".ts:");
  });
});

describe("an interruption", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("by %s exits 130, leaves nothing behind and stops listening", async (signal) => {
    const listeners = new Map<string, () => void>();
    const listening = {
      on: (name: string, listener: () => void) => void listeners.set(name, listener),
      off: (name: string) => void listeners.delete(name),
      stderr: { write: (text: string) => (text.startsWith("4/8") ? listeners.get(signal)?.() : undefined) },
    };
    const out = join(workspace, signal);
    const { code } = await run(workspace, [recipeOf(workspace, "anchor"), "--out", out], listening);
    expect(code).toBe(130);
    expect(listeners.size).toBe(0);
    expect(existsSync(join(out, "anchor-1.0.0"))).toBe(false);
  });
});

describe("colours", () => {
  const terminal = (env: Record<string, string>) => {
    let printed = "";
    const stderr = { isTTY: true, write: (text: string) => void (printed += text) };
    return { changes: { env, stderr }, printed: () => printed };
  };

  it.each([
    ["on a terminal", {}, true],
    ["not where NO_COLOR is set", { NO_COLOR: "1" }, false],
    ["not in CI", { CI: "true" }, false],
    ["not on a dumb terminal", { TERM: "dumb" }, false],
  ])("%s", async (_, env: Record<string, string>, coloured) => {
    const { changes, printed } = terminal(env);
    await run(workspace, ["inspect", "none"], changes);
    expect(printed().includes("\u001b[")).toBe(coloured);
    expect(printed()).toContain("FILE_MISSING");
  });

  it("follow the output that the text goes to, and change no word", async () => {
    const { changes, printed } = terminal({});
    const inspect = ["inspect", modelFile("anchor", "head.pt")];
    const plain = await run(workspace, inspect, { stderr: changes.stderr });
    await run(workspace, inspect, { stdout: changes.stderr });
    expect(plain.stdout).not.toContain("\u001b");
    expect(printed()).not.toBe(plain.stdout);
    expect(stripVTControlCharacters(printed())).toBe(plain.stdout);
  });
});

it("the published command is this one", async () => {
  const bin = await readFile(new URL("../../bin/pack-model.js", import.meta.url), "utf8");
  expect(bin).toContain('import { main } from "../dist/cli/main.js"');
});
