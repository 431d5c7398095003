import { characterErrorRate } from "@balafon/runtime-loader/speech";
import { generateKeyPairSync } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { clipFile, createWorkspace, modelFile, namedKeyOf, put, recipeOf, run, sha256, type Ran } from "../pipeline/support.ts";

const gate = 0.25;

let workspace: string;
let bundle: string;
let otherKey: string;
let packed: { people: Ran; machines: Ran; json: Record<string, unknown> };
beforeAll(async () => {
  workspace = await createWorkspace();
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  otherKey = await put(workspace, "other.pem", publicKey.export({ type: "spki", format: "pem" }).toString());
  const pack = [recipeOf(workspace, "anchor"), "--out", join(workspace, "dist")];
  const people = await run(workspace, pack);
  const machines = await run(workspace, [...pack, "--json"]);
  packed = { people, machines, json: JSON.parse(machines.stdout) as Record<string, unknown> };
  bundle = join(workspace, "dist/anchor-1.0.0");
});

const developmentKeyId = async (): Promise<string> => sha256(await readFile(namedKeyOf(workspace)));

/** One object on stdout, nothing on stderr. */
async function json(args: readonly string[], code = 0): Promise<Record<string, unknown>> {
  const ran = await run(workspace, [...args, "--json"]);
  expect([ran.code, ran.stderr, ran.stdout.trim().split("\n").length]).toEqual([code, "", 1]);
  return JSON.parse(ran.stdout) as Record<string, unknown>;
}

describe("pack", () => {
  it("tells people of its stages, one line each, and ends with a summary that says DEVELOPMENT", () => {
    const stages = ["resolve", "inspect", "check", "emit", "prove", "sign", "verify", "publish"];
    expect(
      packed.people.stderr
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[1]),
    ).toEqual(stages);
    for (const word of ["anchor 1.0.0", "1,500 x 128", "375 x 128", "stride 4", "CER", "blank mass, silence", "DEVELOPMENT key", bundle])
      expect(packed.people.stdout).toContain(word);
  });

  it("tells machines the same facts, and nothing else", async () => {
    expect([packed.people.code, packed.machines.code, packed.machines.stderr]).toEqual([0, 0, ""]);
    const manifest = JSON.parse(await readFile(join(bundle, "manifest.json"), "utf8")) as {
      evidence: { cer: object };
      contract: { contractId: string };
    };
    expect(packed.json).toMatchObject({
      folder: bundle,
      development: true,
      keyId: await developmentKeyId(),
      contractId: manifest.contract.contractId,
      cer: manifest.evidence.cer,
    });
  });
});

describe("verify", () => {
  it("says what was verified, and that the key is the development key", async () => {
    const { code, stdout } = await run(workspace, ["verify", bundle]);
    expect(code).toBe(0);
    for (const word of [
      `verified  ${bundle}`,
      `DEVELOPMENT key ${(await developmentKeyId()).slice(0, 16)}`,
      "8, all as signed",
      "anchor 1.0.0, sequence 1",
    ])
      expect(stdout).toContain(word);
    expect(await json(["verify", bundle])).toMatchObject({
      verified: true,
      name: "anchor",
      sequence: 1,
      signer: expect.stringContaining("DEVELOPMENT") as string,
    });
  });

  it("believes the keys that it is told to, and no other", async () => {
    const own = namedKeyOf(workspace);
    expect((await run(workspace, ["verify", bundle, "--trust", otherKey, "--trust", own])).code).toBe(0);
    const { code, stderr } = await run(workspace, ["verify", bundle, "--trust", otherKey]);
    expect([code, stderr.split("  ")[0]]).toEqual([4, "SIGNATURE_UNTRUSTED"]);
    expect(stderr).toContain(`found:    key ${(await developmentKeyId()).slice(0, 16)}`);
    expect(await json(["verify", bundle, "--trust", otherKey], 4)).toMatchObject({ error: { code: "SIGNATURE_UNTRUSTED" } });
  });

  it("believes nobody where there is no development key", async () => {
    const { code, stderr } = await run(join(workspace, "somebody-else"), ["verify", bundle]);
    expect([code, stderr.split("  ")[0]]).toEqual([4, "SIGNATURE_UNTRUSTED"]);
    expect(stderr).toContain("the list is empty");
  });

  it("names the file that holds no public key", async () => {
    const garbage = await put(workspace, "garbage.pem", "-----BEGIN GARBAGE-----");
    const { code, stderr } = await run(workspace, ["verify", bundle, "--trust", garbage]);
    expect([code, stderr.startsWith(`KEY_INVALID  ${garbage}: `)]).toEqual([2, true]);
  });

  it.each<[string, string, (copy: string) => Promise<void>]>([
    ["changed", "DIGEST_MISMATCH", (copy) => writeFile(join(copy, "vocabulary.json"), "[]")],
    ["added", "DIGEST_MISMATCH", (copy) => writeFile(join(copy, "readme.txt"), "hello")],
    ["missing", "DIGEST_MISMATCH", (copy) => rm(join(copy, "onnx/head.onnx"))],
    ["the signature", "SIGNATURE_MISSING", (copy) => rm(join(copy, "model.sig"))],
    ["cut short", "SIGNATURE_INVALID", (copy) => writeFile(join(copy, "model.sig"), "{}")],
  ])("refuses a bundle with a file %s", async (what, error, damage) => {
    const copy = join(workspace, `copy-${what.replace(" ", "-")}`);
    await cp(bundle, copy, { recursive: true });
    await damage(copy);
    const { code, stderr } = await run(workspace, ["verify", copy]);
    expect([code, stderr.split("  ")[0]]).toEqual([4, error]);
  });

  it("exits 2 where there is no bundle", async () => {
    expect(await json(["verify", join(workspace, "none")], 2)).toMatchObject({ error: { code: "FILE_MISSING" } });
  });
});

