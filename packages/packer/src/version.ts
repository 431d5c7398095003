import { createRequire } from "node:module";

/** The version of the packer, as its package.json states it. */
export function balafonVersion(): string {
  return (createRequire(import.meta.url)("../package.json") as { version: string }).version;
}
