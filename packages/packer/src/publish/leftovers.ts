import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ignoring } from "./faults.ts";

/** Where a bundle grows, where the one that it replaces waits, and where that is removed: beside the target, so that a rename never copies. */
export interface WorkingNames {
  readonly staging: string;
  /** Always whole: a bundle is removed under another name, so that what is left of it is never taken for one that only stepped aside. */
  readonly previous: string;
  readonly discarded: string;
}

/** The folders of packs that run in this process. Its id alone would not tell them from leftovers: in a container, every run may have the same id. */
const inUse = new Set<string>();
let reserved = 0;

/** Names that no other pack uses, in this process or another. */
export function reserveName(target: string): WorkingNames {
  const suffix = `${process.pid}-${++reserved}`;
  const [staging, previous, discarded] = kinds.map((kind) => beside(target, `${kind}-${suffix}`)) as [string, string, string];
  inUse.add(staging).add(previous).add(discarded);
  return { staging, previous, discarded };
}

export function releaseName(names: WorkingNames): void {
  for (const name of Object.values(names) as string[]) inUse.delete(name);
}

const kinds = ["staging", "previous", "discarded"] as const;

const beside = (target: string, what: string): string => join(dirname(target), `.${basename(target)}.${what}`);

const leftover = /^(?<what>staging|previous|discarded)-(?<pid>\d{1,10})-\d{1,10}$/;

/** Removes what killed packs of `target` left; a bundle that was stepping aside when its pack was killed is put back. */
export async function recover(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    const { what, pid } = (name.startsWith(prefix) ? leftover.exec(name.slice(prefix.length))?.groups : undefined) ?? {};
    const path = join(dirname(target), name);
    if (what === undefined || inUse.has(path) || isRunning(Number(pid))) continue;
    // Another pack that begins now may be putting it back too.
    if (what === "previous" && !existsSync(target)) await rename(path, target).catch(ignoring("ENOENT", "ENOTEMPTY", "EEXIST"));
    else await rm(path, { recursive: true, force: true });
  }
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
