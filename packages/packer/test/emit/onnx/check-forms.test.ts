import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lowerWeights } from "../../../src/emit/onnx/lower.ts";
import { sessionOptionsOf } from "../../../src/emit/onnx/session-options.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import { optimizedGraph } from "../../../src/pipeline/forms.ts";
import { checkForms } from "../../../src/emit/onnx/check-forms.ts";
import { planQuantization, type PlannedWeight } from "../../../src/quantize/plan.ts";
import { refusal } from "../../support/refusal.ts";
import { emitted, graphOf } from "../../support/run-graph.ts";
import { noiseTensor } from "../../support/tensors.ts";

// Two layers of a transformer's kind, and a convolution, which cannot be packed; all of one size, as the matrix of the rotation is.
const source = graphOf([1, 128, 9], [1, 9, 128], {
  nodes: [
    makeNode("c", "Conv", ["x", "conv"], ["c"]),
    makeNode("t", "Transpose", ["c"], ["t"], { perm: [0, 2, 1] }),
    makeNode("a", "MatMul", ["t", "first"], ["a"]),
    makeNode("turned", "Transpose", ["second"], ["turned"], { perm: [1, 0] }),
    makeNode("y", "MatMul", ["a", "turned"], ["y"]),
  ],
  initializers: [noiseTensor("conv", [128, 128, 1], 1), noiseTensor("first", [128, 128], 2), noiseTensor("second", [128, 128], 3)],
});

type Form = "packed" | "lut" | "dense";
const planOf = (form: Form): PlannedWeight[] =>
  planQuantization("encoder", source, { default: { scheme: "turboquant", bits: 4, group: 128, form }, rules: [] });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balafon-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What onnxruntime makes of the graph, with the session options that are given or that the manifest would name. */
async function optimizedBy(plan: readonly PlannedWeight[], options?: Readonly<Record<string, string>>): Promise<OnnxGraph> {
  const named = { ...sessionOptionsOf(plan).sessionOptions?.onnxruntime };
  const graph = await optimizedGraph(await emitted(lowerWeights(source, plan)), "part", options ?? named, folder);
  expect(await readdir(folder)).toEqual([]);
  return graph;
}

const check = (plan: readonly PlannedWeight[], optimized: OnnxGraph): void => checkForms("encoder.onnx", source, plan, optimized);

const edited = (graph: OnnxGraph, change: (node: OnnxNode) => OnnxNode): OnnxGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node.opType === "MatMulNBits" ? change(node) : node)),
});

describe("checkForms", () => {
  it.each<[Form, string]>([
    ["packed", "dense packed packed"],
    ["lut", "lut lut lut"],
    ["dense", "dense dense dense"],
  ])("takes %s weights as onnxruntime holds them", async (form, forms) => {
    const plan = planOf(form);
    expect(plan.map(({ coded }) => coded!.form).join(" ")).toBe(forms);
    check(plan, await optimizedBy(plan));
  });

  it("refuses lut weights that the runtime restores when it loads them", async () => {
    const plan = planOf("lut");
    const optimized = await optimizedBy(plan, {});
    const { facts } = await refusal(async () => check(plan, optimized), "FORM_NOT_KEPT");
    expect(facts).toMatchObject({ subject: 'encoder.onnx, "conv"', found: "16384 float numbers" });
  });

  it("refuses packed weights beside which one is restored, whatever it is called", async () => {
    const plan = planOf("packed");
    const optimized = await optimizedBy(plan);
    const beside = { ...optimized, initializers: [...optimized.initializers, noiseTensor("other", [128 * 128], 9)] };
    const { facts } = await refusal(async () => check(plan, beside), "FORM_NOT_KEPT");
    expect(facts.subject).toBe('encoder.onnx, "first"');
  });

  it.each<[string, (node: OnnxNode) => OnnxNode, string]>([
    [
      "with rounded activations",
      (node) => ({ ...node, attributes: new Map([...node.attributes, ["accuracy_level", { kind: "int", value: 4 }]]) }),
      "accuracy_level 4",
    ],
    ["by another operator", (node) => ({ ...node, opType: "MatMulIntegerToFloat" }), "MatMulIntegerToFloat"],
    ["by nothing", (node) => ({ ...node, inputs: node.inputs.slice(0, 1) }), "nothing that reads the codes"],
  ])("refuses packed weights that the runtime multiplies by %s", async (_, change, words) => {
    const plan = planOf("packed");
    const optimized = edited(await optimizedBy(plan), change);
    const { facts } = await refusal(async () => check(plan, optimized), "FORM_NOT_KEPT");
    expect(facts).toMatchObject({ subject: 'encoder.onnx, "first"', found: expect.stringContaining(words) });
    expect(facts.expected).toBe("com.microsoft.MatMulNBits (K 128, N 128, accuracy_level 1, bits 4, block_size 128)");
  });
});
