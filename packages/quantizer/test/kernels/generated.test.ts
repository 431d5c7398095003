import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const { compileKernel } = (await import(new URL("../../../../tools/compile-kernel.mjs", import.meta.url).href)) as {
  compileKernel: (name: string) => Promise<string>;
};
const kernels = readdirSync(new URL("../../assembly/", import.meta.url)).filter((file) => file.endsWith(".ts"));

describe("generated kernels", () => {
  it.each(kernels)("%s, compiled, is what is committed: run `pnpm kernels` after a change", async (file) => {
    const committed = readFileSync(new URL(`../../src/kernels/generated/${file}`, import.meta.url), "utf8");
    expect(await compileKernel(file.slice(0, -".ts".length))).toBe(committed);
  });
});
