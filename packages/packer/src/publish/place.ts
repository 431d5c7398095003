import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, uptime } from "node:os";

let own: string | undefined;

/**
 * Names the set of processes that this one's id counts in: eight hexadecimal digits of the host, its boot and, on Linux, the PID namespace, which every
 * container has of its own. Where two places are equal, an id says whether a process lives; elsewhere it says nothing.
 */
export function processPlace(): string {
  own ??= createHash("sha256")
    .update(JSON.stringify([hostname(), bootOf(), pidNamespace()]))
    .digest("hex")
    .slice(0, 8);
  return own;
}

/** The kernel's own name for this boot; elsewhere the minute in which it began, by a clock that may be set: then the same boot looks like another, which is safe. */
function bootOf(): string {
  return orNothing(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")) ?? `${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
}

const pidNamespace = (): string | undefined => orNothing(() => readlinkSync("/proc/self/ns/pid"));

function orNothing(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
