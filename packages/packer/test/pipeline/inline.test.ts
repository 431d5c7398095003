import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import { canonicalJson } from "@balafon/manifest-schema";
import { parseContract } from "../../src/recipe/contract-files.ts";
import { fewerClips } from "./changed.ts";
import { createWorkspace, pack, refusedPack, sha256 } from "./support.ts";

let workspace: string;
let settings: string[];
beforeAll(async () => {
  workspace = await createWorkspace();
  settings = await fewerClips(workspace, "anchor");
});

/** The layout and the contract of files, said in the recipe itself. */
async function inline() {
  const contract = parseContract(await readFile(settings[0]!.replace("head.expects=", ""), "utf8"), "contract");
  return { contract, settings: [`head.expects=${JSON.stringify(contract)}`, `encoder.provides=${JSON.stringify(contract.layout)}`] };
}

it("a layout and a contract in the recipe mean what they mean in files, and are recorded as what they say", async () => {
  const { contract, settings: said } = await inline();
  const [filed, told] = [await pack(workspace, { settings }), await pack(workspace, { settings: said })];
  expect(told.manifest.contract.contractId).toBe(filed.manifest.contract.contractId);
  const recorded = (field: string, value: object) => {
    const text = canonicalJson(value);
    return { file: `anchor.yaml#${field}`, bytes: Buffer.byteLength(text), sha256: sha256(text) };
  };
  expect(told.manifest.sources).toMatchObject({
    encoderLayout: recorded("encoder.provides", contract.layout),
    headContract: recorded("head.expects", contract),
  });
});

it("and a mismatch names the fields of the recipe", async () => {
  const { settings: said } = await inline();
  const { code, facts } = await refusedPack(workspace, { settings: [...said, "encoder.provides.frontEnd.melScale=htk"] });
  expect(code).toBe("LAYOUT_MISMATCH");
  expect(facts.subject).toMatch(/anchor\.yaml \(encoder\.provides\) and .*anchor\.yaml \(head\.expects\)/);
});
