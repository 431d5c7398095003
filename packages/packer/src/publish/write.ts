import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { wrapped } from "./faults.ts";

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Writes a new file; folders are made as needed. Only faults of the output are coded here: an error of the chunks is that of the source they come from.
 *
 * @param flush whether it must be on disk before this returns, as what is published must
 * @throws BalafonError OUTPUT_FAILED
 */
export async function writeFile(path: string, chunks: Chunks, flush: boolean): Promise<void> {
  const handle = await wrapped(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    return open(path, "wx");
  });
  try {
    for await (const chunk of chunks) await wrapped(path, () => handle.writeFile(chunk));
    if (flush) await wrapped(path, () => handle.sync());
  } finally {
    // Some network file systems say here that the disk is full.
    await wrapped(path, () => handle.close());
  }
}

/**
 * Lends a folder of its own for what is written for a while, and removes it.
 *
 * @param folder the staging folder: what is written there needs room beside the bundle
 * @throws BalafonError OUTPUT_FAILED; what `work` throws
 */
export async function withTemporary<Value>(folder: string, name: string, work: (beside: string) => Promise<Value>): Promise<Value> {
  const beside = await wrapped(folder, () => mkdtemp(join(folder, `${name}-`)));
  try {
    return await work(beside);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
