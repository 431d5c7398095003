import { openBundle } from "@balafon/runtime-loader/node";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../src/graph/builder.ts";
import { packageFolder } from "../../src/inspect/coreml/package-folder.ts";
import { readCoreMl } from "../../src/inspect/coreml/read.ts";
import type { OnnxNode } from "../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { checkModel } from "../../src/pipeline/check.ts";
import type { PackResult } from "../../src/pipeline/pack.ts";
import { refusal } from "../support/refusal.ts";
import { changedEncoder } from "./changed.ts";
import { createWorkspace, filesOf, namedKeyOf, pack, refusedPack, recipeOf } from "./support.ts";

const both = ["targets=[onnx, mlpackage]"];

let workspace: string;
let packed: PackResult;
beforeAll(async () => {
  workspace = await createWorkspace();
  packed = await pack(workspace, { settings: both });
});

const files = ["Data/com.apple.CoreML/model.mlmodel", "Data/com.apple.CoreML/weights/weight.bin", "Manifest.json"];
const paths = ["encoder", "head"].flatMap((role) => files.map((file) => `coreml/${role}.mlpackage/${file}`));

describe("the target mlpackage", () => {
  it("writes packages beside the parts for ONNX Runtime, listed and signed like all else", async () => {
    const trust = [await readFile(namedKeyOf(workspace), "utf8")];
    const { manifest } = await openBundle(packed.folder, { trust });
    expect(manifest.files.map(({ path }) => path).filter((path) => path.startsWith("coreml/"))).toEqual(paths.sort());
    expect(manifest.parts.mlpackage!.encoder).toMatchObject({ path: "coreml/encoder.mlpackage", target: "ios17", layout: "plain" });
    expect(manifest.parts.mlpackage!.head.input.shape).toEqual(manifest.parts.onnx.head.input.shape);
  });

  it("lets a package say whose it is, in the words of the ONNX parts", async () => {
    const folder = packageFolder(join(packed.folder, "coreml/head.mlpackage"));
    try {
      const { layoutId, contractId } = packed.manifest.contract;
      expect(Object.fromEntries((await readCoreMl(folder)).userDefined)).toEqual({
        "balafon.name": "anchor",
        "balafon.version": "1.0.0",
        "balafon.role": "head",
        "balafon.layoutId": layoutId,
        "balafon.contractId": contractId,
      });
    } finally {
      await folder.close();
    }
  });

  it("records what the packages hold and what they showed", () => {
    const { quantization, evidence } = packed.manifest;
    const rows = quantization.rows.filter(({ target }) => target === "mlpackage");
    expect(rows.map(({ tensor }) => tensor)).toEqual(
      quantization.rows.filter(({ target }) => target === "onnx").map(({ tensor }) => tensor),
    );
    // A scale is one for a whole row: the encoder's matrices are stored [inputs, outputs], all else outputs first.
    for (const { part, scheme, shape, group } of rows) {
      const row = part === "encoder" && shape.length === 2 ? shape[0] : shape.slice(1).reduce((product, size) => product * size, 1);
      expect([scheme, group]).toEqual(["turboquant", row]);
    }
    expect(rows.find(({ tensor }) => tensor === "output_proj.weight")).toMatchObject({ nominalBitsPerWeight: 8 });
    for (const { outputError, relativeMse } of rows) {
      expect(outputError).toBeGreaterThan(1e-4);
      expect(outputError).toBeLessThan(Math.sqrt(relativeMse));
    }
    const { claim, canonical, lowering, rounding, cer } = evidence.mlpackage!;
    expect(claim).toBe("equal in simulation; not run on Apple hardware");
    expect(canonical.audio).toBe(lowering.audio);
    expect(lowering.audio).toBe(evidence.clips.find(({ reference }) => reference !== "")!.audio);
    for (const what of ["features", "logits"] as const) {
      expect(canonical[what]).toBeLessThan(1e-6);
      expect(lowering[what]).toBeGreaterThan(0);
      expect(lowering[what]).toBeLessThan(1e-5);
    }
    expect(rounding).toMatchObject({ flips: 0 });
    expect(rounding.features).toBeLessThanOrEqual(1.5e-3);
    expect(rounding.logits).toBeLessThanOrEqual(1e-3);
    expect(rounding.logitKl).toBeLessThanOrEqual(1e-5);
    expect(cer.after).toBeLessThanOrEqual(0.25);
  });

  it("changes nothing of the other target, and gives the same bytes again", async () => {
    const again = await filesOf((await pack(workspace, { out: join(workspace, "again"), settings: both })).folder);
    expect(again).toEqual(await filesOf(packed.folder));
    const alone = await filesOf((await pack(workspace, { out: join(workspace, "alone") })).folder);
    const parts = (all: ReadonlyMap<string, string>) => [...all].filter(([path]) => path.startsWith("onnx/"));
    expect(parts(again)).toEqual(parts(alone));
    expect([...alone.keys()].filter((path) => path.startsWith("coreml/"))).toEqual([]);
  });

  it("refuses packages that do not decode, although the other parts do", async () => {
    const settings = [...both, "quantization.mlpackage={default: {bits: 1}, rules: [{match: '*/*', scheme: kmeans, bits: 1}]}"];
    const error = await refusedPack(workspace, { settings });
    expect([error.code, error.facts.problem]).toEqual(["NOT_DECODABLE", "they do not decode to the golden text"]);
    expect(error.facts.hint).toContain("quantization.mlpackage");
  });

  it("names a rule of its own that matches nothing", async () => {
    const settings = [...both, "quantization.mlpackage={rules: [{match: head/outputproj, bits: 6}]}"];
    const { code, facts } = await refusedPack(workspace, { settings });
    expect([code, facts.subject, facts.place]).toEqual([
      "RECIPE_INVALID",
      "quantization.mlpackage.rules",
      { file: "set on the command line" },
    ]);
  });

  /** The encoder with nodes behind it, between its own features and what it gives. */
  const behind = (nodes: readonly OnnxNode[], initializers: readonly Tensor[] = []) =>
    changedEncoder(workspace, "anchor", (model) => {
      const { name } = model.graph.outputs[0]!;
      const renamed = (value: string) => (value === name ? "own" : value);
      const own = model.graph.nodes.map((node) => ({ ...node, inputs: node.inputs.map(renamed), outputs: node.outputs.map(renamed) }));
      const graph = {
        ...model.graph,
        nodes: [...own, ...nodes.map((node) => ({ ...node, outputs: node.outputs.map((value) => (value === "last" ? name : value)) }))],
        initializers: [...model.graph.initializers, ...initializers],
      };
      return { ...model, graph };
    });

  it.each<[string, OnnxNode[], Tensor[]]>([
    [
      "of a type that Core ML does not take there",
      [
        makeNode("whole", "Cast", ["own"], ["whole"], { to: 6 }),
        makeNode("scope/Neg", "Neg", ["whole"], ["less"]),
        makeNode("back", "Cast", ["less"], ["last"], { to: 1 }),
      ],
      [],
    ],
    ["that has no form", [makeNode("scope/TopK", "TopK", ["own", "k"], ["last", "places"])], [int64Tensor("k", [128])]],
  ])("is refused by a check for an operator %s, by the node's name", async (_what, nodes, initializers) => {
    const settings = [...both, ...(await behind(nodes, initializers))];
    const { facts } = await refusal(
      () => checkModel(recipeOf(workspace, "anchor"), settings, { progress: () => {}, signal: new AbortController().signal }),
      "OPERATOR_UNSUPPORTED",
    );
    expect(facts.problem).toContain(`"${nodes.find(({ name }) => name.startsWith("scope/"))!.name}"`);
    expect(facts.problem).not.toContain("fault of ours");
  });
});
