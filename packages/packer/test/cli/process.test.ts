import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { userFolder } from "../../src/cli/process.ts";
import { runScript } from "../attacks/scripts.ts";
import { createWorkspace, modelFile } from "../pipeline/support.ts";

describe("userFolder", () => {
  const script = (stood: string | undefined, name = "pack-model") => ({
    npm_lifecycle_event: name,
    ...(stood === undefined ? {} : { INIT_CWD: stood }),
  });

  it.each([
    ["where the user stood, of a script that is called pack-model", script("/srv/models/recipes"), "/srv/models/recipes"],
    ["that is the script's own", script("/srv/models"), "/srv/models"],
    ["where a folder's name begins with dots", script("/srv/models/..recipes"), "/srv/models/..recipes"],
    ["not of another script: what that one writes down is relative to its folder", script("/srv/models/recipes", "release"), "/srv/models"],
    ["not outside of the script's folder, as of pnpm --dir", script("/home"), "/srv/models"],
    ["not in a folder beside it", script("/srv/models2"), "/srv/models"],
    ["not without a package manager", {}, "/srv/models"],
    ["not without its word", script(undefined), "/srv/models"],
  ])("is %s", (_, env, folder) => {
    expect(userFolder(env, "/srv/models")).toBe(folder);
  });
});

describe("the process", () => {
  let workspace: string;
  let cli: string;
  beforeAll(async () => {
    workspace = await realpath(await createWorkspace());
    cli = join(workspace, "cli.mjs");
    await runScript("bundle-cli.mjs", [cli]);
    await mkdir(join(workspace, "sub"));
  });

  const start = (args: readonly string[], env: Record<string, string> = {}, stdout: number | "pipe" = "pipe") =>
    spawnSync(process.execPath, [cli, ...args], { cwd: workspace, env, encoding: "utf8", stdio: ["ignore", stdout, "pipe"] });

  it("takes paths from where the user stood, and names the whole path of what is missing there", () => {
    const env = { INIT_CWD: join(workspace, "sub"), npm_lifecycle_event: "pack-model" };
    const { status, stderr } = start(["../recipes/anchor.yaml", "--check"], env);
    expect([status, stderr.includes("check")]).toEqual([0, true]);
    const missing = start(["recipes/anchor.yaml", "--check"], env);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain(
      `FILE_MISSING  recipes/anchor.yaml: no such file\n  found:    nothing at ${join(workspace, "sub/recipes/anchor.yaml")}\n`,
    );
    expect(start(["verify", "none"]).stderr).toContain(`nothing at ${join(workspace, "none")}`);
  });

  it.skipIf(!existsSync("/dev/full"))("tells that its output cannot be written", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = start(["inspect", modelFile("anchor", "head.pt")], {}, full);
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^OUTPUT_FAILED {2}standard output: cannot be written \(ENOSPC.*\n {2}Make room where it goes, or send it elsewhere\.\n$/,
    );
  });

  it("ends well where its reader has seen enough", () => {
    const { status, stderr } = spawnSync("sh", ["-c", '"$@" | head -c 10; exit 0', "sh", process.execPath, cli, "--help"], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("is what the published command runs", async () => {
    const bin = await readFile(new URL("../../bin/pack-model.js", import.meta.url), "utf8");
    expect(bin).toContain('import { runProcess } from "../dist/cli/process.js"');
  });
});
