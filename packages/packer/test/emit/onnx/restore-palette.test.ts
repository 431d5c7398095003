import type { PaletteScheme } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { codesOf } from "../../../src/emit/coreml/codes-of.ts";
import { lowerToMil } from "../../../src/emit/coreml/lower/lower-to-mil.ts";
import { coreMlPackage } from "../../../src/emit/coreml/package.ts";
import { errorGraph, outputErrorOf } from "../../../src/emit/onnx/error-graph.ts";
import { restorePalette, type StoredPalettes } from "../../../src/emit/onnx/restore-palette.ts";
import { createShared } from "../../../src/emit/onnx/shared.ts";
import { canonicalGraph } from "../../../src/graph/canonical/canonical-graph.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import { readCoreMl } from "../../../src/inspect/coreml/read.ts";
import { constantsOf } from "../../../src/inspect/coreml/weights/decompress.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import type { OnnxGraph } from "../../../src/inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../src/inspect/tensor.ts";
import { planPalettes, type PlannedPalette } from "../../../src/quantize/palette.ts";
import { floatValue, graphOf, runGraph } from "../../support/run-graph.ts";
import { restored } from "../../support/palettes.ts";
import { noise, noiseTensor } from "../../support/tensors.ts";
import { asPackage, writtenFiles } from "../coreml/written.ts";
import { readings, readingGraph } from "./lowering-case.ts";

/** A graph as a package that was written and read back, and what its weights were planned as. */
async function packaged(given: OnnxGraph, own: Partial<PaletteScheme>) {
  const canonical = await canonicalGraph("test", given);
  const { graph } = canonical;
  const planned = planPalettes("head", graph, {
    default: { scheme: "turboquant", bits: 4, group: 128, form: "packed" },
    rules: [],
    mlpackage: { default: own },
  });
  const coded = planned.flatMap((weight) => weight.coded?.weight ?? []);
  const weights = new Map(coded.map((weight) => [weight.site.tensor.name, weight]));
  const model = await lowerToMil(canonical, { model: "test", target: "ios18", layout: "plain", weights, userDefined: new Map() });
  const main = (await readCoreMl(asPackage(await writtenFiles(coreMlPackage(model))))).functions.get("main")!;
  const made = new Map(main.operations.flatMap((operation) => operation.outputs.map(({ name }) => [name, operation] as const)));
  const operations = new Map([...codesOf(model, coded)].map(([tensor, name]) => [tensor, made.get(name)!] as const));
  return { graph, planned, stored: { operations, constants: constantsOf(main) } };
}

async function restoredBy(stored: StoredPalettes, planned: PlannedPalette): Promise<Float32Array> {
  const shared = createShared();
  const { nodes, initializers } = restorePalette(stored)(planned, "restored", shared);
  const outputs = [floatValue("restored", planned.site.tensor.shape)];
  const graph = { ...graphOf([1], [1], { nodes, initializers: [...initializers, ...shared.tensors.values()] }), inputs: [], outputs };
  return (await runGraph(graph, {}))["restored"]!.data;
}

/** By the definition, [rows, cols]; ordered as the tensor is stored. */
async function expectedOf({ site, coded }: PlannedPalette): Promise<Float32Array> {
  const rows = await restored(coded!.weight);
  return site.transposed ? rows.map((_, at) => rows[(at % site.rows) * site.cols + Math.floor(at / site.rows)]!) : rows;
}

const difference = (a: Float32Array, b: Float32Array): number => a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at]!)), 0);

const schemes: readonly Partial<PaletteScheme>[] = [{ bits: 4 }, { bits: 1 }, { bits: 3, rowsPerScale: 8 }, { scheme: "kmeans", bits: 6 }];
const cases = Object.keys(readings).flatMap((reading) => schemes.map((own) => [reading, JSON.stringify(own), own] as const));

describe("a weight that is restored from a package", () => {
  it.each(cases)("read by %s as %s, is what its codes, scales and rotation stand for", async (name, _, own) => {
    const reading = readings[name]!;
    const { planned, stored } = await packaged(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), own);
    const [weight] = planned;
    expect(stored.operations.has("w")).toBe(true);
    expect(difference(await restoredBy(stored, weight!), await expectedOf(weight!))).toBeLessThan(1e-6);
  });

  it("is read from the package, not made again", async () => {
    const reading = readings["Gemm transB 1"]!;
    const { planned, stored } = await packaged(readingGraph(reading, noiseTensor("w", reading.weightShape, 11)), {});
    const [{ coded, ...rest }] = planned as [PlannedPalette];
    const unread: Tensor = { ...coded!.weight.lut, read: () => expect.unreachable("codes were made again") };
    const weight = { ...coded!.weight, lut: unread, indices: unread };
    expect(await restoredBy(stored, { ...rest, coded: { ...coded!, weight } })).toHaveLength(768);
  });

  it.each(["LSTM", "GRU"])("of %s, whose gates a package stores apart, is made of its codes", async (opType) => {
    const gates = opType === "LSTM" ? 4 : 3;
    const initializers = [noiseTensor("W", [1, gates * 8, 16], 1), noiseTensor("R", [1, gates * 8, 8], 2)];
    const nodes = [
      makeNode("y", opType, ["x", "W", "R"], ["y"], { hidden_size: 8, ...(opType === "GRU" ? { linear_before_reset: 1 } : {}) }),
    ];
    const graph = graphOf([5, 1, 16], [5, 1, 1, 8], { nodes, initializers });
    const { planned, stored } = await packaged(graph, { scheme: "kmeans", bits: 3 });
    for (const weight of planned) expect(await restoredBy(stored, weight)).toEqual(await expectedOf(weight));
  });

  it("loses of its layer's output what the packages' codes lose, and what float16 loses", async () => {
    const reading = readings["MatMul through Transpose"]!;
    const source = noiseTensor("w", reading.weightShape, 11);
    const x = noise(elementCount(reading.x), 12);
    const errorOf = async (own: Partial<PaletteScheme>): Promise<number> => {
      const { graph, planned, stored } = await packaged(readingGraph(reading, source), own);
      const measuring = errorGraph(graph, planned, restorePalette(stored));
      const values = await runGraph(measuring.graph, { x: { data: x, shape: reading.x } });
      return outputErrorOf(measuring.sums.get("w")!, [values])!;
    };
    const { planned } = await packaged(readingGraph(reading, source), {});
    const [exact, found] = [await readFloats(source), await expectedOf(planned[0]!)];
    const product = (weight: Float32Array, row: number, at: number): number =>
      Array.from({ length: 240 }, (_, c) => weight[row * 240 + c]! * x[at * 240 + c]!).reduce((sum, term) => sum + term, 0);
    const sums = { error: 0, signal: 0 };
    for (let row = 0; row < 6; row++) {
      for (const at of [0, 1]) {
        const right = product(exact, row, at);
        sums.error += (right - product(found, row, at)) ** 2;
        sums.signal += right ** 2;
      }
    }
    expect((await errorOf({})) / Math.sqrt(sums.error / sums.signal)).toBeCloseTo(1, 2);
    const rounded = await errorOf({ scheme: "fp16" });
    expect(rounded).toBeGreaterThan(2 ** -16);
    expect(rounded).toBeLessThan(2 ** -11);
  });
});
