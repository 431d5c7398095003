import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewerClips } from "../pipeline/changed.ts";
import { clipFile, createWorkspace, namedKeyOf, recipeOf, run, stateOf } from "../pipeline/support.ts";
import { newKey, resigned } from "../support/resigned.ts";

let workspace: string;
let bundle: string;
let pack: (recipe: string, out: string) => readonly string[];
beforeAll(async () => {
  workspace = await createWorkspace();
  const settings = (await fewerClips(workspace, "anchor")).flatMap((setting) => ["--set", setting]);
  pack = (recipe, out) => [recipe, "--out", out, ...settings];
  await run(workspace, pack(recipeOf(workspace, "anchor"), join(workspace, "dist")));
  bundle = join(workspace, "dist/anchor-1.0.0");
});

const here = process.cwd();
afterAll(() => process.chdir(here));

/** Each command that trusts, on one bundle. */
const commands = (folder: string): [string, string[]][] => [
  ["verify", ["verify", folder]],
  ["bind", ["bind", folder, folder]],
  ["transcribe", ["transcribe", folder, clipFile("silence.wav")]],
];

describe("a key that came with a download", () => {
  let download: string;
  beforeAll(async () => {
    download = join(workspace, "download");
    const { key, privatePem } = newKey();
    // All the places where a key could be looked for, filled by whoever made the archive.
    for (const folder of [".balafon", "balafon", "state/balafon", ".local/state/balafon"]) {
      await mkdir(join(download, folder), { recursive: true });
      await writeFile(join(download, folder, "development-key.pub.pem"), key.publicPem);
      await writeFile(join(download, folder, "development-key.pem"), privatePem, { mode: 0o600 });
    }
    await writeFile(join(download, "pnpm-workspace.yaml"), "");
    await resigned(bundle, join(download, "anchor-1.0.0"), key);
    process.chdir(download);
  });

  it.each(commands("anchor-1.0.0"))("is not believed by %s", async (_, args) => {
    const environments = [stateOf(workspace), stateOf(join(workspace, "new-user")), {}, { XDG_STATE_HOME: "state", HOME: "." }];
    for (const env of environments) {
      const { code, stdout, stderr } = await run(workspace, args, { env });
      expect([code, stdout, stderr.split("  ")[0]]).toEqual([4, "", "SIGNATURE_UNTRUSTED"]);
    }
  });

  it.each(commands("anchor-1.0.0"))("is believed by %s where it is named, as a key like another", async (_, args) => {
    const { code, stdout, stderr } = await run(workspace, [...args, "--trust", ".balafon/development-key.pub.pem"]);
    expect([code, `${stdout}${stderr}`.includes("DEVELOPMENT")]).toEqual([0, false]);
  });
});

describe("the development key", () => {
  it.each([["outside of any workspace"], ["in the bundle's folder"]])(
    "of whoever packed is believed wherever a command runs: %s",
    async (where) => {
      const outside = await mkdtemp(join(workspace, "../balafon-test-"));
      try {
        await copyFile(recipeOf(workspace, "anchor"), join(outside, "anchor.yaml"));
        const out = join(outside, "out");
        process.chdir(workspace);
        expect((await run(workspace, pack(join(outside, "anchor.yaml"), out))).code).toBe(0);
        process.chdir(where.startsWith("outside") ? outside : join(out, "anchor-1.0.0"));
        for (const [, args] of commands(join(out, "anchor-1.0.0"))) expect((await run(workspace, args)).code).toBe(0);
      } finally {
        process.chdir(workspace);
        await rm(outside, { recursive: true });
      }
    },
  );

  it("that was deleted is believed no more, and the next pack names the new one", async () => {
    const user = join(workspace, "forgetful");
    const dist = join(user, "dist");
    await mkdir(join(user, "recipes"), { recursive: true });
    await writeFile(join(user, "pnpm-workspace.yaml"), "");
    await copyFile(recipeOf(workspace, "anchor"), recipeOf(user, "anchor"));
    await run(user, pack(recipeOf(user, "anchor"), dist));
    const before = await readFile(namedKeyOf(user), "utf8");
    await rm(join(user, "state/balafon/development-key.pem"));
    const { code, stderr } = await run(user, ["verify", join(dist, "anchor-1.0.0")]);
    expect([code, stderr.includes("the list is empty")]).toEqual([4, true]);
    expect((await run(user, pack(recipeOf(user, "anchor"), dist))).code).toBe(0);
    expect(await readFile(namedKeyOf(user), "utf8")).not.toBe(before);
    expect((await run(user, ["verify", join(dist, "anchor-1.0.0"), "--trust", namedKeyOf(user)])).code).toBe(0);
  });

  it("that others may read stops what relies on it, and nothing else", async () => {
    const user = join(workspace, "careless");
    const path = join(user, "state/balafon/development-key.pem");
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, newKey().privatePem, { mode: 0o644 });
    const { code, stderr } = await run(user, ["verify", bundle]);
    expect([code, stderr.split("  ")[0]]).toEqual([2, "KEY_INVALID"]);
    for (const words of [path, "mode 644", "--trust"]) expect(stderr).toContain(words);
    expect((await run(user, ["verify", bundle, "--trust", namedKeyOf(workspace)])).code).toBe(0);
  });
});
