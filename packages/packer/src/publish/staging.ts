import { BalafonError } from "@balafon/manifest-schema";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { ignoring, isOneOf, wrapped } from "./faults.ts";
import { hoursUntilAbandoned, recover, releaseName, reserveName, type WorkingNames } from "./leftovers.ts";
import { makeOwnFolder, type OwnFolder } from "./own-folder.ts";
import { checkReplaceable } from "./replaceable.ts";
import { writeFile, type Chunks } from "./write.ts";

/** A folder beside the target in which a bundle grows, until it is whole. */
export interface Staging {
  readonly folder: string;
  /** Writes a file, flushed to disk; folders are made as needed. */
  write(path: string, chunks: Chunks): Promise<void>;
  /** Puts the finished bundle in the target's place. */
  publish(): Promise<void>;
  /** What an error of the work is: OUTPUT_FAILED where the folder was taken away, whatever was missed first; else the error itself. */
  explain(error: unknown): Promise<unknown>;
  /** Ends the staging, whether it was published or not, and removes what was not. */
  discard(): Promise<void>;
}

/**
 * Begins a bundle beside `target`. What killed runs left is removed first, and a bundle that was being replaced when one was killed is put back.
 *
 * @throws BalafonError OUTPUT_FAILED where the folder cannot be written, or something other than a model bundle lies in the target's place.
 */
export async function createStaging(target: string): Promise<Staging> {
  const names = reserveName(target);
  const own = await begin(names, target).catch((error: unknown) => {
    releaseName(names);
    throw error;
  });
  let isPublished = false;
  const checkOwn = async (): Promise<void> => {
    if (!(await own.isThere())) throw takenAway(names.staging);
  };
  return {
    folder: names.staging,
    write: async (path, chunks) => {
      // A folder that is gone would be made again, without what was in it.
      await checkOwn();
      await writeFile(join(names.staging, path), chunks, true);
    },
    publish: async () => {
      await checkOwn();
      await wrapped(target, async () => {
        await syncFolders(names.staging);
        await moveInto(names, target);
        isPublished = true;
        await syncFolder(dirname(target));
        // The new bundle is in place: what cannot be removed of the old one is removed by the next run.
        await dropPrevious(names).catch(() => {});
      });
    },
    explain: async (error) => {
      if (isPublished) return error;
      const isTaken = isMissingIn(names.staging, error) || !(await own.isThere());
      return isTaken ? takenAway(names.staging, error) : error;
    },
    discard: async () => {
      own.release();
      // What cannot be removed now is removed by the next run; the error that led here matters more than this one.
      await rm(names.staging, { recursive: true, force: true }).catch(() => {});
      releaseName(names);
    },
  };
}

function begin(names: WorkingNames, target: string): Promise<OwnFolder> {
  return wrapped(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    await recover(target);
    await checkReplaceable(target);
    return makeOwnFolder(names.staging);
  });
}

/** Whether a file of the folder was missed: whatever removes the folder may not be done with it yet. */
function isMissingIn(folder: string, error: unknown): boolean {
  const faults = [error, (error as Error).cause] as (NodeJS.ErrnoException | undefined)[];
  return faults.some((fault) => fault?.code === "ENOENT" && fault.path?.startsWith(join(folder, sep)) === true);
}

function takenAway(subject: string, cause?: unknown): BalafonError {
  return new BalafonError("OUTPUT_FAILED", {
    subject,
    problem: "the folder in which the bundle grew was removed, or replaced, by something else",
    hint:
      `Pack again, and keep clean-up jobs away from the output folder while a pack runs. A pack in another container or on another host removes such a folder after ${hoursUntilAbandoned} hours ` +
      "without a sign of life; the previous bundle is as it was.",
    cause,
  });
}

async function dropPrevious({ previous, discarded }: WorkingNames): Promise<void> {
  await rename(previous, discarded).catch(ignoring("ENOENT"));
  await rm(discarded, { recursive: true, force: true });
}

/** So many packs at once of one bundle are a loop in somebody's script. */
const mostRivals = 20;

/** Folders cannot be exchanged in one step: the old bundle steps aside first, and comes back if the next step fails or, by `recover`, never came. */
async function moveInto(names: WorkingNames, target: string): Promise<void> {
  for (let rivals = 0; ; rivals++) {
    await dropPrevious(names);
    // Once more: what was put there while the bundle grew.
    await checkReplaceable(target);
    await rename(target, names.previous).catch(ignoring("ENOENT"));
    try {
      return await rename(names.staging, target);
    } catch (error) {
      // Another pack of the same bundle took the place in between: the later one stays.
      if (isOneOf(error, "ENOTEMPTY", "EEXIST") && rivals < mostRivals) continue;
      await rename(names.previous, target).catch(() => {});
      throw error;
    }
  }
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  }
  await syncFolder(folder);
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
