import { mkdir, stat, utimes } from "node:fs/promises";
import { ignoring } from "./faults.ts";

const minutesBetweenSigns = 5;

/** A folder that this pack made, until it is released. */
export interface OwnFolder {
  /** Whether it is still there, and still the one that was made: a name alone may have been taken by another. */
  isThere(): Promise<boolean>;
  /** Ends its signs of life. */
  release(): void;
}

/** Makes a folder whose time of change says that its pack lives, for packs that cannot ask its process. Between two signs, the process may be busy or held. */
export async function makeOwnFolder(path: string): Promise<OwnFolder> {
  await mkdir(path);
  const identity = await identityOf(path);
  const sign = (): void => {
    const now = new Date();
    // A sign that fails is no reason to end a pack, and the folder may be gone: then the next step says so.
    utimes(path, now, now).catch(() => {});
  };
  const signs = setInterval(sign, minutesBetweenSigns * 60_000).unref();
  return { isThere: async () => (await identityOf(path)) === identity, release: () => clearInterval(signs) };
}

async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(ignoring("ENOENT", "ENOTDIR"));
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
}
