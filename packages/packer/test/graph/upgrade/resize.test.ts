import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode } from "../../../src/graph/builder.ts";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { graphOf } from "../../support/run-graph.ts";
import { refusal } from "../../support/refusal.ts";
import { differenceOf, opset, type Attributes } from "./upgrade-case.ts";

function resized(inputs: readonly string[], y: readonly number[], attributes: Attributes): OnnxGraph {
  const empty = float32Tensor("empty", [0], new Float32Array());
  const scales = float32Tensor("scales", [4], Float32Array.of(1, 1, 1.5, 2));
  const initializers = [empty, scales, int64Tensor("sizes", y)];
  return graphOf([1, 1, 4, 4], y, { nodes: [makeNode("n", "Resize", inputs, ["y"], attributes)], initializers });
}

describe("Resize", () => {
  const modes = ["asymmetric", "half_pixel", "pytorch_half_pixel", "align_corners"];
  it.each(modes.flatMap((mode) => [11, 12, 13, 18, 19].map((version) => [mode, version] as const)))(
    "%s, from opset %d",
    async (mode, version) => {
      for (const way of ["nearest", "linear"]) {
        const attributes = { mode: way, coordinate_transformation_mode: mode, nearest_mode: "floor" };
        expect(await differenceOf(resized(["x", "empty", "scales"], [1, 1, 6, 8], attributes), version)).toBeLessThan(1e-6);
      }
    },
  );

  it("by sizes: empty scales beside them are left out", async () => {
    expect(await differenceOf(resized(["x", "empty", "empty", "sizes"], [1, 1, 3, 5], { mode: "linear" }), 11)).toBeLessThan(1e-6);
    expect(await differenceOf(resized(["x", "", "", "sizes"], [1, 1, 3, 5], { mode: "linear" }), 13)).toBeLessThan(1e-6);
  });

  it("is refused where a later opset cannot say it", async () => {
    const problem = async (graph: OnnxGraph, version: number): Promise<string> =>
      (await refusal(() => upgradeOpset("m.onnx", graph, opset(version)), "OPERATOR_UNSUPPORTED")).facts.problem;
    const tensorflow = resized(["x", "empty", "scales"], [1, 1, 6, 8], { coordinate_transformation_mode: "tf_half_pixel_for_nn" });
    expect(await problem(tensorflow, 11)).toContain("places samples by tf_half_pixel_for_nn");
    expect(await problem(resized(["x", "scales"], [1, 1, 6, 8], {}), 10)).toContain("which sample is the nearest");
  });
});
