import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

/** Runs a Node script in the checkout, as a person does. */
const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root, env });

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const env = { ...process.env, EXAMPLE_SIGNING_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };

let folder: string;
let bundle: string;
let key: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balafon-"));
  bundle = join(folder, "anchor-1.0.0");
  key = join(folder, "release.pub.pem");
  await writeFile(key, publicKey.export({ type: "spki", format: "pem" }));
  // The example runs what apps install: the built packages. Where they are up to date this does nothing.
  await node(tsc, "-b", "packages/packer");
  await node("packages/packer/bin/pack-model.js", "recipes/anchor.yaml", "--out", folder, "--set", "signing.key=env:EXAMPLE_SIGNING_KEY");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const transcribe = (audio: string, trusted = key) => node("examples/transcribe-node/transcribe.mjs", bundle, trusted, audio);

interface Clip {
  readonly audio: string;
  readonly after: { readonly text: string };
}

describe("the example", () => {
  it("prints for each clip of the proof the text that the proof recorded", async () => {
    const { evidence, contract } = JSON.parse(await readFile(join(bundle, "manifest.json"), "utf8"));
    const clips: Clip[] = evidence.clips;
    for (const [index, { after }] of clips.entries()) {
      const { stdout } = await transcribe(join(bundle, contract.golden[index].audio));
      expect(stdout).toBe(`${after.text.trim()}\n`);
    }
    expect(clips.filter(({ after }) => after.text.trim() !== "").length).toBeGreaterThan(0);
  });

  it("says the same where no string can become code, as under a Content-Security-Policy without unsafe-eval", async () => {
    const args = ["examples/transcribe-node/transcribe.mjs", bundle, key, "models/clips/hello.wav"];
    const { stdout } = await node("--disallow-code-generation-from-strings", ...args);
    expect(stdout).toBe((await transcribe("models/clips/hello.wav")).stdout);
  });

  it("leaves nothing in the user's home, and no identifier of the device", async () => {
    const home = await mkdtemp(join(tmpdir(), "balafon-"));
    const quiet = { ...env, HOME: home, XDG_CACHE_HOME: "", ORT_DISABLE_TELEMETRY: undefined };
    const run = promisify(execFile)(process.execPath, ["examples/transcribe-node/transcribe.mjs", bundle, key, "models/clips/hello.wav"], {
      cwd: root,
      env: quiet,
    });
    expect((await run).stdout).not.toBe("");
    expect(await readdir(home)).toEqual([]);
    await rm(home, { recursive: true });
  });

  it("refuses a bundle that another key signed", async () => {
    const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "pem" });
    await writeFile(join(folder, "stranger.pub.pem"), stranger);
    await expect(transcribe("models/clips/hello.wav", join(folder, "stranger.pub.pem"))).rejects.toMatchObject({
      stdout: "",
      stderr: expect.stringContaining("SIGNATURE_UNTRUSTED"),
    });
  });

  it("refuses a bundle of which one file is a byte longer", async () => {
    await appendFile(join(bundle, "onnx", "head.onnx"), "\0");
    await expect(transcribe("models/clips/hello.wav")).rejects.toMatchObject({
      stdout: "",
      stderr: expect.stringContaining("DIGEST_MISMATCH"),
    });
  });
});
