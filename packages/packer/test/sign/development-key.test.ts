import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { developmentKey, developmentPublicKey } from "../../src/sign/development-key.ts";
import { temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

const createState = async () => {
  const environment = { XDG_STATE_HOME: join(await temporaryFolder(), "state") };
  const folder = join(environment.XDG_STATE_HOME, "balafon");
  return { environment, folder, path: join(folder, "development-key.pem") };
};

describe("developmentKey", () => {
  it("is made once, for its owner alone, and without a public half that could outlive it", async () => {
    const { environment, folder, path } = await createState();
    const key = await developmentKey(environment);
    expect(key.development).toBe(true);
    expect([await modeOf(folder), await modeOf(path)]).toEqual(["700", "600"]);
    expect(await readdir(folder)).toEqual(["development-key.pem"]);
    expect(await developmentKey(environment)).toEqual(key);
  });

  it("is one key for packs that begin at once, and leaves no other file", async () => {
    const { environment, folder } = await createState();
    const keys = await Promise.all(Array.from({ length: 8 }, () => developmentKey(environment)));
    expect(new Set(keys.map(({ publicPem }) => publicPem)).size).toBe(1);
    expect(await readdir(folder)).toEqual(["development-key.pem"]);
  });

  it("is refused where something else lies in its place, and says to delete it", async () => {
    const { environment, folder, path } = await createState();
    await mkdir(folder, { recursive: true });
    await writeFile(path, "not a key", { mode: 0o600 });
    const { facts } = await refusal(() => developmentKey(environment), "KEY_INVALID");
    expect(facts).toMatchObject({ subject: path, hint: expect.stringContaining("Delete it") as string });
  });

  it.each([0o640, 0o604, 0o620, 0o602])("is refused where others may read or write it: mode %o", async (mode) => {
    const { environment, path } = await createState();
    await developmentKey(environment);
    await chmod(path, mode);
    for (const read of [developmentKey, developmentPublicKey]) {
      const { facts } = await refusal(() => read(environment), "KEY_INVALID");
      expect(facts).toMatchObject({ subject: path, found: expect.stringContaining(`mode ${mode.toString(8)}`) as string });
    }
  });

  it.skipIf(process.geteuid?.() !== 0)("is refused where it is another user's", async () => {
    const { environment, path } = await createState();
    await developmentKey(environment);
    await chown(path, 12_345, 12_345);
    const { facts } = await refusal(() => developmentKey(environment), "KEY_INVALID");
    expect(facts.found).toBe("a file of user 12345, read by user 0");
  });

  it("is refused where its file is a folder", async () => {
    const { environment, path } = await createState();
    await mkdir(path, { recursive: true });
    await refusal(() => developmentKey(environment), "KEY_INVALID");
  });

  it("says what to do where it cannot be made", async () => {
    const { environment } = await createState();
    await writeFile(environment.XDG_STATE_HOME, "a file");
    const { facts } = await refusal(() => developmentKey(environment), "OUTPUT_FAILED");
    for (const way of ["XDG_STATE_HOME", "signing.key"]) expect(facts.hint).toContain(way);
  });

  it("says what to do where there is no place for it", async () => {
    const { facts } = await refusal(() => developmentKey({ XDG_STATE_HOME: "relative" }), "KEY_INVALID");
    for (const way of ["XDG_STATE_HOME", "signing.key"]) expect(facts.hint).toContain(way);
  });
});

describe("developmentPublicKey", () => {
  it("is that of the key, and is not there before the key is made or after it is gone", async () => {
    const { environment, folder, path } = await createState();
    expect(await developmentPublicKey(environment)).toBeUndefined();
    const { publicPem } = await developmentKey(environment);
    expect(await developmentPublicKey(environment)).toBe(publicPem);
    await writeFile(join(folder, "development-key.pub.pem"), publicPem);
    await rm(path);
    expect(await developmentPublicKey(environment)).toBeUndefined();
    expect(await readFile(join(folder, "development-key.pub.pem"), "utf8")).toBe(publicPem);
  });

  it("is none where there is no place for a key", async () => {
    expect(await developmentPublicKey({})).toBeUndefined();
  });
});
