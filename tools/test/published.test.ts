import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));

/** What `npm pack` would publish of a package that was built: its own files field, over a folder with a file of each kind. */
async function publishedOf(name: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "balafon-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await copyFile(join(packages, name, "package.json"), join(folder, "package.json"));
  for (const file of ["src/index.ts", "test/a.test.ts", "dist/index.js", "dist/.tsbuildinfo", "dist/.tsbuildinfo-test"]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), "");
  }
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline", "--cache", join(folder, ".cache")];
  const { stdout } = await promisify(execFile)("npm", args, { cwd: folder });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path).sort();
}

it.each(["manifest-schema", "packer", "quantizer", "runtime-loader"])(
  "%s is published without what a build keeps for itself",
  async (name) => {
    expect(await publishedOf(name)).toEqual(["dist/index.js", "package.json", "src/index.ts"]);
  },
);
