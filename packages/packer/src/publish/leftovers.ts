import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ignoring, isOneOf } from "./faults.ts";
import { processPlace } from "./place.ts";

/** Where a bundle grows, where the one that it replaces waits, and where that is removed: beside the target, so that a rename never copies. */
export interface WorkingNames {
  readonly staging: string;
  /** Always whole: a bundle is removed under another name, so that what is left of it is never taken for one that only stepped aside. */
  readonly previous: string;
  readonly discarded: string;
}

/** The folders of packs that run in this process. Its id alone would not tell them from leftovers: in a container, every run may have the same id. */
const inUse = new Set<string>();

/** Names that no other pack uses, in this process or another, here or in a container that shares the folder. */
export function reserveName(target: string): WorkingNames {
  for (let run = 1; ; run++) {
    const suffix = `${processPlace()}-${process.pid}-${run}`;
    const [staging, previous, discarded] = kinds.map((kind) => beside(target, `${kind}-${suffix}`)) as [string, string, string];
    // What an earlier process of the same id left keeps its name until it is recovered.
    if ([staging, previous, discarded].some((name) => inUse.has(name) || existsSync(name))) continue;
    inUse.add(staging).add(previous).add(discarded);
    return { staging, previous, discarded };
  }
}

export function releaseName(names: WorkingNames): void {
  for (const name of Object.values(names) as string[]) inUse.delete(name);
}

const kinds = ["staging", "previous", "discarded"] as const;

const beside = (target: string, what: string): string => join(dirname(target), `.${basename(target)}.${what}`);

const leftover = /^(?<what>staging|previous|discarded)-(?<place>[0-9a-f]{8})-(?<pid>\d{1,10})-\d{1,10}$/;

/** A pack shows that it lives by its staging folder's time of change, every few minutes. A day without one is the end of a pack that cannot be asked. */
export const hoursUntilAbandoned = 24;

/**
 * Removes what killed packs of `target` left; a bundle that was stepping aside when its pack was killed is put back. What may belong to a pack that runs is
 * left alone: where its process can be asked, that one decides; where it cannot, in another container or on another host, the time does.
 *
 * @param now milliseconds since 1970; no output depends on it
 */
export async function recover(target: string, now: number = Date.now()): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    const found = (name.startsWith(prefix) ? leftover.exec(name.slice(prefix.length))?.groups : undefined) as Leftover | undefined;
    const path = join(dirname(target), name);
    if (found === undefined || inUse.has(path)) continue;
    const here = found.place === processPlace();
    if (here && isRunning(Number(found.pid))) continue;
    // Another pack that begins now may be putting it back too. One that lives elsewhere finds its place taken, and takes its turn.
    if (found.what === "previous" && !existsSync(target)) await rename(path, target).catch(ignoring("ENOENT", "ENOTEMPTY", "EEXIST"));
    else if (here || (await isAbandoned(path, now))) await rm(path, { recursive: true, force: true });
  }
}

interface Leftover {
  readonly what: (typeof kinds)[number];
  readonly place: string;
  readonly pid: string;
}

/** Whether another process of that id is alive: its folders are then left alone. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function isAbandoned(path: string, now: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < now - hoursUntilAbandoned * 3_600_000;
  } catch (error) {
    if (isOneOf(error, "ENOENT")) return false;
    throw error;
  }
}
