import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parsePrivateKey, type SigningKey } from "./private-key.ts";

/** The development key's folder: `.balafon/` of the workspace that `folder` lies in, or of `folder` itself outside of one. */
export function developmentFolder(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "pnpm-workspace.yaml")) || existsSync(join(at, ".git"))) return join(at, ".balafon");
    if (at === dirname(at)) return join(resolve(folder), ".balafon");
  }
}

/** The development key of a workspace, made on first use: mode 600, in a folder of mode 700 that git ignores. */
export async function developmentKey(folder: string): Promise<SigningKey> {
  const path = join(developmentFolder(folder), "development-key.pem");
  if (!existsSync(path)) await createKey(path);
  return parsePrivateKey(await readFile(path, "utf8"), path, true);
}

/** Two first packs at once agree on one key: the file appears whole, and only if there is none. */
async function createKey(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, pem, { mode: 0o600 });
  await link(beside, path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
  });
  await rm(beside);
}
