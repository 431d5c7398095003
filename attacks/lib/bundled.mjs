import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

const fromLoader = createRequire(join(root, "packages/runtime-loader/package.json"));

/**
 * Bundles TypeScript sources into one file that plain Node runs: the code as it lies here, without a build that could be stale.
 *
 * @param entry the text of a module; its imports are relative to the repository's root
 */
export async function bundled(entry, outfile) {
  await build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@balafon/source"],
    // CommonJS packages ask for require.
    banner: {
      js: `import { createRequire as requireOf } from "node:module"; const require = requireOf(${JSON.stringify(pathToFileURL(outfile).href)});`,
    },
    plugins: [nativeRuntime, ownUrls],
    logLevel: "error",
  });
  return outfile;
}

/** onnxruntime-node loads its library from beside itself, so it stays where it lies. */
const nativeRuntime = {
  name: "native runtime",
  setup(bundler) {
    bundler.onResolve({ filter: /^onnxruntime-node$/ }, () => ({ path: fromLoader.resolve("onnxruntime-node"), external: true }));
  },
};

/** Sources that look for files beside themselves still find them. */
const ownUrls = {
  name: "own urls",
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};
