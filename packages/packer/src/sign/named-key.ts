import { BalafonError } from "@balafon/manifest-schema";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readSmallFile } from "../resolve/small-file.ts";
import { createFile, replaceFile } from "./put-file.ts";

/** The folder of a workspace's own files: `.balafon/` of the workspace that `folder` lies in, or of `folder` itself outside of one. */
export function workspaceFolder(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "pnpm-workspace.yaml")) || existsSync(join(at, ".git"))) return join(at, ".balafon");
    if (at === dirname(at)) return join(resolve(folder), ".balafon");
  }
}

const readable = { file: 0o644, folder: 0o755 };

/**
 * Writes the public half of the development key to `.balafon/development-key.pub.pem` of a workspace, for people and apps that name it. Nothing
 * believes it there unless it is named: whoever makes an archive chooses what lies in its folders.
 *
 * @throws BalafonError OUTPUT_FAILED.
 */
export async function writeNamedKey(folder: string, publicPem: string): Promise<void> {
  const home = workspaceFolder(folder);
  const path = join(home, "development-key.pub.pem");
  if ((await readSmallFile(path).catch(() => undefined)) === publicPem) return;
  try {
    await createFile(join(home, ".gitignore"), "*\n", readable);
    // What is there is of a key that is no more.
    await replaceFile(path, publicPem, readable);
  } catch (cause) {
    throw new BalafonError("OUTPUT_FAILED", {
      subject: path,
      problem: `the public half of the development key cannot be written (${(cause as Error).message})`,
      hint: "Make the folder writable, or name a key under signing.key.",
      cause,
    });
  }
}
