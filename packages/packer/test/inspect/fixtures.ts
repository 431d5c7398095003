import { readFileSync } from "node:fs";
import { bytesSource, type ByteSource } from "../../src/resolve/byte-source.ts";

const root = new URL("../../../../", import.meta.url);

/** A committed file, by its path from the workspace's root. */
export function committed(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, root)));
}

export function committedSource(path: string): ByteSource {
  return bytesSource(path, committed(path));
}
