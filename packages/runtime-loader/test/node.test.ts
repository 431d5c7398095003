import { manifestValidator, problemsOf, type LogMelFrontEnd } from "@balafon/manifest-schema";
import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as node from "../src/node.ts";
import { bindBundles, loadBundle, openBundle } from "../src/node.ts";
import { codeOf, refusalOf } from "./speech/support/refusal.ts";
import { spyOnRelease } from "./support/sessions.ts";
import { bundleOf, edited, inFolder } from "./support/bundle.ts";
import { signer, stranger } from "./support/keys.ts";
import { tinyLayout, tinyManifest } from "./support/manifest.ts";
import { high, low, silence } from "./support/sounds.ts";

const tinyFrontEnd = tinyLayout.frontEnd as LogMelFrontEnd;

/** 2 GiB of spectrogram in a window, as little work as it is to make. */
const endless: Parameters<typeof bundleOf>[0] = {
  layout: {
    ...tinyLayout,
    frontEnd: { ...tinyFrontEnd, melBins: 2, fftSize: 2, hopLength: 1 },
    window: { kind: "fixed", samples: 2 ** 28, frames: 5 },
  },
  manifest: (manifest) => edited(manifest, { "parts.onnx.encoder.input.shape": [1, 2, 2 ** 28] }),
};

const trust = { trust: [signer.publicPem] };

it("node exports the loader and everything of index", () => {
  expect(Object.keys(node).sort()).toEqual([
    "BalafonError",
    "bindBundles",
    "checkBinding",
    "checkOwnWeights",
    "checkPartIdentity",
    "checkPorts",
    "createRecognizer",
    "directoryFiles",
    "loadBundle",
    "openBundle",
    "parsePublicKey",
    "parseVocabulary",
    "readMetadataProps",
    "verifyBundle",
  ]);
});

it("the manifest that these tests vary is a valid one", () => {
  expect(problemsOf(manifestValidator, tinyManifest())).toEqual([]);
});

describe("loadBundle", () => {
  it("opens a bundle that turns audio into text", async () => {
    const recognizer = await loadBundle(await inFolder(bundleOf()), trust);
    expect((await recognizer.transcribe(low)).text).toBe("a");
    expect((await recognizer.transcribe(high)).text).toBe("b");
    expect((await recognizer.transcribe(silence)).text).toBe("");
    expect(recognizer.encoder.keyId).toBe(signer.id);
    await recognizer.release();
  });

  it("takes a bundle under another folder name: the signature covers files, not where they lie", async () => {
    const folder = await inFolder(bundleOf());
    const renamed = join(dirname(folder), "current");
    await rename(folder, renamed);
    const recognizer = await loadBundle(renamed, trust);
    expect(recognizer.encoder.name).toBe("current");
    await recognizer.release();
  });

  it("passes over an empty folder, which holds nothing that could be used", async () => {
    const folder = await inFolder(bundleOf());
    await mkdir(join(folder, "onnx", "empty"));
    const recognizer = await loadBundle(folder, trust);
    expect((await recognizer.transcribe(low)).text).toBe("a");
    await recognizer.release();
  });

  it("refuses a symbolic link, although it leads to the signed bytes", async () => {
    const folder = await inFolder(bundleOf());
    await rename(join(folder, "vocabulary.json"), join(folder, "..", "vocabulary.json"));
    await symlink(join("..", "vocabulary.json"), join(folder, "vocabulary.json"));
    expect(await codeOf(() => loadBundle(folder, trust))).toBe("DIGEST_MISMATCH");
  });

  it("refuses an added file in a new folder", async () => {
    const folder = await inFolder(bundleOf());
    await mkdir(join(folder, "extra"));
    await writeFile(join(folder, "extra", "note.txt"), "");
    const error = await refusalOf(() => loadBundle(folder, trust));
    expect(error.code).toBe("DIGEST_MISMATCH");
    expect(error.facts.details).toEqual(["added:   extra/note.txt"]);
  });

  it("refuses a folder that is not there, one that is empty, and a bundle by a stranger", async () => {
    const folder = await inFolder(new Map());
    expect(await codeOf(() => loadBundle(join(folder, "no-such"), trust))).toBe("FILE_MISSING");
    expect(await codeOf(() => loadBundle(folder, trust))).toBe("SIGNATURE_MISSING");
    const other = await inFolder(bundleOf({ key: stranger }));
    expect(await codeOf(() => loadBundle(other, trust))).toBe("SIGNATURE_UNTRUSTED");
  });

  it("refuses a head that says in its own metadata that it is an encoder", async () => {
    const folder = await inFolder(bundleOf({ identity: { head: { role: "encoder" } } }));
    expect(await codeOf(() => loadBundle(folder, trust))).toBe("CONTRACT_MISMATCH");
  });

  it("refuses a part at a path that is not a signed file", async () => {
    const folder = await inFolder(bundleOf({ manifest: (manifest) => edited(manifest, { "parts.onnx.head.path": "onnx/none.onnx" }) }));
    expect(await codeOf(() => loadBundle(folder, trust))).toBe("DIGEST_MISMATCH");
  });
});

