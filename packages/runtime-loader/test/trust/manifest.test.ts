import type { Manifest } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { verifyBundle } from "../../src/index.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { bundleOf, edited, inMemory, type Changes } from "../support/bundle.ts";
import { signer } from "../support/keys.ts";

const verify = (changes: Changes) => verifyBundle(inMemory(bundleOf(changes)), { trust: [signer.publicPem] });
const refusal = (changes: Changes) => refusalOf(() => verify(changes));
const edit = (edits: Readonly<Record<string, unknown>>): Changes => ({ manifest: (manifest) => edited(manifest, edits) });

describe("a signed manifest is refused with MANIFEST_INVALID where it", () => {
  it.each<[string, Changes["manifestText"], string]>([
    ["is no JSON", () => "{", "it is not JSON"],
    ["is empty", () => "", "it is not JSON"],
    ["is not UTF-8, inside a string", (text) => Buffer.from(text.replace('"tiny"', '"t\u00ff"'), "latin1"), "it is not JSON"],
    ["begins with a byte order mark", (text) => `\ufeff${text}`, "it is not JSON"],
    ["holds a lone surrogate", (text) => text.replace('"tiny"', '"\\ud800"'), "it is not JSON"],
    ["is nested beyond any stack", () => `${"[".repeat(1e6)}${"]".repeat(1e6)}`, "it is not JSON"],
    [
      "repeats a key, of which parsers take one or the other",
      (text) => text.replace('"name":"tiny"', '"name":"safe","name":"tiny"'),
      "canonical",
    ],
    ["repeats a key with the same value", (text) => text.replace('"name":"tiny"', '"name":"tiny","name":"tiny"'), "canonical"],
    ["spells a key with an escape", (text) => text.replace('"name"', String.raw`"n\u0061me"`), "canonical"],
    ["spells a number otherwise", (text) => text.replace('"sequence":7', '"sequence":7.0'), "canonical"],
    ["has a number that becomes another", (text) => text.replace('"sequence":7', '"sequence":9007199254740993'), "canonical"],
    ["has its keys in another order", (text) => text.replace('{"contract"', '{"zzz":0,"contract"'), "canonical"],
    ["is written for people", (text) => JSON.stringify(JSON.parse(text), undefined, 2), "canonical"],
    ["ends in a line feed", (text) => `${text}\n`, "canonical"],
  ])("%s", async (_name, manifestText, words) => {
    const error = await refusal({ manifestText: manifestText! });
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.problem).toContain(words);
  });

  it.each<[string, Changes, string]>([
    ["lacks a field", edit({ head: undefined }), '"head" is missing'],
    ["has a field that nobody knows", edit({ trusted: true }), "trusted"],
    ["is of another version", edit({ schemaVersion: 2 }), "schemaVersion"],
    ["is no object", { manifest: () => [] }, "it: "],
    ["has a key named as every object's prototype", { manifestText: (text) => text.replace("{", '{"__proto__":{},') }, "__proto__"],
    ["names another layout than it has", edit({ "contract.layoutId": "0".repeat(64) }), "layoutId"],
    ["names another contract than it has", edit({ "contract.contractId": "0".repeat(64) }), "contractId"],
    ["was given another layout under its id", edit({ "contract.layout.extractor.layer": "other" }), "layoutId"],
    ["was given other golden digests under its id", edit({ "contract.golden.0.digests.features": "0".repeat(64) }), "contractId"],
    ["has an encoder that takes another spectrogram", edit({ "parts.onnx.encoder.input.shape": [1, 4, 20] }), "its parts"],
    ["has an encoder that gives more frames than its contract", edit({ "parts.onnx.encoder.output.shape": [1, 10, 2] }), "its parts"],
    ["has a head that takes time and feature in the other order", edit({ "parts.onnx.head.input.shape": [1, 2, 5] }), "its parts"],
    ["counts more bytes of an encoder than its file has", edit({ "quantization.totals.onnx.encoder.emittedBytes": 7 }), "add up"],
    ["counts quantized bytes that no row has", edit({ "quantization.totals.onnx.head.quantizedBytes": 1 }), "add up"],
    ["counts other bytes that no file has", edit({ "quantization.totals.onnx.head.otherBytes": 1 }), "add up"],
    ["has a head that takes other frames than a window has", edit({ "head.framesIn": 4 }), "its head"],
    ["has a head that gives other frames than its last layer", edit({ "head.layers.0.frames": 4 }), "its head"],
    ["has a head of other classes than its last layer's width", edit({ "head.layers.0.dim": 4 }), "its head"],
    ["names golden audio that it does not hold", edit({ "contract.golden.0.audio": "probes/b.wav" }), "contract.golden.0.audio"],
    ["names golden features that it does not hold", edit({ "contract.golden.0.features": "probes/b.npz#f" }), "contract.golden.0.features"],
    ["names golden logits that it does not hold", edit({ "contract.golden.0.logits": "a.npz#l" }), "contract.golden.0.logits"],
    ["names golden logits without an array", edit({ "contract.golden.0.logits": "probes/a.npz" }), "contract.golden.0.logits"],
    ["has a head that gives more classes than it has", edit({ "parts.onnx.head.output.shape": [1, 5, 4] }), "its parts"],
  ])("%s", async (_name, changes, words) => {
    const error = await refusal(changes);
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.problem).toContain(words);
  });
});

