import { describe, expect, it } from "vitest";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import { decodeModel, encodeModel } from "../../../src/inspect/onnx/schema.ts";
import { emitted, runModel } from "../../support/run-graph.ts";
import { largestDifference, noise } from "../../support/tensors.ts";
import { encoded, loaded, readBytes, refusal } from "./models.ts";
import { firstView, secondView } from "./second-reader.ts";
import { bytesAt, emittable, withControlFlow } from "./third-party.ts";

const everyFile = [...emittable.map(({ name, path }) => [name, path] as const), ["moonshine decoder", withControlFlow] as const];

it.each(everyFile)("the %s re-encodes byte for byte", async (_name, path) => {
  const bytes = await bytesAt(path);
  expect(Buffer.compare(encodeModel(decodeModel(bytes)), bytes)).toBe(0);
});

describe.each(emittable)("the $name", ({ path, opset, input }) => {
  it("is read as onnx-proto reads it, and survives being written again", async () => {
    const bytes = await bytesAt(path);
    const model = await readBytes(bytes);
    expect(model.opsetImport).toContainEqual({ domain: "", version: opset });
    expect(await firstView(model)).toEqual(secondView(bytes));
    expect(await loaded(await readBytes(await encoded(model)))).toEqual(await loaded(model));
  });

  it("brought to opset 21 gives what it gave", async () => {
    const bytes = await bytesAt(path);
    const { graph, opsetImport } = await readBytes(bytes);
    const data = noise(
      input.reduce((product, dim) => product * dim, 1),
      7,
    );
    const feeds = { [graph.inputs[0]!.name]: { data, shape: input } };
    const output = graph.outputs[0]!.name;
    const before = (await runModel(bytes, feeds))[output]!;
    const after = (await runModel(await emitted(upgradeOpset("model.onnx", graph, opsetImport)), feeds))[output]!;
    expect(after.shape).toEqual(before.shape);
    // Relative: on noise, the detector and the wake words answer with numbers near 0.
    const largest = before.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeGreaterThan(0);
    expect(largestDifference(after.data, before.data) / largest).toBeLessThan(1e-5);
  });
});

it("the moonshine decoder is refused by name: its attribute is a subgraph", async () => {
  const text = await refusal(readBytes(await bytesAt(withControlFlow)), "FORMAT_UNSUPPORTED");
  expect(text).toContain('"If"');
  expect(text).toContain("GRAPH");
});