describe("arguments that cannot be meant", () => {
  it.each<[string, () => unknown, string, string]>([
    ["no folder", () => loadBundle(undefined as never, trust), "the folder of a bundle", "undefined"],
    ["a URL", () => openBundle(new URL("file:///tmp") as never, trust), "the folder of a bundle", "a URL"],
    ["no options", () => loadBundle("dist/tiny-1.0.0", undefined as never), "options", "undefined"],
    ["a key in the list's place", () => loadBundle("dist/tiny-1.0.0", { trust: signer.publicPem } as never), "options.trust", "a string"],
    ["no files", () => node.verifyBundle(undefined as never, trust), "verifyBundle: the files", "undefined"],
    ["a folder in their place", () => node.verifyBundle("dist" as never, trust), "verifyBundle: the files", "a string"],
    ["no encoder", () => bindBundles(undefined as never, undefined as never), "bindBundles: the bundle of the encoder", "undefined"],
    [
      "files that nobody verified",
      () => bindBundles(node.directoryFiles("dist") as never, {} as never),
      "bindBundles: the bundle of the encoder",
      "an object",
    ],
    ["a promise of one", () => bindBundles(Promise.resolve() as never, {} as never), "bindBundles: the bundle of the encoder", "a Promise"],
  ])("%s: says what was expected", async (_name, call, subject, found) => {
    const error = await refusalOf(call);
    expect(error.code).toBe("USAGE");
    expect(error.facts).toMatchObject({ subject, found });
  });

  it("a folder under another name than the app asks for is refused by the name that was signed", async () => {
    const folder = await inFolder(bundleOf({ name: "other" }));
    expect(await codeOf(() => loadBundle(folder, { ...trust, name: "tiny" }))).toBe("SIGNATURE_UNTRUSTED");
  });
});

describe("bindBundles", () => {
  const open = async (changes: Parameters<typeof bundleOf>[0]) => openBundle(await inFolder(bundleOf(changes)), trust);

  it("binds the parts of two bundles of one contract", async () => {
    const [encoder, head] = [await open({ name: "small" }), await open({ name: "exact" })];
    const recognizer = await bindBundles(encoder, head);
    expect((await recognizer.transcribe(high)).text).toBe("b");
    expect([recognizer.encoder.manifest.name, recognizer.head.manifest.name]).toEqual(["small", "exact"]);
    await recognizer.release();
  });

  it("refuses parts of another layout, and of another golden set under the same layout", async () => {
    const encoder = await open({});
    const layout = { ...tinyLayout, extractor: { ...tinyLayout.extractor, layer: "other" } };
    const golden = [{ audio: "1".repeat(64), features: "3".repeat(64) }];
    const [byLayout, byGolden] = [await open({ layout }), await open({ golden })];
    expect(await codeOf(() => bindBundles(encoder, byLayout))).toBe("LAYOUT_MISMATCH");
    expect(await codeOf(() => bindBundles(encoder, byGolden))).toBe("CONTRACT_MISMATCH");
  });

  it("refuses them before it reads a part, which may hold a gigabyte", async () => {
    const [encoder, head] = [await open({}), await open({ golden: [{ audio: "1".repeat(64), features: "3".repeat(64) }] })];
    const read = () => Promise.reject(new Error("a part was read"));
    expect(await codeOf(() => bindBundles({ ...encoder, read }, { ...head, read }))).toBe("CONTRACT_MISMATCH");
  });

  it.each<[string, Parameters<typeof bundleOf>[0], number]>([
    ["the head", { identity: { head: { name: "other" } } }, 1],
    ["a layout that it cannot run", { layout: { ...tinyLayout, frontEnd: { kind: "waveform" } } }, 0],
    ["a front end that has no meaning", { layout: { ...tinyLayout, frontEnd: { ...tinyFrontEnd, fMaxHz: 4001 } } }, 0],
    ["a spectrogram beyond any memory", endless, 0],
  ])("leaves no session open where it refuses %s", async (_name, changes, opened) => {
    const sessions = spyOnRelease();
    const bundle = await open(changes);
    await refusalOf(() => bindBundles(bundle, bundle));
    expect(sessions()).toEqual({ opened, released: opened });
  });

  it("does not run a part that was changed after its bundle was verified", async () => {
    const folder = await inFolder(bundleOf());
    const bundle = await openBundle(folder, trust);
    await writeFile(join(folder, "onnx", "head.onnx"), bundleOf({ name: "other" }).get("onnx/head.onnx")!);
    expect(await codeOf(() => bindBundles(bundle, bundle))).toBe("DIGEST_MISMATCH");
  });
});
