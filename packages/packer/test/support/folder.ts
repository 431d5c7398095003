import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A temporary folder that goes when the running test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "balafon-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A file in a temporary folder of its own. */
export async function temporaryFile(content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), "file");
  await writeFile(path, content);
  return path;
}