describe("bind", () => {
  it("says that parts of one contract bind, and whose they are", async () => {
    const { code, stdout } = await run(workspace, ["bind", bundle, bundle]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^bind {2}the encoder of .*anchor-1\.0\.0 \(DEVELOPMENT key [0-9a-f]{16}\) and the head of .* share contract [0-9a-f]{16}\n$/,
    );
    expect(await json(["bind", bundle, bundle])).toMatchObject({
      binds: true,
      contractId: packed.json["contractId"],
      signers: { head: expect.stringContaining("DEVELOPMENT") as string },
    });
  });
});

describe("transcribe", () => {
  const transcripts = async (): Promise<Record<string, string>> =>
    JSON.parse(await readFile(clipFile("transcripts.json"), "utf8")) as Record<string, string>;

  it.each(["dense.wav", "sparse.wav", "hello.wav", "hello-2.wav"])("prints N'Ko text for %s", async (clip) => {
    const { code, stdout, stderr } = await run(workspace, ["transcribe", bundle, clipFile(clip)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\u07c0-\u07ff ]+\n$/);
    expect(stderr).toContain("signed by the DEVELOPMENT key");
    const { cer } = characterErrorRate([{ reference: (await transcripts())[clip]!, hypothesis: stdout.trim() }]);
    expect(cer).toBeLessThan(gate);
  });

  it("prints an empty line for silence", async () => {
    expect(await run(workspace, ["transcribe", bundle, clipFile("silence.wav")])).toMatchObject({ code: 0, stdout: "\n" });
  });

  it("gives machines the windows, the blank mass and the signer", async () => {
    const result = await json(["transcribe", bundle, clipFile("hello.wav")]);
    const { text, blankMass, windows, signer } = result as {
      text: string;
      blankMass: number;
      windows: { text: string; startSeconds: number }[];
      signer: string;
    };
    expect(windows).toMatchObject([{ startSeconds: 0, text }]);
    expect(blankMass).toBeGreaterThan(0.5);
    expect(signer).toMatch(/^DEVELOPMENT key/);
  });

  it.each([
    ["another rate", "AUDIO_UNSUPPORTED", 24, 8000],
    ["two channels", "AUDIO_UNSUPPORTED", 22, 2],
    ["a length that lies", "FORMAT_TRUNCATED", 6, 0x7f],
  ])("refuses a WAV of %s, and names it", async (_, error, at, value) => {
    const wav = await readFile(clipFile("hello.wav"));
    wav.writeUInt16LE(value, at);
    wav.writeUInt16LE(wav.readUInt16LE(22) * 2, 32);
    wav.writeUInt32LE(wav.readUInt32LE(24) * wav.readUInt16LE(32), 28);
    const path = await put(workspace, "clip.wav", wav);
    const { code, stdout, stderr } = await run(workspace, ["transcribe", bundle, path]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`${error}  ${path}: `);
  });

  it("refuses audio that is not there before it opens the bundle", async () => {
    expect(await json(["transcribe", join(workspace, "none"), "none.wav"], 2)).toMatchObject({
      error: { code: "FILE_MISSING", subject: "none.wav" },
    });
  });
});

