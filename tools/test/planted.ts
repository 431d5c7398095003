import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What oxlint says of one file. */
export interface Finding {
  readonly filename: string;
  /** Such as "eslint(no-restricted-imports)". */
  readonly code: string;
}

/**
 * Lints sources that exist nowhere else, under the repository's own configuration.
 *
 * @param files paths from the repository's root, and what to plant there
 */
export async function lintPlanted(files: Readonly<Record<string, string>>): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "balafon-lint-"));
  try {
    await copyFile(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    for (const [path, source] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), source);
    }
    return await oxlint(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function oxlint(folder: string): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), "--format", "json"], options, (error, stdout) => {
      // Exit code 1 means findings; anything else means that nothing was linted.
      if (error !== null && error.code !== 1) reject(new Error(`oxlint failed: ${stdout}`, { cause: error }));
      else resolve((JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics);
    });
  });
}
