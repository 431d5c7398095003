import { mkdir, rename, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeOwnFolder } from "../../src/publish/own-folder.ts";
import { temporaryFolder } from "../support/folder.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("makeOwnFolder", () => {
  it("gives signs of life until it is released", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const path = join(await temporaryFolder(), "b");
    const own = await makeOwnFolder(path);
    const age = async (): Promise<void> => utimes(path, 1, 1);
    const time = async (): Promise<number> => (await stat(path)).mtimeMs;
    await age();
    vi.advanceTimersByTime(6 * 60_000);
    await vi.waitFor(async () => expect(await time()).toBeGreaterThan(1000));
    own.release();
    await age();
    vi.advanceTimersByTime(60 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await time()).toBe(1000);
  });

  it("knows its own folder from another of the same name", async () => {
    const path = join(await temporaryFolder(), "b");
    const own = await makeOwnFolder(path);
    expect(await own.isThere()).toBe(true);
    await rename(path, `${path}.moved`);
    expect(await own.isThere()).toBe(false);
    await mkdir(path);
    expect(await own.isThere()).toBe(false);
    own.release();
  });

  it("takes no folder that is there", async () => {
    await expect(makeOwnFolder(await temporaryFolder())).rejects.toMatchObject({ code: "EEXIST" });
  });
});