describe("inspect", () => {
  it.each([
    [
      "an ONNX model",
      () => modelFile("anchor", "encoder.onnx"),
      ["ONNX model", "ai.onnx 20", "mel: float32 [1, 80, 3000]", "features: float32 [1, 1500, 128]"],
      "onnx",
    ],
    [
      "a checkpoint",
      () => modelFile("anchor", "head.pt"),
      ["torch checkpoint", "tensors sha256", "head_state.temporal_ds.0.weight", "[128, 128, 5]"],
      "torch",
    ],
    ["an archive", () => modelFile("anchor", "golden.npz"), ["npz archive", "dense_features", "[1500, 128]"], "npz"],
    [
      "a Core ML package",
      () => fileURLToPath(new URL("../../../../training/fixtures/coreml/palettes-ios18.mlpackage", import.meta.url)),
      ["Core ML package", "main, CoreML8", "x: fp16 [2, 16]", "3 bits", "96 B -> 512 B"],
      "mlpackage",
    ],
    ["a bundle", () => bundle, ["model bundle", "1500 x 128 -> 375 x 66", "not checked here"], "bundle"],
  ])("shows what %s holds", async (_, path, words, kind) => {
    const { code, stdout, stderr } = await run(workspace, ["inspect", path()]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const word of words) expect(stdout).toContain(word);
    expect(await json(["inspect", path()])).toMatchObject({ kind, path: path() });
  });

  it("shows a package as a whole: its program alone is named for what it is", async () => {
    const folder = fileURLToPath(new URL("../../../../training/fixtures/coreml/palettes-ios18.mlpackage", import.meta.url));
    const { code, stderr } = await run(workspace, ["inspect", join(folder, "Data/com.apple.CoreML/model.mlmodel")]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^FORMAT_INVALID .*the program of a Core ML package without its weights/);
    expect(stderr).toContain("Name the package's folder");
  });

  it.each([["verify"], ["transcribe", "clip.wav"]])("%s says that a package is no bundle", async (command, ...more) => {
    const folder = join(workspace, "any.mlpackage");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "Manifest.json"), "{}");
    await writeFile(join(workspace, "clip.wav"), "");
    const { code, stderr } = await run(workspace, [command, folder, ...more.map((name) => join(workspace, name))]);
    expect(code).toBe(4);
    expect(stderr).toContain("a Core ML package is no bundle");
  });

  it.each<[string, string, () => Promise<string> | string]>([
    ["a WAV file", "pack-model transcribe", () => clipFile("hello.wav")],
    ["YAML", "--check", () => recipeOf(workspace, "anchor")],
    ["text", "Name a model", () => put(workspace, "h.txt", "hello\n")],
    [
      "text",
      "Name a model",
      () => put(workspace, "encoder.onnx", "<!doctype html><title>N'Ko \u07d2\u07de\u07cf</title>".padEnd(600, "\u07d2")),
    ],
    ["bytes that begin like none of these", "Name a model", () => put(workspace, "x.png", "\u0089PNG\r\n\u001a\n")],
  ])("says of %s that it knows none, and what it knows", async (found, hint, path) => {
    const { error } = await json(["inspect", await path()], 2);
    expect(error).toMatchObject({
      code: "FORMAT_INVALID",
      problem: "not a kind of file that inspect knows",
      expected: "an ONNX model, a torch checkpoint, an npz archive, a Core ML package or a model bundle",
      found,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it("and of a model that is damaged what is wrong with it", async () => {
    const damaged = await put(workspace, "encoder.onnx", (await readFile(modelFile("anchor", "encoder.onnx"))).subarray(0, 1000));
    expect(await json(["inspect", damaged], 2)).toMatchObject({ error: { code: "FORMAT_TRUNCATED" } });
  });

  it("runs nothing and trusts nothing: a bundle without a signature is shown, a file of neither kind is refused", async () => {
    const copy = join(workspace, "unsigned");
    await cp(bundle, copy, { recursive: true });
    await rm(join(copy, "model.sig"));
    expect((await run(workspace, ["inspect", copy])).code).toBe(0);
    expect(await json(["inspect", recipeOf(workspace, "anchor")], 2)).toMatchObject({
      error: { code: expect.stringMatching(/^FORMAT_/) as string },
    });
    expect(await json(["inspect", join(workspace, "recipes")], 2)).toMatchObject({ error: { code: "FILE_MISSING" } });
  });
});