describe("Core ML packages in a bundle", () => {
  const files = {
    "coreml/encoder.mlpackage/Manifest.json": "ab",
    "coreml/encoder.mlpackage/Data/w.bin": "cde",
    "coreml/head.mlpackage/Manifest.json": "f",
  };
  const port = { name: "x", shape: [1] };
  const entry = (role: string) => ({ path: `coreml/${role}.mlpackage`, target: "ios17", layout: "plain", input: port, output: port });
  const sizes = (emittedBytes: number) => ({ sourceBytes: 9, emittedBytes, quantizedBytes: 0, otherBytes: emittedBytes, parameters: 1 });
  const packages = { encoder: entry("encoder"), head: entry("head") };
  const said = (edits: Readonly<Record<string, unknown>>): Changes => ({
    ...edit({ "parts.mlpackage": packages, "quantization.totals.mlpackage": { encoder: sizes(5), head: sizes(1) }, ...edits }),
    files,
  });

  it("are files like others, whose bytes add up by folder", async () => {
    expect((await verify(said({}))).manifest.parts.mlpackage).toEqual(packages);
  });

  it.each<[string, Changes]>([
    ["has other bytes than its files", said({ "quantization.totals.mlpackage.encoder": sizes(6) })],
    ["counts the files of a folder whose name begins alike", said({ "parts.mlpackage.head.path": "coreml/encoder.mlpack" })],
    ["has a part that is no signed folder", said({ "parts.mlpackage.head.path": "coreml/none.mlpackage" })],
    ["has parts without totals", said({ "quantization.totals.mlpackage": undefined })],
    ["has totals without parts", said({ "parts.mlpackage": undefined })],
  ])("a manifest that %s is refused", async (_name, changes) => {
    const error = await refusal(changes);
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.problem).toMatch(/add up|only in places/);
  });
});

describe("a manifest's file list is what was signed", () => {
  const withFiles = (change: (files: Manifest["files"]) => readonly unknown[]): Changes => ({
    manifest: (manifest) => ({ ...manifest, files: change(manifest.files) }),
  });
  const entry = { path: "more", bytes: 1, sha256: "0".repeat(64) };

  it.each<[string, Changes, string]>([
    ["lacks a signed file", withFiles((files) => files.slice(1)), "onnx/encoder.onnx"],
    ["lists a file that is not there", withFiles((files) => [...files, entry]), "more"],
    ["lists another digest", withFiles(([first, ...rest]) => [{ ...first, sha256: "0".repeat(64) }, ...rest]), "onnx/encoder.onnx"],
    ["lists another size", withFiles(([first, ...rest]) => [{ ...first, bytes: 7 }, ...rest]), "another size of onnx/encoder.onnx"],
    ["lists no size", withFiles(([first, ...rest]) => [{ ...first, bytes: 0 }, ...rest]), "another size of onnx/encoder.onnx"],
    ["lists a file twice", withFiles((files) => [...files, files[0]!]), "listed twice"],
    ["lists itself", withFiles((files) => [...files, { ...entry, path: "manifest.json" }]), "manifest.json"],
    ["lists the signature", withFiles((files) => [...files, { ...entry, path: "model.sig" }]), "model.sig"],
  ])("where it %s, it is refused", async (_name, changes, words) => {
    const error = await refusal(changes);
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.problem).toContain(words);
  });

  it.each(["C:x", "a\\b", "a\u0000b", "a\nb", "a\u001bb"])("a signed file of the unsafe name %j is refused", async (path) => {
    const error = await refusal({ files: { [path]: "" } });
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.problem).toContain("files.5.path");
  });

  it.each(["../x", "/x", "a//b", "a/../b", "./a", "a/", ".", "..", ""])("a part at the unsafe path %j is refused", async (path) => {
    const error = await refusal(edit({ "parts.onnx.encoder.path": path }));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.problem).toContain("parts.onnx.encoder.path");
  });

  it("names of ordinary files in any script are taken", async () => {
    const paths = ["probes/ߞߎߡߊ.wav", "..a/b..", "a b/-c"];
    const { manifest } = await verify({ files: Object.fromEntries(paths.map((path) => [path, ""])) });
    expect(manifest.files.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  });
});
