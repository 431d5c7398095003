import { canonicalJson } from "@balafon/manifest-schema";
import { bindBundles, loadBundle, openBundle, type Recognizer } from "@balafon/runtime-loader/node";
import { copyFile, cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../src/graph/builder.ts";
import type { OnnxModel } from "../../src/inspect/onnx/model.ts";
import { developmentKey } from "../../src/sign/development-key.ts";
import { signFiles } from "../../src/sign/sign.ts";
import { changedContract, changedEncoder, changedLayout } from "../pipeline/changed.ts";
import { readManifest } from "../pipeline/read-bundle.ts";
import { createWorkspace, filesOf, modelFile, pack, refusedPack, replacing, run, sha256OfFile, stateOf } from "../pipeline/support.ts";
import { refusal } from "../support/refusal.ts";
import { rawFeatures, samplesOf } from "./support.ts";

let workspace: string;
beforeAll(async () => {
  workspace = await createWorkspace();
});

const pilotEncoder = (): Promise<string[]> => replacing("encoder", modelFile("pilot", "encoder.onnx"));

/** The pilot's export, each of its frames four times: 375 frames made to look like 1500. */
function repeatFrames(model: OnnxModel): OnnxModel {
  const { graph } = model;
  const renamed = graph.nodes.map((node) => ({ ...node, outputs: node.outputs.map((output) => (output === "features" ? "few" : output)) }));
  const nodes = [
    ...renamed,
    makeNode("apart", "Reshape", ["few", "apart.shape"], ["apart"]),
    makeNode("repeated", "Expand", ["apart", "repeated.shape"], ["repeated"]),
    makeNode("many", "Reshape", ["repeated", "many.shape"], ["features"]),
  ];
  const shapes = { apart: [1, 375, 1, 128], repeated: [1, 375, 4, 128], many: [1, 1500, 128] };
  const initializers = Object.entries(shapes).map(([name, shape]) => int64Tensor(`${name}.shape`, shape));
  const outputs = [{ name: "features", dtype: "float32", shape: [1, 1500, 128] }] as const;
  return { ...model, graph: { ...graph, nodes, outputs, initializers: [...graph.initializers, ...initializers] } };
}

describe("with Balafon, a pack of the pilot's encoder and the anchor's head is refused", () => {
  it("as it is: field by field, and with what it would have done", async () => {
    const settings = [...(await pilotEncoder()), `encoder.provides=${modelFile("pilot", "encoder.layout.yaml")}`];
    const { code, message } = await refusedPack(workspace, { settings });
    expect(code).toBe("LAYOUT_MISMATCH");
    for (const field of ["window.frames", "reduction.factor", "reduction.method"]) expect(message).toContain(field);
    expect(message).toContain("the head would take 375 frames to 94, where it was trained to take 1500 to 375");
  });

  it("with a layout that lies: the export shows what it gives", async () => {
    const { code, facts } = await refusedPack(workspace, { settings: await pilotEncoder() });
    expect(code).toBe("LAYOUT_CONTRADICTED");
    expect([facts.expected, facts.found]).toEqual([expect.stringContaining("[1, 1500, 128]"), expect.stringContaining("[1, 375, 128]")]);
  });

  describe("with a layout and a contract that both say 375 frames", () => {
    const edits = [
      ["frames: 1500", "frames: 375"],
      ["factor: 1", "factor: 4"],
      ["method: none", "method: average-pool"],
    ] as const;
    const lying = async (...more: (readonly [string, string])[]): Promise<string[]> => [
      ...(await pilotEncoder()),
      `encoder.provides=${modelFile("pilot", "encoder.layout.yaml")}`,
      ...(await changedContract(workspace, "anchor", ...edits, ...more)),
    ];
    const pilotGolden = [modelFile("anchor", "golden.npz"), modelFile("pilot", "golden.npz")] as const;

    it("the golden features have 1500", async () => {
      const { code, facts } = await refusedPack(workspace, { settings: await lying() });
      expect([code, facts.found]).toEqual(["LAYOUT_CONTRADICTED", expect.stringContaining("[1500, 128]")]);
    });

    it("and with golden arrays of the pilot: the golden logits have 375, the layers give 94", async () => {
      const { code, facts } = await refusedPack(workspace, { settings: await lying(pilotGolden) });
      expect(code).toBe("LAYOUT_CONTRADICTED");
      expect([facts.expected, facts.found]).toEqual([expect.stringContaining("[94, 66]"), expect.stringContaining("[375, 66]")]);
    });

    it("and with a stride that makes 375 of 375: this is not the head that the golden logits came from", async () => {
      const { code, facts } = await refusedPack(workspace, { settings: [...(await lying(pilotGolden)), "head.layers.1.conv1d.stride=1"] });
      expect([code, facts.problem]).toEqual(["PARITY_FAILED", "the head's logits are not the golden ones, on the golden features"]);
    });
  });

  it("with 375 frames repeated to 1500: every shape is right, and the features are not the golden ones", async () => {
    const settings = await changedEncoder(workspace, "pilot", repeatFrames);
    const { code, facts } = await refusedPack(workspace, { settings });
    expect(code).toBe("PARITY_FAILED");
    expect(facts.problem).toMatch(/^the export's features/);
  });

  it("with the pilot's layout for the anchor's own export", async () => {
    const settings = await changedLayout(
      workspace,
      "anchor",
      ["frames: 1500", "frames: 375"],
      ["factor: 1", "factor: 4"],
      ["method: none", "method: subsample"],
    );
    expect((await refusedPack(workspace, { settings })).code).toBe("LAYOUT_MISMATCH");
  });
});

describe("with Balafon, the parts of two bundles do not come together", () => {
  let folders: { anchor: string; pilot: string };
  let trust: { trust: string[] };
  let recognizers: { anchor: Recognizer; pilot: Recognizer };
  beforeAll(async () => {
    const [anchor, pilot] = [await pack(workspace, { name: "anchor" }), await pack(workspace, { name: "pilot" })];
    folders = { anchor: anchor.folder, pilot: pilot.folder };
    trust = { trust: [(await developmentKey(stateOf(workspace))).publicPem] };
    recognizers = { anchor: await loadBundle(anchor.folder, trust), pilot: await loadBundle(pilot.folder, trust) };
  });
  afterAll(async () => {
    await recognizers.anchor.release();
    await recognizers.pilot.release();
  });

  it("each decodes with its own", async () => {
    const samples = await samplesOf("hello.wav");
    for (const recognizer of Object.values(recognizers)) expect((await recognizer.transcribe(samples)).text).toMatch(/^[\u07c0-\u07ff ]+$/);
  });

  it("bind says why, field by field, and exits 3", async () => {
    const { code, stdout, stderr } = await run(workspace, ["bind", folders.pilot, folders.anchor]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^LAYOUT_MISMATCH {2}/);
    expect(stderr).toMatch(/window\.frames +provided 375, expected 1500/);
    expect(stderr).toMatch(/reduction\.factor +provided 4, expected 1/);
    expect(stderr).toMatch(/reduction\.method +provided average-pool, expected none/);
    expect(stderr).toContain("375 frames to 94");
  });

  it("bind tells machines the same", async () => {
    const { code, stdout, stderr } = await run(workspace, ["bind", folders.pilot, folders.anchor, "--json"]);
    expect([code, stderr]).toEqual([3, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "LAYOUT_MISMATCH" } });
  });

  it("nor the other way around", async () => {
    const { code, stderr } = await run(workspace, ["bind", folders.anchor, folders.pilot]);
    expect([code, stderr.split("  ")[0]]).toEqual([3, "LAYOUT_MISMATCH"]);
  });

  it("nor in the library", async () => {
    const [encoder, head] = [await openBundle(folders.pilot, trust), await openBundle(folders.anchor, trust)];
    await refusal(() => bindBundles(encoder, head), "LAYOUT_MISMATCH");
  });

  it("the anchor's recognizer does not take what the pilot's made", async () => {
    const features = await recognizers.pilot.encode(await samplesOf("hello.wav"));
    expect((await recognizers.pilot.decode(features)).tokens.length).toBeGreaterThan(0);
    const { facts } = await refusal(() => recognizers.anchor.decode(features), "FEATURES_UNBOUND");
    expect(facts.found).toContain("[375, 128]");
  });

  it.each<[string, (values: Float32Array) => unknown]>([
    ["a plain array of values", (values) => values],
    ["a tensor", (values) => ({ data: values, shape: [1, 375, 128] })],
    ["what looks like features", (values) => ({ frames: 1500, dim: 128, toArray: () => values })],
    ["nothing", () => undefined],
  ])("nor %s", async (_, make) => {
    const { data } = await rawFeatures("pilot", "hello.wav");
    await refusal(() => recognizers.anchor.decode(make(data) as never), "FEATURES_UNBOUND");
  });

  describe("a part that was copied into the other bundle", () => {
    let mixed: string;
    beforeAll(async () => {
      mixed = join(workspace, "mixed/anchor-1.0.0");
      await cp(folders.anchor, mixed, { recursive: true });
      await copyFile(join(folders.pilot, "onnx/encoder.onnx"), join(mixed, "onnx/encoder.onnx"));
    });

    it("is not what was signed", async () => {
      await refusal(() => loadBundle(mixed, trust), "DIGEST_MISMATCH");
    });

    it("is not what the manifest describes, even where a trusted key signs the mixture", async () => {
      const manifest = await readManifest(mixed);
      const path = "onnx/encoder.onnx";
      const entry = { path, bytes: (await stat(join(mixed, path))).size, sha256: await sha256OfFile(join(mixed, path)) };
      const files = manifest.files.map((file) => (file.path === path ? entry : file));
      // Sizes that do not add up would be refused before the part is looked at.
      const { encoder, head } = manifest.quantization.totals.onnx;
      const otherBytes = entry.bytes - encoder.quantizedBytes;
      const totals = { onnx: { encoder: { ...encoder, emittedBytes: entry.bytes, otherBytes }, head } };
      const quantization = { ...manifest.quantization, totals };
      await writeFile(join(mixed, "manifest.json"), canonicalJson({ ...manifest, quantization, files }));
      await rm(join(mixed, "model.sig"));
      const signed = [...(await filesOf(mixed))].map(([name, sha256]) => ({ path: name, sha256 }));
      await writeFile(join(mixed, "model.sig"), signFiles("anchor-1.0.0", signed, await developmentKey(stateOf(workspace))));
      const { facts } = await refusal(() => loadBundle(mixed, trust), "CONTRACT_MISMATCH");
      expect(facts.subject).toContain(path);
    });
  });
});

it("the recipe's own text shows nothing wrong: the two recipes differ in names, digests and a stride", async () => {
  const [anchor, pilot] = [
    await readFile(join(workspace, "recipes/anchor.yaml"), "utf8"),
    await readFile(join(workspace, "recipes/pilot.yaml"), "utf8"),
  ];
  const plain = (text: string): string =>
    text
      .replaceAll(/pilot|anchor/g, "NAME")
      .replaceAll(/[0-9a-f]{64}/g, "DIGEST")
      .replaceAll(/stride: \d/g, "stride");
  expect(plain(pilot)).toBe(plain(anchor));
});
