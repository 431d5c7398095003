import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tests, and the processes that they start, keep a development key of their own: the user's is neither made nor used. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "balafon-state-"));
  process.env["XDG_STATE_HOME"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
