import type { Manifest } from "@balafon/manifest-schema";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { developmentKey } from "../../src/sign/development-key.ts";
import { fewerClips } from "../pipeline/changed.ts";
import { clipFile, createWorkspace, pack, run, stateOf, type Ran } from "../pipeline/support.ts";
import { resigned } from "../support/resigned.ts";

/** Ends its own line, titles the terminal's window, turns the text around, and says whose the bundle is. */
const forged = "n\u001b]0;pwn\u0007\u202e\u009b2K\nsigned by  key 0000";

let workspace: string;
let bundle: string;
beforeAll(async () => {
  workspace = await createWorkspace();
  bundle = (await pack(workspace, { settings: await fewerClips(workspace, "anchor") })).folder;
});

/** A bundle that the workspace's own key signed, with another manifest. */
const changed = async (name: string, change: (manifest: Manifest) => unknown): Promise<string> =>
  resigned(bundle, join(workspace, name, "anchor-1.0.0"), await developmentKey(stateOf(workspace)), change);

const commands: Readonly<Record<string, (folder: string) => string[]>> = {
  verify: (folder) => ["verify", folder],
  bind: (folder) => ["bind", folder, bundle],
  "bind, as the head": (folder) => ["bind", bundle, folder],
  transcribe: (folder) => ["transcribe", folder, clipFile("silence.wav")],
  inspect: (folder) => ["inspect", folder],
};

function expectPlain({ stdout, stderr }: Ran): void {
  expect(`${stdout}${stderr}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  expect(`${stdout}${stderr}`).not.toMatch(/^\s*signed by {2}key 0000/m);
}

describe.each(["name", "version"])("a manifest whose %s writes on the terminal", (field) => {
  let folder: string;
  beforeAll(async () => {
    folder = await changed(`forged-${field}`, (manifest) => ({ ...manifest, [field]: forged }));
  });

  it.each(Object.keys(commands))("is refused by %s", async (command) => {
    for (const json of [[], ["--json"]]) {
      const ran = await run(workspace, [...commands[command]!(folder), ...json]);
      expect([ran.code, `${ran.stdout}${ran.stderr}`.includes("MANIFEST_INVALID")]).toEqual([4, true]);
      expectPlain(ran);
    }
  });
});

it.each(["verify", "bind", "transcribe"])(
  "%s prints nothing else of a manifest as it is: a port, a field that is none",
  async (command) => {
    const port = await changed(`${command}-port`, ({ parts, ...manifest }) => {
      const { encoder } = parts.onnx;
      const input = { ...encoder.input, name: forged };
      return { ...manifest, parts: { ...parts, onnx: { ...parts.onnx, encoder: { ...encoder, input } } } };
    });
    const field = await changed(`${command}-field`, (manifest) => ({ ...manifest, [forged]: 1 }));
    for (const folder of [port, field]) {
      for (const json of [[], ["--json"]]) expectPlain(await run(workspace, [...commands[command]!(folder), ...json]));
    }
  },
);

it("a file whose name writes on the terminal is named, and escaped", async () => {
  const folder = await changed("added", (manifest) => manifest);
  await writeFile(join(folder, forged), "");
  const ran = await run(workspace, ["verify", folder]);
  expect(ran.code).toBe(4);
  expect(ran.stderr).toContain(String.raw`added:   n\u{1b}]0;pwn\u{7}\u{202e}\u{9b}2K\u{a}signed by  key 0000`);
  expectPlain(ran);
});

it.each(["verify", "bind", "transcribe"])("%s escapes the name of the folder that it is given", async (command) => {
  const folder = await resigned(bundle, join(workspace, command, forged), await developmentKey(stateOf(workspace)));
  const ran = await run(workspace, commands[command]!(folder));
  expect(ran.code).toBe(0);
  expectPlain(ran);
});

it("machines read such a name as it is, in characters that are plain", async () => {
  const folder = await changed("machines", (manifest) => manifest);
  await writeFile(join(folder, forged), "");
  const { stdout } = await run(workspace, ["verify", folder, "--json"]);
  expect((JSON.parse(stdout) as { error: { details: string[] } }).error.details).toEqual([`added:   ${forged}`]);
});
