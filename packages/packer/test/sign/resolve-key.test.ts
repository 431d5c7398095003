import { recipeValidator, problemsOf, type Recipe } from "@balafon/manifest-schema";
import { generateKeyPairSync } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resolveSigningKey } from "../../src/sign/resolve-key.ts";
import { temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();

/** A recipe as far as signing looks at it. */
const recipeOf = (key?: string): Recipe => (key === undefined ? {} : { signing: { key } }) as Recipe;

describe("resolveSigningKey", () => {
  it("reads a PEM from an environment variable", async () => {
    expect(await resolveSigningKey(recipeOf("env:KEY"), "/nowhere", { KEY: pem })).toMatchObject({ publicPem, development: false });
  });

  it("reads a PEM file, relative to the recipe", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "keys"));
    await writeFile(join(folder, "keys/release.pem"), pem);
    expect(await resolveSigningKey(recipeOf("keys/release.pem"), folder, {})).toMatchObject({ publicPem, development: false });
  });

  it("makes a development key where the recipe names none, and only then", async () => {
    const folder = await temporaryFolder();
    const environment = { KEY: pem, XDG_STATE_HOME: join(folder, "state") };
    await resolveSigningKey(recipeOf("env:KEY"), folder, environment);
    expect(await readdir(folder)).toEqual([]);
    const first = await resolveSigningKey(recipeOf(), folder, environment);
    expect(first.development).toBe(true);
    expect(await readFile(join(folder, ".balafon/development-key.pub.pem"), "utf8")).toBe(first.publicPem);
    const elsewhere = await temporaryFolder();
    expect(await resolveSigningKey(recipeOf(), elsewhere, environment)).toEqual(first);
    expect(await readFile(join(elsewhere, ".balafon/development-key.pub.pem"), "utf8")).toBe(first.publicPem);
  });

  it.each([
    ["not set", {}],
    ["empty", { KEY: "" }],
  ])("refuses a variable that is %s", async (_, environment) => {
    const { facts } = await refusal(() => resolveSigningKey(recipeOf("env:KEY"), "/nowhere", environment), "KEY_INVALID");
    expect(facts).toMatchObject({ subject: "env:KEY", expected: "a PEM in KEY" });
  });

  it("names the variable of a key that is none, and not its value", async () => {
    const { message } = await refusal(() => resolveSigningKey(recipeOf("env:KEY"), "/nowhere", { KEY: "hunter2" }), "KEY_INVALID");
    expect(message).toContain("env:KEY");
    expect(message).not.toContain("hunter2");
  });

  it("refuses a key in the recipe itself without printing it", async () => {
    expect(problemsOf(recipeValidator, recipeOf(pem)).filter(({ path }) => path[0] === "signing")).toEqual([]);
    const { message } = await refusal(() => resolveSigningKey(recipeOf(pem), "/nowhere", {}), "KEY_INVALID");
    expect(message).toContain("the recipe holds the key itself");
    for (const line of pem.trim().split("\n")) expect(message).not.toContain(line);
  });

  it("says that a key file is missing", async () => {
    const { facts } = await refusal(() => resolveSigningKey(recipeOf("release.pem"), "/nowhere", {}), "FILE_MISSING");
    expect(facts.subject).toContain("release.pem");
  });
});
