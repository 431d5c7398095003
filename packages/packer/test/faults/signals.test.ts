import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { filesOf } from "../pipeline/support.ts";
import { createBench, expectUntouched, startPack, type Bench } from "./cli.ts";

let bench: Bench;
let successor: ReadonlyMap<string, string>;
beforeAll(async () => {
  bench = await createBench();
});

describe("a real process", () => {
  it.each([
    ["SIGINT", "1/8 resolve"],
    ["SIGTERM", "2/8 inspect"],
    ["SIGTERM", "4/8 emit"],
    ["SIGINT", "5/8 prove"],
  ] as const)("stops cleanly on %s at %s", async (signal, stage) => {
    const { child, printed, ended } = startPack(bench);
    await printed(stage);
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toMatch(/^INTERRUPTED {2}pack-model: interrupted\n {2}The previous bundle is as it was\.\n$/m);
    await expectUntouched(bench);
  });

  it("and packs the successor where nobody stops it", async () => {
    const { code, stderr } = await startPack(bench).ended;
    expect([code, stderr.trim().split("\n").length]).toEqual([0, 8]);
    expect(await readdir(bench.out)).toEqual(["anchor-1.0.0"]);
    successor = await filesOf(bench.target);
    expect(successor).not.toEqual(bench.before);
  });
});

/** As in a container: a PID namespace of its own, in which every pack has the id 1. */
const contained = "exec unshare --pid --fork --mount-proc";
const mayContain = spawnSync("sh", ["-c", `${contained} true`]).status === 0;

describe("two processes", () => {
  it.skipIf(!mayContain)("in containers that share the folder pack one recipe at once, and each ends well", async () => {
    const first = startPack(bench, { shell: contained });
    await first.printed("4/8 emit");
    const second = startPack(bench, { shell: contained });
    expect([(await first.ended).code, (await second.ended).code]).toEqual([0, 0]);
    expect(await readdir(bench.out)).toEqual(["anchor-1.0.0"]);
    expect(await filesOf(bench.target)).toEqual(successor);
  });

  it("pack one recipe at once, and each ends well", async () => {
    const both = await Promise.all([startPack(bench).ended, startPack(bench).ended]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await readdir(bench.out)).toEqual(["anchor-1.0.0"]);
    expect(await filesOf(bench.target)).toEqual(successor);
  });

  it("of which one is killed: the other does not mind, and the next one tidies up", async () => {
    const [killed, other] = [startPack(bench), startPack(bench)];
    await killed.printed("4/8 emit");
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect((await other.ended).code).toBe(0);
    expect((await startPack(bench).ended).code).toBe(0);
    expect(await readdir(bench.out)).toEqual(["anchor-1.0.0"]);
  });
});
