import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changedHead, changedLayout } from "../pipeline/changed.ts";
import { createWorkspace, modelFile, recipeOf, run } from "../pipeline/support.ts";

let workspace: string;
let unproved: string;
beforeAll(async () => {
  workspace = await createWorkspace();
  // The anchor, its contract in the recipe, its golden clips unknown.
  const layout = await readFile(modelFile("anchor", "encoder.layout.yaml"), "utf8");
  const inline = `  expects:\n    golden: !required whoever trained the head\n    layout:\n${layout.replaceAll(/^/gm, "      ")}\n`;
  unproved = join(workspace, "recipes", "unproved.yaml");
  await writeFile(unproved, (await readFile(recipeOf(workspace, "anchor"), "utf8")).replace(/^ {2}expects:.*\n/m, inline));
});

const check = (recipe: string, ...options: string[]) => run(workspace, [recipe, "--check", ...options]);
const setting = (settings: readonly string[]): string[] => settings.flatMap((value) => ["--set", value]);

describe("--check", () => {
  it("shows the chain of a pair that fits and what it did not look at, and writes nothing", async () => {
    const { code, stdout } = await check(unproved);
    expect(code).toBe(0);
    for (const words of [
      /anchor 1.0.0 {2}fits; nothing was proved/,
      /head +375 x 128 .*stride 4/,
      /head +567,874 parameters in 33 keys/,
      /not checked.*\n.*parity/,
    ])
      expect(stdout).toMatch(words);
    expect(existsSync(join(workspace, "dist"))).toBe(false);
    expect(existsSync(join(workspace, ".balafon"))).toBe(false);
  });

  it("says for which system Core ML packages would be written, where the recipe has that target", async () => {
    const both = await check(unproved, "--target", "onnx", "--target", "mlpackage");
    expect(both.stdout).toMatch(/Core ML +ios17, plain: every operator has a form there/);
    expect((await check(unproved)).stdout).not.toContain("Core ML");
  });

  it("with --json says the same as one object", async () => {
    const { code, stdout, stderr } = await check(unproved, "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      fits: true,
      name: "anchor",
      head: { framesIn: 1500, framesOut: 375, classes: 66, keys: { used: 33, ignored: 0 } },
      parameters: { head: 567_874 },
      notChecked: [expect.stringContaining("parity"), expect.anything(), expect.stringContaining("decodability"), expect.anything()],
    });
  });

  it("opens no golden clip, even where there are some", async () => {
    const contract = (await readFile(modelFile("anchor", "head.contract.yaml"), "utf8")).replaceAll("../clips", "no-such-folder");
    const path = join(workspace, "contract.yaml");
    await writeFile(path, contract);
    expect((await check(recipeOf(workspace, "anchor"), ...setting([`head.expects=${path}`]))).code).toBe(0);
  });

  it("refuses what does not fit, with the codes of a pack", async () => {
    const refused = async (settings: readonly string[]) =>
      (await check(unproved, ...setting(settings))).stderr.replaceAll(/^\d\/8 .*\n/gm, "");
    expect(await refused(await changedLayout(workspace, "anchor", ["log: log10", "log: ln"]))).toMatch(/^LAYOUT_MISMATCH /);
    expect(await refused(await changedHead(workspace, "anchor", (state) => state.delete("ln.weight")))).toMatch(/^CHECKPOINT_MISMATCH /);
    expect(await refused(["head.source=other.pt"])).toMatch(/^FILE_MISSING /);
    expect(await refused(["head.vocabulary.blank=66"])).toMatch(/^CHECKPOINT_MISMATCH /);
    expect(await refused(["quantization.rules.0.match=head/outputproj"])).toMatch(/^RECIPE_INVALID /);
  });

  it("reads the signing key's file, and says that it does not ask for one in the environment", async () => {
    const missing = await check(unproved, ...setting(["signing.key=nope.pem"]));
    expect(missing.stderr).toMatch(/^FILE_MISSING {2}.*nope\.pem/m);
    await writeFile(join(workspace, "recipes", "no-key.pem"), "a key, or so");
    expect((await check(unproved, ...setting(["signing.key=no-key.pem"]))).stderr).toMatch(/^KEY_INVALID /m);
    const { code, stdout } = await check(unproved, ...setting(["signing.key=env:NOBODY_SET_THIS"]));
    expect([code, stdout]).toEqual([0, expect.stringContaining("the signing key: env:NOBODY_SET_THIS is read when a pack signs")]);
    expect(existsSync(join(workspace, ".balafon"))).toBe(false);
  });

  it("is the only thing that can be done without golden clips", async () => {
    const { code, stderr } = await run(workspace, [unproved]);
    expect(code).toBe(2);
    expect(stderr).toContain("RECIPE_INVALID");
    expect(stderr).toContain("--set head.expects.golden=...  whoever trained the head");
  });
});
