import { execFile } from "node:child_process";
import { cp, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createBench, expectUntouched, startPack, type Bench } from "./cli.ts";

const execute = promisify(execFile);

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});

/** A folder of its own file system of so many KiB, where this user may mount one. */
async function mounted(folder: string, kib: number): Promise<boolean> {
  await mkdir(folder);
  return execute("mount", ["-t", "tmpfs", "-o", `size=${kib}k`, "tmpfs", folder]).then(
    () => {
      onTestFinished(async () => void (await execute("umount", [folder])));
      return true;
    },
    () => false,
  );
}

describe("an output that takes no more", () => {
  // In blocks of 512 bytes: the probes, the encoder and the head are larger than this, the manifest and the signature smaller.
  it.each([16, 1000, 1500])("at %d blocks a file: the previous bundle stays, and nothing is beside it", async (blocks) => {
    const { code, stdout, stderr } = await startPack(bench, { shell: `ulimit -f ${blocks}; exec` }).ended;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^OUTPUT_FAILED {2}.*staging.*: cannot be written \(EFBIG/m);
    expect(stderr).toContain("the previous bundle is as it was");
    expect(stderr).not.toMatch(/\n\s+at /);
    await expectUntouched(bench);
  });

  // Beside the bundle, each of these needs room for a while: what the runtime makes of the parts, and what their codes are measured with.
  it.each([1.02, 1.1, 1.3])("on a disk with room for %d bundles, where one can be mounted", async (share) => {
    const sizes = [...bench.before.keys()].map(async (path) => (await stat(join(bench.target, path))).size);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const out = join(bench.workspace, `disk-${share}`);
    const isDisk = await mounted(out, Math.round((share * bytes) / 1024));
    const { code, stdout, stderr } = await startPack({ ...bench, out }, isDisk ? {} : { shell: "ulimit -f 16; exec" }).ended;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^OUTPUT_FAILED {2}/m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(out)).toEqual([]);
  });

  it("on a disk that is full, or with a limit on files where none can be mounted, too; and with room again, the next pack succeeds", async () => {
    const out = join(bench.workspace, "disk");
    const isDisk = await mounted(out, 8 << 10);
    await cp(bench.target, join(out, "anchor-1.0.0"), { recursive: true });
    const small = { ...bench, out, target: join(out, "anchor-1.0.0") };
    const { code, stderr } = await startPack(small, isDisk ? {} : { shell: "ulimit -f 16; exec" }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(isDisk ? /^OUTPUT_FAILED {2}.*: the disk is full$/m : /^OUTPUT_FAILED/m);
    await expectUntouched(small);
    if (isDisk) await execute("mount", ["-o", "remount,size=64m", out]);
    expect((await startPack(small).ended).code).toBe(0);
    expect(await readdir(out)).toEqual(["anchor-1.0.0"]);
  });
});
