import { bitsPerWeight, type Scheme } from "@balafon/quantizer";
import { characterErrorRate } from "@balafon/runtime-loader/speech";
import { loadBundle } from "@balafon/runtime-loader/node";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { packModel, type PackResult } from "../../src/pipeline/pack.ts";
import { createWorkspace, models, namedKeyOf, stateOf } from "./support.ts";

const committed = fileURLToPath(new URL("../../../../recipes/anchor-small.yaml", import.meta.url));

/** The committed recipe as it is, its digests and all calibration clips included. */
describe("recipes/anchor-small.yaml", () => {
  let workspace: string;
  let result: PackResult;
  beforeAll(async () => {
    workspace = await createWorkspace();
    const recipe = join(workspace, "recipes", "anchor-small.yaml");
    await writeFile(recipe, (await readFile(committed, "utf8")).replaceAll("../models", models));
    const session = { progress: (): void => {}, signal: new AbortController().signal };
    result = await packModel({ recipe, out: join(workspace, "dist"), settings: [], environment: stateOf(workspace) }, session);
  });

  it("gives every weight a width, the widest to what is heard most, and meets its budget", () => {
    const { rows, allocation } = result.manifest.quantization;
    const plan = allocation!;
    expect(plan.budget).toEqual({ bitsPerWeight: 3.4 });
    expect(plan.bitsPerWeight).toBeGreaterThan(3.35);
    expect(plan.bitsPerWeight).toBeLessThanOrEqual(3.4);
    expect(plan.rows.map(({ part, tensor, bits }) => [part, tensor, bits])).toEqual(
      rows.map(({ part, tensor, nominalBitsPerWeight }) => [part, tensor, nominalBitsPerWeight]),
    );
    const widths = plan.rows.map(({ bits }) => bits);
    expect(widths.at(-1)).toBe(Math.max(...widths));
    expect(plan.rows.at(-1)!.tensor).toBe("output_proj.weight");
    expect(Math.min(...widths)).toBe(2);
    expect(plan.predictedLogitKl).toBeGreaterThanOrEqual(plan.leastLogitKl);
    expect(rows.every(({ feedback }) => feedback!.lossRatio! < 0.6)).toBe(true);
    expect(result.unfolded).toEqual({ encoder: [], head: [] });
  });

  it("is smaller than any uniform width from 4 bits up would be, in the files too", async () => {
    const { rows, totals, allocation } = result.manifest.quantization;
    const uniform = rows.reduce((sum, { shape, group, rotation }) => {
      const [first = 0, ...others] = shape;
      const cols = others.reduce((product, dim) => product * dim, 1);
      const { block, seed } = rotation!;
      const most = group!;
      const scheme: Scheme = { kind: "turboquant", bits: 4, group: most, rotation: { kind: "hadamard", block, seed } };
      // The demo encoder's matrices are stored as a MatMul takes them: [inputs, outputs].
      const size = cols % most === 0 ? { rows: first, cols } : { rows: cols, cols: first };
      return sum + (bitsPerWeight(scheme, size).stored * first * cols) / 8;
    }, 0);
    const { encoder, head } = totals.onnx;
    expect(encoder.quantizedBytes + head.quantizedBytes).toBeLessThan(0.85 * uniform);
    const sizes = await Promise.all(["encoder", "head"].map(async (role) => (await stat(join(result.folder, `onnx/${role}.onnx`))).size));
    expect(sizes).toEqual([encoder.emittedBytes, head.emittedBytes]);
    expect(allocation!.megabytes).toBe((sizes[0]! + sizes[1]!) / 1e6);
  });

  it("reads what it did before it was coded, but for a character or two", async () => {
    const { clips, cer, limits } = result.manifest.evidence;
    expect(limits.maxCer).toBe(0.25);
    const publicKey = await readFile(namedKeyOf(workspace), "utf8");
    const recognizer = await loadBundle(result.folder, { trust: [publicKey] });
    const heard = [];
    for (const { audio, reference } of clips.filter((clip) => clip.reference !== ""))
      heard.push({ reference, hypothesis: (await recognizer.transcribe(new Uint8Array(await readFile(join(result.folder, audio))))).text });
    await recognizer.release();
    const { cer: after, edits } = characterErrorRate(heard);
    expect(after).toBeCloseTo(cer.after, 5);
    expect(edits - Math.round(cer.before * cer.referenceCodePoints)).toBeLessThanOrEqual(2);
    for (const { logitKl } of clips) expect(logitKl).toBeLessThan(0.01);
  });
});
