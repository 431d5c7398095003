import { readFile } from "node:fs/promises";
import { recipeSchema, problemsOf, type LayerEntry } from "@balafon/manifest-schema";
import { openSession } from "@balafon/runtime-loader/speech/node";
import { describe, expect, it } from "vitest";
import { onnxModelOf } from "../../../src/emit/onnx/model.ts";
import { buildHead } from "../../../src/graph/head.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import { readNpz } from "../../../src/inspect/npz/read.ts";
import { encodeOnnx } from "../../../src/inspect/onnx/encode.ts";
import { readTorch } from "../../../src/inspect/torch/read.ts";
import { stateDict } from "../../../src/inspect/torch/state-dict.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";

const fixtures = new URL("../../../../../training/fixtures/layers/", import.meta.url);
const read = async (name: string) => bytesSource(name, await readFile(new URL(name, fixtures)));
const cases = JSON.parse(await readFile(new URL("cases.json", fixtures), "utf8")) as Record<string, object[]>;
const arrays = await readNpz(await read("cases.npz"));

/** The defaults of the recipe's schema, as a recipe gets them. */
function withDefaults(layers: object[]): LayerEntry[] {
  const filled = structuredClone(layers);
  const { items } = recipeSchema.properties.head.properties.layers;
  for (const layer of filled) expect(problemsOf(items, layer)).toEqual([]);
  return filled as LayerEntry[];
}

describe("every kind of layer gives what torch gives", () => {
  it.each(Object.keys(cases))("%s", async (name) => {
    const input = arrays.get(`${name}.input`)!;
    const expected = arrays.get(`${name}.output`)!;
    const [frames, dim] = input.shape as [number, number];
    const { tensors } = stateDict(await readTorch(await read(`${name}.pt`)), {}, name);
    const head = buildHead(name, tensors, withDefaults(cases[name]!), { frames, dim });
    expect([head.framesOut, head.classes]).toEqual(expected.shape);
    expect(head.keysUsed).toBe(tensors.size);

    const chunks: Uint8Array[] = [];
    for await (const chunk of encodeOnnx(onnxModelOf(head.graph, { name, version: "1", role: "head", layoutId: "", contractId: "" })))
      chunks.push(chunk);
    const session = await openSession(Buffer.concat(chunks), name);
    const { logits } = await session.run({ features: { data: await readFloats(input), shape: [1, frames, dim] } });
    const wanted = await readFloats(expected);
    expect(logits!.data.length).toBe(wanted.length);
    expect(Math.max(...logits!.data.map((value, index) => Math.abs(value - wanted[index]!)))).toBeLessThan(1e-4);
    await session.release();
  });
});
