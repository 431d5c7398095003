import { transformSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { processPlace } from "../../src/publish/place.ts";

const source = readFileSync(new URL("../../src/publish/place.ts", import.meta.url), "utf8");
const { code } = transformSync(`${source}\nconsole.log(processPlace());`, { loader: "ts" });

/** Where a process that is started so finds itself; `undefined` where it may not be started. */
function placeIn(...prefix: string[]): string | undefined {
  const [command, ...args] = [...prefix, process.execPath, "--input-type=module", "--eval", code];
  try {
    return execFileSync(command!, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** As in a container. */
const inContainer = placeIn("unshare", "--pid", "--fork", "--mount-proc");

describe("processPlace", () => {
  it("is the same for every process of a host", () => {
    expect(processPlace()).toMatch(/^[0-9a-f]{8}$/);
    expect(placeIn()).toBe(processPlace());
  });

  it.skipIf(inContainer === undefined)("is another in a PID namespace of its own, where one can be made", () => {
    expect(inContainer).toMatch(/^[0-9a-f]{8}$/);
    expect(inContainer).not.toBe(processPlace());
  });
});
