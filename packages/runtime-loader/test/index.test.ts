import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as index from "../src/index.ts";

it("index exports what it promises and nothing else", () => {
  expect(Object.keys(index).sort()).toEqual([
    "BalafonError",
    "checkBinding",
    "checkOwnWeights",
    "checkPartIdentity",
    "checkPorts",
    "createRecognizer",
    "parsePublicKey",
    "parseVocabulary",
    "readMetadataProps",
    "verifyBundle",
  ]);
});

/** Bundles an entry of the sources for a browser, as an app's build does. */
async function bundleForBrowser(entry: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    conditions: ["@balafon/source"],
    // Left as they are, so that the test sees them: for a browser, esbuild would otherwise stop at the first.
    external: ["node:*", "onnxruntime-node"],
    logLevel: "silent",
  });
  const externals = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  const [output] = Object.values(metafile.outputs);
  const taken = Object.entries(output!.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  return { externals, code: outputFiles[0]!.text, taken };
}

describe("isomorphism", () => {
  it.each(["index.ts", "speech/index.ts"])("%s bundles for a browser, without Node and without a runtime", async (entry) => {
    const { externals, code } = await bundleForBrowser(entry);
    expect(externals).toEqual([]);
    // A manifest names its session options by "onnxruntime"; packages of the runtime have a dash.
    expect(code).not.toMatch(/["']node:|onnxruntime-/);
  });

  it("takes the validators that it needs, and neither other ones nor what makes them", async () => {
    const { code, taken } = await bundleForBrowser("index.ts");
    const validators = taken.flatMap((path) => /\/generated\/(.*)-validator\.ts$/.exec(path)?.[1] ?? []);
    expect(validators.sort()).toEqual(["manifest", "sigstore-bundle", "statement"]);
    expect(taken.filter((path) => path.includes("ajv"))).toEqual([]);
    expect(code).not.toMatch(/\b(Function|eval|require)\(/);
  });

  it("(the test sees Node's modules where they are)", async () => {
    const { externals } = await bundleForBrowser("node.ts");
    expect(externals).toEqual(expect.arrayContaining(["node:crypto", "onnxruntime-node"]));
  });
});
