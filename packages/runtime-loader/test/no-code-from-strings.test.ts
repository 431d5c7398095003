import { build } from "esbuild";
import { execFile, type ExecFileException } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleOf, edited, inFolder, type Content } from "./support/bundle.ts";
import { signer } from "./support/keys.ts";

const loader = fileURLToPath(new URL("..", import.meta.url));

/** What an app does with two bundles; the first line says whether strings can become code where it runs. */
const app = `
import { bindBundles, openBundle } from "./src/node.ts";
const [key, encoder, head] = process.argv.slice(2);
try { console.log(new Function("return 'strings become code'")()); } catch ({ name }) { console.log(name); }
try {
  const recognizer = await bindBundles(await openBundle(encoder, { trust: [key] }), await openBundle(head, { trust: [key] }));
  const tone = Float32Array.from({ length: 100 }, (_, i) => 0.9 * Math.sin((2 * Math.PI * 500 * i) / 8000));
  console.log((await recognizer.transcribe(tone)).text);
  await recognizer.release();
} catch (error) { console.log(error.code, error.message); }
`;

let code: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: loader, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["@balafon/source"],
    external: ["onnxruntime-node"],
  });
  code = outputFiles[0]!.text;
});

/** Runs the app in a process of its own, as a page under a Content-Security-Policy without unsafe-eval: its lines. */
async function run(encoder: Content, head: Content, ...flags: string[]): Promise<string[]> {
  const [one, other] = [await inFolder(encoder), await inFolder(head)];
  const args = [...flags, "--input-type=module", "-", signer.publicPem, one, other];
  return new Promise((resolve, reject) => {
    const done = (error: ExecFileException | null, stdout: string) => (error === null ? resolve(stdout.trim().split("\n")) : reject(error));
    // Code that comes through a pipe finds the runtime from the working directory.
    execFile(process.execPath, args, { cwd: loader }, done).stdin!.end(code);
  });
}

const strict = "--disallow-code-generation-from-strings";

describe("where no string can become code", () => {
  it("bundles are verified, bound and run", async () => {
    expect(await run(bundleOf(), bundleOf(), strict)).toEqual(["EvalError", "a"]);
  });

  it("a bundle that was changed is refused for what it is", async () => {
    const forged = bundleOf({ manifest: (manifest) => edited(manifest, { extra: 1 }) });
    const [, refusal] = await run(bundleOf(), forged, strict);
    expect(refusal).toMatch(/^MANIFEST_INVALID .*"extra" is not a field here/);
  });

  it("(elsewhere strings become code: the first line shows the difference)", async () => {
    expect(await run(bundleOf(), bundleOf())).toEqual(["strings become code", "a"]);
  });
});
