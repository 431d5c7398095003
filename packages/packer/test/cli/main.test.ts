import { existsSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { errorCodes } from "@balafon/manifest-schema";
import { createWorkspace, modelFile, recipeOf, run } from "../pipeline/support.ts";

let workspace: string;
beforeAll(async () => {
  workspace = await createWorkspace();
});

const known = "  expected: pack, inspect, verify, bind, transcribe, or a recipe";

describe("wrong usage exits 2 and says what to do", () => {
  it.each([
    [[], "a recipe or a command is needed\n  pack-model --help shows how to call it."],
    [["bnid", "a", "b"], `unknown command "bnid"\n${known}\n  Did you mean bind? pack-model --help shows how to call it.`],
    [["anchor"], `unknown command "anchor"\n${known}\n  A recipe is named by its path, such as recipes/anchor.yaml. pack-model --help`],
    [["audit", "--help"], `unknown command "audit"\n${known}`],
    [["audit", "-h"], `unknown command "audit"\n${known}`],
    [["help", "audit"], `unknown command "audit"\n${known}`],
    [["--trust", "k.pem", "audit", "x"], `unknown command "audit"\n${known}`],
    [["--out", "dist"], 'missing required argument "recipe"'],
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

describe("options may stand before the command", () => {
  it.each([
    [["--json", "verify", "none"], "no such model bundle"],
    [["--trust", "verify", "--json", "inspect", "none"], 'unknown option "--trust"'],
    [["--trust=k.pem", "--json", "verify", "none"], "no such file"],
    [["--out", "o", "--json", "none.yaml"], "no such file"],
    [["--json", "--set", "sequence=2", "none.yaml"], "no such file"],
  ])("%j", async (args, problem) => {
    const { code, stdout, stderr } = await run(workspace, args);
    expect([code, stderr]).toEqual([2, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { problem: expect.stringContaining(problem) as string } });
  });
});

describe("help", () => {
  it.each([[["--help"]], [["-h"]], [["help"]], [["--json", "--help"]]])(
    "%j is asked for, so it exits 0 and is the result",
    async (args) => {
      const { code, stdout, stderr } = await run(workspace, args);
      expect([code, stderr]).toEqual([0, ""]);
      for (const word of [/inspect .*<path>/, "verify", "bind", "transcribe", "Examples:", "Exit codes: 0 done", "130 interrupted"])
        expect(stdout).toMatch(word);
    },
  );

  it.each([[["pack", "--help"]], [["help", "pack"]], [["--json", "pack", "-h"]], [["anchor.yaml", "--help"]]])(
    "%j lists its options",
    async (args) => {
      const { code, stdout } = await run(workspace, args);
      expect(code).toBe(0);
      for (const word of ["--out <folder>", "--set <key=value>", "--target <target>", "--json"]) expect(stdout).toMatch(word);
    },
  );

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

  it("is INTERNAL, exits 1 and shows no stack, but where it came about", async () => {
    const { code, stdout, stderr } = await run(workspace, [recipeOf(workspace, "anchor")], broken);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^INTERNAL {2}pack-model: a fault of ours: cannot read properties of undefined\n {2}found: {4}at packer\/src\/cli\/commands\/pack\.ts:\d+:\d+\n {2}Please report it/,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("is one object with --json", async () => {
    const { code, stdout, stderr } = await run(workspace, [recipeOf(workspace, "anchor"), "--json"], broken);
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "INTERNAL", found: expect.stringMatching(/^at packer\/src\//) as string } });
    expect(stdout).not.toMatch(/\n\s+at |\\n\s+at /);
    expect(stdout).not.toContain(process.cwd());
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
