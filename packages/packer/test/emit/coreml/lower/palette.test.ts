import { describe, expect, it } from "vitest";
import { createGraphBuilder, float32Tensor } from "../../../../src/graph/builder.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import { readCoreMl } from "../../../../src/inspect/coreml/read.ts";
import { constantsOf, decompressWeight } from "../../../../src/inspect/coreml/weights/decompress.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { floatValue } from "../../../support/run-graph.ts";
import { noise } from "../../../support/tensors.ts";
import { asPackage } from "../written.ts";
import { errorOf, lowered, operationsOf } from "./lowered-case.ts";
import { paletteCase, rotationOf, type PaletteCase, type PaletteForm } from "./palette-case.ts";

const frames = 11;

/** Exact in float16. */
const biases = (count: number): Float32Array => noise(count, 20).map((value) => Math.round(value * 256) / 256);

/** x [1, frames, inputs] times each weight [inputs, outputs], plus a bias. */
function linears(cases: readonly PaletteCase[]): OnnxGraph {
  const builder = createGraphBuilder();
  const inputs = cases[0]!.weight.site.cols;
  const outputs = cases.map(({ dense, weight: { site } }, at) => {
    const bias = builder.initializer(float32Tensor(`bias${at}`, [site.rows], biases(site.rows)));
    builder.result(`y${at}`, builder.node("linear", "Add", [builder.node("linear", "MatMul", ["x", builder.initializer(dense)]), bias]));
    return floatValue(`y${at}`, [1, frames, site.rows]);
  });
  return builder.finish("linears", [floatValue("x", [1, frames, inputs])], outputs);
}

/** A convolution over x [1, inputs, frames], three taps, two apart. */
function convolution({ dense, weight: { site } }: PaletteCase): OnnxGraph {
  const builder = createGraphBuilder();
  const bias = builder.initializer(float32Tensor("bias", [site.rows], biases(site.rows)));
  builder.result(
    "y",
    builder.node("conv", "Conv", ["x", builder.initializer(dense), bias], { kernel_shape: [3], pads: [1, 1], strides: [2] }),
  );
  return builder.finish("convolution", [floatValue("x", [1, dense.shape[1]!, frames])], [floatValue("y", [1, site.rows, 6])]);
}

/** A bidirectional layer over x [frames, 1, inputs]. */
function recurrent(opType: "LSTM" | "GRU", { w, r }: Readonly<Record<"w" | "r", PaletteCase>>): OnnxGraph {
  const builder = createGraphBuilder();
  const weights = [builder.initializer(w.dense), builder.initializer(r.dense)];
  const attributes = { direction: "bidirectional", hidden_size: 5, ...(opType === "GRU" ? { linear_before_reset: 1 } : {}) };
  builder.result("y", builder.node("layer", opType, ["x", ...weights], attributes));
  return builder.finish("recurrent", [floatValue("x", [frames, 1, 7])], [floatValue("y", [frames, 2, 1, 5])]);
}

const forms: readonly (readonly [name: string, target: "ios16" | "ios18", form: PaletteForm])[] = [
  ["1 bit, a table of its own", "ios16", { bits: 1 }],
  ["2 bits, row scales", "ios16", { bits: 2, scaled: true }],
  ["3 bits, row scales", "ios18", { bits: 3, scaled: true }],
  ["4 bits, row scales, two factors", "ios16", { bits: 4, scaled: true, rotation: rotationOf(12, 4, 48) }],
  ["4 bits, row scales, one factor", "ios18", { bits: 4, scaled: true, rotation: rotationOf(1, 48, 48) }],
  ["6 bits, row scales, blocks of one factor", "ios16", { bits: 6, scaled: true, rotation: rotationOf(1, 16, 48) }],
  ["6 bits, row scales, blocks of two factors", "ios18", { bits: 6, scaled: true, rotation: rotationOf(4, 4, 48) }],
  ["8 bits, tables of 8 rows, two factors", "ios18", { bits: 8, rowsPerTable: 8, rotation: rotationOf(12, 4, 48) }],
];

describe.each(["plain", "ane"] as const)("weights in codes, layout %s", (layout) => {
  it.each(forms)("of a product: %s", async (_, target, form) => {
    const weight = paletteCase("w", [24, 48], form, true);
    const result = await lowered(linears([weight]), { layout, target, weights: new Map([["w", weight.weight]]) });
    expect(await errorOf(result, { exact: true })).toBeLessThan(1e-6);
  });

  it.each(forms)("of a convolution: %s", async (_, target, form) => {
    const weight = paletteCase("w", [24, 48, 3], form);
    const result = await lowered(convolution(weight), { layout, target, weights: new Map([["w", weight.weight]]) });
    expect(await errorOf(result, { exact: true })).toBeLessThan(1e-6);
  });

  it.each([
    ["LSTM", 4, "ios16"],
    ["LSTM", 4, "ios18"],
    ["GRU", 3, "ios17"],
  ] as const)("of an %s with %i gates, %s", async (opType, gates, target) => {
    const cases = {
      w: paletteCase("w", [2, gates * 5, 7], { bits: 6, recurrent: true }),
      r: paletteCase("r", [2, gates * 5, 5], { bits: 4, recurrent: true }),
    };
    const weights = new Map(Object.values(cases).map(({ weight }) => [weight.site.tensor.name, weight]));
    const result = await lowered(recurrent(opType, cases), { layout, target, weights });
    expect(operationsOf(result.model)["constexpr_lut_to_dense"]).toBe(opType === "LSTM" ? 4 : 6);
    expect(await errorOf(result, { exact: true })).toBeLessThan(1e-6);
  });

  it("share a rotation of what they read", async () => {
    const rotation = rotationOf(12, 4, 48);
    const cases = ["q", "k", "v"].map((name) => paletteCase(name, [48, 48], { bits: 4, scaled: true, rotation }, true));
    const weights = new Map(cases.map(({ weight }) => [weight.site.tensor.name, weight]));
    const result = await lowered(linears(cases), { layout, weights });
    expect(await errorOf(result, { exact: true })).toBeLessThan(1e-6);
    const { constexpr_lut_to_dense: tables, matmul, conv, linear } = operationsOf(result.model);
    expect({ tables, matmul, conv, linear }).toEqual(
      layout === "plain"
        ? { tables: 3, matmul: 2, conv: undefined, linear: 3 }
        : { tables: 3, matmul: undefined, conv: 5, linear: undefined },
    );
  });

  it("of a few rows have their scales in the program", async () => {
    const weight = paletteCase("w", [4, 48], { bits: 4, scaled: true }, true);
    const result = await lowered(linears([weight]), { layout, weights: new Map([["w", weight.weight]]) });
    expect(await errorOf(result, { exact: true })).toBeLessThan(1e-6);
  });
});

describe("codes", () => {
  it.each(["ios16", "ios18"] as const)("come back from the package bit for bit, %s", async (target) => {
    const { weight, dense } = paletteCase("w", [24, 48], { bits: 4 });
    const graph = linears([{ weight, dense: { ...dense, shape: [48, 24] } }]);
    const { functions } = await readCoreMl(asPackage((await lowered(graph, { target, weights: new Map([["w", weight]]) })).files));
    const main = functions.get("main")!;
    const restored = decompressWeight(
      main.operations.find(({ type }) => type === "constexpr_lut_to_dense")!,
      constantsOf(main),
    );
    expect(restored.shape).toEqual([24, 48]);
    expect(await readFloats(restored)).toEqual(await readFloats(dense));
  });
});
