import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkReplaceable } from "../../src/publish/replaceable.ts";
import { temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";
import { bundleAt, bundleManifest } from "./bundle.ts";

const files = ["vocabulary.json", "onnx/head.onnx"];

describe("checkReplaceable passes", () => {
  it.each<[string, (target: string) => Promise<unknown>]>([
    ["nothing", async () => {}],
    ["an empty folder", (target) => mkdir(target)],
    ["a model bundle", (target) => bundleAt(target, files)],
    [
      "a bundle of another version",
      async (target) => {
        await bundleAt(target, files);
        await writeFile(join(target, "manifest.json"), bundleManifest(files).replace('"schemaVersion":1', '"schemaVersion":2'));
      },
    ],
  ])("%s", async (_, make) => {
    const target = join(await temporaryFolder(), "b");
    await make(target);
    await expect(checkReplaceable(target)).resolves.toBeUndefined();
  });

  it("a bundle whose place another takes while it is looked at", async () => {
    const target = join(await temporaryFolder(), "b");
    await bundleAt(target, files);
    const looking = Array.from({ length: 20 }, () => checkReplaceable(target));
    for (let turn = 0; turn < 20; turn++) {
      await bundleAt(`${target}.next`, [`onnx/${turn}.onnx`]);
      await rename(target, `${target}.${turn}`);
      await rename(`${target}.next`, target);
    }
    await expect(Promise.all(looking)).resolves.toHaveLength(20);
  });
});

describe("checkReplaceable refuses, and names what is in the way", () => {
  it.each<[string, string, (target: string) => Promise<unknown>]>([
    ["a folder of other things", "found:    photos, and no manifest.json", (target) => mkdir(join(target, "photos"), { recursive: true })],
    [
      "a web app's manifest",
      "found:    a manifest.json that is not a model bundle's",
      async (target) => {
        await mkdir(target);
        await writeFile(join(target, "manifest.json"), '{"short_name":"my app"}');
        await writeFile(join(target, "notes.txt"), "mine");
      },
    ],
    [
      "a manifest that is no JSON",
      "found:    a manifest.json that is not a model bundle's",
      async (target) => {
        await mkdir(target);
        await writeFile(join(target, "manifest.json"), "old");
      },
    ],
    [
      "a manifest without a signature",
      "found:    a manifest.json without model.sig",
      async (target) => {
        await mkdir(target);
        await writeFile(join(target, "manifest.json"), bundleManifest([]));
      },
    ],
    [
      "somebody's file in a bundle",
      "found:    notes.txt, which its manifest.json does not list",
      async (target) => {
        await bundleAt(target, files);
        await writeFile(join(target, "notes.txt"), "mine");
      },
    ],
    [
      "one deep in a bundle",
      "found:    onnx/mine/notes.txt, which its manifest.json does not list",
      (target) =>
        bundleAt(target, files).then(() => mkdir(join(target, "onnx/mine")).then(() => writeFile(join(target, "onnx/mine/notes.txt"), ""))),
    ],
    [
      "a link in a bundle",
      "found:    elsewhere, which its manifest.json does not list",
      (target) => bundleAt(target, files).then(() => symlink("/", join(target, "elsewhere"))),
    ],
  ])("%s", async (_, found, make) => {
    const target = join(await temporaryFolder(), "b");
    await make(target);
    const { message } = await refusal(() => checkReplaceable(target), "OUTPUT_FAILED");
    expect(message).toContain(`${target}: something other than a model bundle lies here`);
    expect(message).toContain(found);
  });
});
