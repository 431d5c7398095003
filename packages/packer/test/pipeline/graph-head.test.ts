import { beforeAll, describe, expect, it } from "vitest";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OnnxModel } from "../../src/inspect/onnx/model.ts";
import { memoryTensor } from "../../src/graph/builder.ts";
import { encoded } from "../support/run-graph.ts";
import { changedHead, fewerClips, type Stored } from "./changed.ts";
import { readModel } from "./read-bundle.ts";
import { createWorkspace, models, pack, put, recipeOf, refusedPack, run, sha256OfFile } from "./support.ts";

const exported = join(models, "incident/anchor-head-dynamic.onnx");

let workspace: string;
let clips: string[];
beforeAll(async () => {
  workspace = await createWorkspace();
  clips = await fewerClips(workspace, "anchor");
  // The same recipe with a graph where its layers were.
  const recipe = await readFile(recipeOf(workspace, "anchor"), "utf8");
  const graph = `  graph: {source: ${exported}, sha256: ${await sha256OfFile(exported)}}\n`;
  const withGraph = recipe.replace(/^ {2}layers:[^]*?(?=^ {2}vocabulary)/m, graph).replace("head/output_proj", "head/head.output_proj");
  await writeFile(recipeOf(workspace, "anchor"), withGraph);
});

/** The exported head with a change: settings that put it in the place of the recipe's. */
async function changedGraph(change: (model: OnnxModel) => OnnxModel): Promise<string[]> {
  const path = await put(workspace, "head.onnx", await encoded(change(await readModel(exported))));
  return [`head.graph.source=${path}`, `head.graph.sha256=${await sha256OfFile(path)}`];
}

const refuse = (settings: readonly string[]) => refusedPack(workspace, { settings: [...clips, ...settings] });

describe("a head that comes as a graph", () => {
  it("packs, its open axis fixed, and decodes as the layers do", async () => {
    const { manifest, folder } = await pack(workspace);
    expect(manifest.head).toMatchObject({ framesIn: 1500, framesOut: 375, classes: 66, keys: { used: 33, ignored: 0 } });
    expect(manifest.head.layers).toEqual([{ kind: "graph", weights: "", frames: 375, dim: 66, constants: 17 }]);
    expect(manifest.sources.headGraph).toMatchObject({ file: "anchor-head-dynamic.onnx", sha256: await sha256OfFile(exported) });
    expect(manifest.parts.onnx.head).toMatchObject({ input: { shape: [1, 1500, 128] }, output: { shape: [1, 375, 66] } });
    expect(manifest.evidence.cer.after).toBeLessThan(0.1);
    expect(manifest.quantization.rows.filter(({ part, group }) => part === "head" && group !== undefined)).toHaveLength(11);
    expect((await run(workspace, ["verify", folder])).code).toBe(0);
  });

  it("fits, as --check says without golden clips", async () => {
    const { code, stdout } = await run(workspace, [recipeOf(workspace, "anchor"), "--check"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/head +375 x 66 .*a graph, its weights those of the checkpoint/);
  });

  it("of another digest is refused", async () => {
    expect((await refuse([`head.graph.sha256=${"a".repeat(64)}`])).code).toBe("SOURCE_DIGEST_MISMATCH");
  });

  it("beside layers is refused", async () => {
    const both = await refuse(["head.layers=[{linear: {weights: a}}]"]);
    expect([both.code, both.facts.problem, both.facts.found]).toEqual([
      "RECIPE_INVALID",
      "exactly one of layers and graph is needed",
      "both",
    ]);
  });
});

describe("a graph whose weights are not the checkpoint's is refused", () => {
  it.each<[string, (state: Map<string, Stored>) => void, string]>([
    ["one weight changed", (state) => (state.get("ln.weight")!.bytes[100]! ^= 1), "ln.weight"],
    [
      "one weight of a matrix changed",
      (state) => (state.get("encoder.layers.1.linear2.weight")!.bytes[9999]! ^= 1),
      "encoder.layers.1.linear2.weight",
    ],
    ["a tensor missing", (state) => state.delete("ln.bias"), "head.ln.bias"],
    ["a tensor left over", (state) => state.set("spare.weight", state.get("ln.bias")!), "spare.weight"],
  ])("%s", async (_, change, name) => {
    const { code, facts } = await refuse(await changedHead(workspace, "anchor", change));
    expect(code).toBe("CHECKPOINT_MISMATCH");
    expect(facts.details!.join("\n")).toContain(`"${name}"`);
  });

  it("a weight that was added to the graph", async () => {
    const added = memoryTensor("extra", "float32", [2], new Uint8Array(8));
    const settings = await changedGraph(({ graph, ...model }) => ({
      ...model,
      graph: { ...graph, initializers: [...graph.initializers, added] },
    }));
    const { code, facts } = await refuse(settings);
    expect([code, facts.details]).toEqual(["CHECKPOINT_MISMATCH", ['equal no key of the checkpoint: "extra"']]);
  });
});

describe("a graph that is not of the layout's shape is refused", () => {
  it("fixed at other frames", async () => {
    const settings = await changedGraph(({ graph, ...model }) => ({
      ...model,
      graph: { ...graph, inputs: graph.inputs.map((port) => ({ ...port, shape: [1, 375, 128] })) },
    }));
    const { code, facts } = await refuse(settings);
    expect([code, facts.expected]).toEqual(["LAYOUT_CONTRADICTED", "[1, window.frames, output.dim]: [1, 1500, 128]"]);
  });
});
