import type { FeatureLayout } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { checkEncoder } from "../../src/check/encoder.ts";
import type { OnnxGraph, ValueInfo } from "../../src/inspect/onnx/model.ts";
import { onDevice, research } from "../support/layouts.ts";
import { refusal } from "../support/refusal.ts";
import { floatValue } from "../support/run-graph.ts";

function encoder(inputs: readonly ValueInfo[], outputs: readonly ValueInfo[]): OnnxGraph {
  return { name: "encoder", inputs, outputs, valueInfo: [], nodes: [], initializers: [] };
}

const mel = floatValue("mel", [1, 80, 3000]);
const features = floatValue("features", [1, 1500, 128]);
const check = (graph: OnnxGraph, layout: FeatureLayout = research) => checkEncoder("encoder.onnx", graph, layout, "encoder.layout.yaml");
const refused = async (graph: OnnxGraph, layout?: FeatureLayout) =>
  (await refusal(() => check(graph, layout), "LAYOUT_CONTRADICTED")).facts;

describe("an export that is what its layout says", () => {
  it("gives its ports, whatever they are called", () => {
    expect(check(encoder([mel], [features]))).toEqual({
      input: { name: "mel", shape: [1, 80, 3000] },
      output: { name: "features", shape: [1, 1500, 128] },
    });
    expect(check(encoder([mel], [floatValue("out", [1, 375, 128])]), onDevice).output).toEqual({ name: "out", shape: [1, 375, 128] });
  });
});

describe("an export that is not is refused, both sides quoted", () => {
  it("the incident: a layout of 1500 frames beside an export of 375", async () => {
    const graph = encoder([mel], [floatValue("features", [1, 375, 128])]);
    expect((await refusal(() => check(graph), "LAYOUT_CONTRADICTED")).message).toMatchInlineSnapshot(`
      "encoder.onnx: its output is not what encoder.layout.yaml says
        expected: one float32 output [1, 1500, 128] (1, window.frames, output.dim)
        found:    "features": float32 [1, 375, 128]
        Either the layout was written for another export, or the export is not what its maker believes. Do not change the layout to make this pass."
    `);
  });

  it.each([
    ["another number of mel bins", floatValue("mel", [1, 128, 3000])],
    ["another number of mel frames", floatValue("mel", [1, 80, 1500])],
    ["other axes", floatValue("mel", [1, 3000, 80])],
    ["no batch axis", floatValue("mel", [80, 3000])],
    ["a dynamic batch", { ...mel, shape: ["batch", 80, 3000] }],
    ["float16", { ...mel, dtype: "float16" as const }],
    ["an unknown rank", { ...mel, shape: undefined }],
  ])("%s at the input", async (_what, input) => {
    const facts = await refused(encoder([input], [features]));
    expect(facts).toMatchObject({ subject: "encoder.onnx", problem: "its input is not what encoder.layout.yaml says" });
    expect(facts.expected).toContain("[1, 80, 3000]");
    expect(facts.found).toBe(`"mel": ${input.dtype} [${input.shape?.join(", ") ?? "unknown rank"}]`);
  });

  it("another width at the output", async () => {
    const facts = await refused(encoder([mel], [floatValue("features", [1, 1500, 1280])]));
    expect(facts).toMatchObject({
      problem: "its output is not what encoder.layout.yaml says",
      found: '"features": float32 [1, 1500, 1280]',
    });
    expect(facts.expected).toContain("[1, 1500, 128]");
  });

  it("two inputs, no input, two outputs", async () => {
    expect((await refused(encoder([mel, features], [features]))).found).toBe(
      '"mel": float32 [1, 80, 3000]; "features": float32 [1, 1500, 128]',
    );
    expect((await refused(encoder([], [features]))).found).toBe("none");
    expect((await refused(encoder([mel], [features, mel]))).problem).toContain("output");
  });

  it("names that would rewrite the terminal are quoted", async () => {
    expect((await refused(encoder([floatValue("\u001b[2K", [1])], [features]))).found).toBe(String.raw`"\u{1b}[2K": float32 [1]`);
  });
});

describe("a layout that contradicts itself is refused before the export is asked", () => {
  it.each<[string, Partial<FeatureLayout>]>([
    ["a window of no whole number of hops", { window: { kind: "fixed", samples: 480_001, frames: 1500 } }],
    ["frames that do not divide the window", { window: { kind: "fixed", samples: 480_000, frames: 1499 } }],
    ["frames before the reduction that do not", { reduction: { factor: 7, method: "conv1d" } }],
    ["a reduction without a method", { reduction: { factor: 4, method: "none" } }],
    ["a method that reduces nothing", { reduction: { factor: 1, method: "subsample" } }],
  ])("%s", async (_what, change) => {
    const facts = await refused(encoder([mel], [features]), { ...research, ...change });
    expect(facts).toMatchObject({ subject: "encoder.layout.yaml", problem: "the layout contradicts itself" });
  });

  it("its numbers are quoted", async () => {
    const facts = await refused(encoder([], []), { ...research, reduction: { factor: 4, method: "none" } });
    expect(facts.found).toBe("480000 samples, hop 160, 1500 frames, reduction 4 by none");
  });
});

describe("what cannot be packed yet is told as that", () => {
  it.each<[string, Partial<FeatureLayout>]>([
    ["waveform, fixed", { frontEnd: { kind: "waveform" } }],
    ["log-mel, variable", { window: { kind: "variable", samplesPerFrame: 320 } }],
  ])("%s", async (found, change) => {
    const error = await refusal(() => check(encoder([mel], [features]), { ...research, ...change }), "FORMAT_UNSUPPORTED");
    expect(error.facts).toMatchObject({ subject: "encoder.layout.yaml", found });
  });
});
