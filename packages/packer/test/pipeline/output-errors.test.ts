import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lowerWeights } from "../../src/emit/onnx/lower.ts";
import { makeNode } from "../../src/graph/builder.ts";
import { measureOutputErrors } from "../../src/pipeline/output-errors.ts";
import { planQuantization } from "../../src/quantize/plan.ts";
import { temporaryFolder } from "../support/folder.ts";
import { emitted, graphOf } from "../support/run-graph.ts";
import { noise, noiseTensor } from "../support/tensors.ts";

const nodes = [makeNode("y", "MatMul", ["x", "w"], ["y"])];
const graph = graphOf([4, 32], [4, 8], { nodes, initializers: [noiseTensor("w", [32, 8], 1)] });
const weights = planQuantization("encoder", graph, { default: { scheme: "rtn", bits: 4, group: 32, form: "packed" }, rules: [] });

/** The error of the weight on these inputs. Nothing stays in the folder. */
async function errorOn(...inputs: Float32Array[]): Promise<number | undefined> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "part.onnx"), await emitted(lowerWeights(graph, weights)));
  const errors = await measureOutputErrors({ graph, weights }, "part.onnx", folder, { shape: [4, 32], windows: inputs });
  expect(await readdir(folder)).toEqual(["part.onnx"]);
  return errors.get("w")?.outputError;
}

describe("measureOutputErrors", () => {
  const [loud, faint] = [noise(128, 2).map((value) => value * 8), noise(128, 3)];

  it("pools all inputs by their energy", async () => {
    const [ofLoud = 0, ofFaint = 0, ofBoth = 0] = [await errorOn(loud), await errorOn(faint), await errorOn(loud, faint)];
    expect(ofFaint).not.toBe(ofLoud);
    expect(Math.abs(ofBoth / ofLoud - 1)).toBeLessThan(Math.abs(ofFaint / ofLoud - 1) / 8);
    expect(await errorOn(faint, loud)).toBe(ofBoth);
    expect(await errorOn(faint, faint, faint)).toBe(ofFaint);
  });

  it("says nothing where no input makes an output", async () => {
    expect(await errorOn()).toBeUndefined();
    expect(await errorOn(new Float32Array(128))).toBeUndefined();
  });
});
