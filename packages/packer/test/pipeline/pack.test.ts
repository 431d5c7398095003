import { generateKeyPairSync } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openBundle } from "@balafon/runtime-loader/node";
import type { Stage } from "../../src/pipeline/progress.ts";
import { packModel, type PackResult } from "../../src/pipeline/pack.ts";
import { fewerClips } from "./changed.ts";
import { createWorkspace, filesOf, modelFile, namedKeyOf, pack, put, recipeOf, refusedPack, stateOf } from "./support.ts";

let workspace: string;
let dist: string;
let packed: PackResult;
let files: Map<string, string>;
beforeAll(async () => {
  workspace = await createWorkspace();
  dist = join(workspace, "dist");
  packed = await pack(workspace);
  files = await filesOf(packed.folder);
});

const developmentPem = (): Promise<string> => readFile(namedKeyOf(workspace), "utf8");

describe("packModel", () => {
  it("leaves one folder, whole, that verifies", async () => {
    expect(packed).toMatchObject({ folder: join(dist, "anchor-1.0.0"), development: true });
    expect(await readdir(dist)).toEqual(["anchor-1.0.0"]);
    const { keyId, manifest } = await openBundle(packed.folder, { trust: [await developmentPem()] });
    expect([keyId, manifest]).toEqual([packed.keyId, packed.manifest]);
  });

  it("gives the same bytes, signature included, in another folder and from another working directory", async () => {
    const here = process.cwd();
    const out = join(workspace, "elsewhere/deep");
    await mkdir(join(workspace, "somewhere"));
    try {
      process.chdir(join(workspace, "somewhere"));
      const recipe = relative(process.cwd(), recipeOf(workspace, "anchor"));
      const session = { progress: (): void => {}, signal: new AbortController().signal };
      await packModel({ recipe, out: "../elsewhere/deep", settings: [], environment: stateOf(workspace) }, session);
    } finally {
      process.chdir(here);
    }
    expect(await filesOf(join(out, "anchor-1.0.0"))).toEqual(files);
  });

  it("changes nothing but the signature for another key", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const environment = { KEY: privateKey.export({ type: "sec1", format: "pem" }).toString() };
    const { folder, development, keyId } = await pack(workspace, {
      out: join(workspace, "signed"),
      settings: ["signing.key=env:KEY"],
      environment,
    });
    const signed = await filesOf(folder);
    expect([...signed].filter(([path, digest]) => files.get(path) !== digest).map(([path]) => path)).toEqual(["model.sig"]);
    expect(signed.size).toBe(files.size);
    expect(development).toBe(false);
    expect(keyId).not.toBe(packed.keyId);
  });

  it("lets two packs of one recipe run at once", async () => {
    const out = join(workspace, "busy");
    const both = await Promise.all([pack(workspace, { out }), pack(workspace, { out })]);
    expect(both.map(({ folder }) => folder)).toEqual([join(out, "anchor-1.0.0"), join(out, "anchor-1.0.0")]);
    expect(await readdir(out)).toEqual(["anchor-1.0.0"]);
    expect(await filesOf(join(out, "anchor-1.0.0"))).toEqual(files);
  });

  it("takes what a recipe names whatever it is called: two clips of one name, and a name that no bundle may hold", async () => {
    const contract = await readFile(modelFile("anchor", "head.contract.yaml"), "utf8");
    const clip = (name: string): Promise<Buffer> => readFile(join(modelFile("anchor", "../clips"), name));
    const dense = await put(workspace, "clip:1.wav", await clip("dense.wav"));
    const sparse = await put(workspace, "clip_1.wav", await clip("sparse.wav"));
    const changed = contract
      .replaceAll("golden.npz", modelFile("anchor", "golden.npz"))
      .replace("../clips/dense.wav", dense)
      .replace("../clips/sparse.wav", sparse)
      .replaceAll("../clips", modelFile("anchor", "../clips"));
    const expects = await put(workspace, "contract.yaml", changed);
    const { folder, manifest } = await pack(workspace, { out: join(workspace, "named"), settings: [`head.expects=${expects}`] });
    const audio = manifest.contract.golden.map((probe) => probe.audio);
    expect(audio).toEqual(["probes/clip_1.wav", "probes/2-clip_1.wav", "probes/silence.wav"]);
    expect((await filesOf(folder)).get("probes/2-clip_1.wav")).toBe(files.get("probes/sparse.wav"));
    expect(manifest.contract.contractId).toBe(packed.manifest.contract.contractId);
  });
});

describe("a pack that fails leaves the previous bundle as it was", () => {
  let quick: string[];
  beforeAll(async () => {
    quick = await fewerClips(workspace, "anchor");
  });

  const expectUntouched = async (): Promise<void> => {
    expect(await readdir(dist)).toEqual(["anchor-1.0.0"]);
    expect(await filesOf(packed.folder)).toEqual(files);
  };

  it("where the proof refuses", async () => {
    const error = await refusedPack(workspace, { settings: [...quick, "proof.gates.maxLogitKl=0"] });
    expect(error.code).toBe("PARITY_FAILED");
    expect(error.facts).toMatchObject({ subject: "probes/sparse.wav", expected: "logit KL <= 0 nats a frame" });
    await expectUntouched();
  });

  it("where a source is not the one that the recipe names", async () => {
    const head = await readFile(modelFile("anchor", "head.pt"));
    head[head.length >> 1]! ^= 1;
    const error = await refusedPack(workspace, { settings: [`head.source=${await put(workspace, "head.pt", head)}`] });
    expect(error.code).toBe("SOURCE_DIGEST_MISMATCH");
    await expectUntouched();
  });

  it("where the output folder is a file", async () => {
    const out = await put(workspace, "dist", "");
    const error = await refusedPack(workspace, { out });
    expect(error.code).toBe("OUTPUT_FAILED");
    expect(error.message).toContain(out);
    await expectUntouched();
  });

  it("where the key cannot sign", async () => {
    const error = await refusedPack(workspace, { settings: ["signing.key=env:NOBODY_SET_THIS"] });
    expect(error.code).toBe("KEY_INVALID");
    await expectUntouched();
  });

  it("and does not touch a folder of other things that has the bundle's name", async () => {
    const out = join(workspace, "mine");
    await mkdir(join(out, "anchor-1.0.0"), { recursive: true });
    await writeFile(join(out, "anchor-1.0.0/thesis.txt"), "ten years");
    expect((await refusedPack(workspace, { out })).code).toBe("OUTPUT_FAILED");
    expect(await readFile(join(out, "anchor-1.0.0/thesis.txt"), "utf8")).toBe("ten years");
  });

  it.each<Stage>(["resolve", "inspect", "check", "emit", "prove", "sign", "verify"])(
    "where it is interrupted while it is at %s",
    async (stage) => {
      const interrupt = new AbortController();
      const seen: Stage[] = [];
      const progress = (event: { stage: Stage }): void => {
        seen.push(event.stage);
        if (event.stage === stage) interrupt.abort();
      };
      const error = await refusedPack(workspace, { settings: quick, progress, signal: interrupt.signal });
      expect(error.code).toBe("INTERRUPTED");
      expect(error.exitCode).toBe(130);
      expect(seen.at(-1)).toBe(stage);
      await expectUntouched();
    },
  );

  it("and an interruption that comes too late is none", async () => {
    const interrupt = new AbortController();
    const progress = ({ stage }: { stage: Stage }): void => (stage === "publish" ? interrupt.abort() : undefined);
    const { folder } = await pack(workspace, { out: join(workspace, "late"), progress, signal: interrupt.signal });
    expect(await filesOf(folder)).toEqual(files);
  });
});
