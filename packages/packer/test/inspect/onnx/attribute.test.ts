import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import type { Attribute } from "../../../src/inspect/onnx/model.ts";
import { addModel, readModel, refusal, type Fields } from "./models.ts";

const withAttribute = (...attribute: Fields[]): Fields =>
  addModel({
    node: [{ input: ["x", "w"], output: ["y"], opType: "Add", name: "add", attribute: attribute.map((one) => ({ name: "a", ...one })) }],
  });
const attribute = async (fields: Fields): Promise<Attribute | undefined> =>
  (await readModel(withAttribute(fields))).graph.nodes[0]!.attributes.get("a");

describe("attributes", () => {
  it.each<[Fields, Attribute]>([
    [
      { type: 1, f: 0.5 },
      { kind: "float", value: 0.5 },
    ],
    [
      { type: 2, i: toInt64(-3) },
      { kind: "int", value: -3 },
    ],
    [{ type: 2 }, { kind: "int", value: 0 }],
    [
      { type: 3, s: Buffer.from("NOTSET ߒߞߏ") },
      { kind: "string", value: "NOTSET ߒߞߏ" },
    ],
    [
      { type: 6, floats: [1, -0.25] },
      { kind: "floats", value: [1, -0.25] },
    ],
    [
      { type: 7, ints: [toInt64(1), toInt64(2n ** 63n - 1n)] },
      { kind: "ints", value: [1, 2n ** 63n - 1n] },
    ],
    [
      { type: 8, strings: [Buffer.from("a"), Buffer.from("")] },
      { kind: "strings", value: ["a", ""] },
    ],
  ])("reads %j", async (fields, expected) => {
    expect(await attribute(fields)).toEqual(expected);
  });

  it("reads tensors as lazily as initializers", async () => {
    const found = await attribute({ type: 4, t: { dims: [], dataType: 6, rawData: Uint8Array.of(7, 0, 0, 0) } });
    if (found?.kind !== "tensor") throw new Error("not a tensor");
    expect({ ...found.value, read: undefined }).toEqual({ name: "", dtype: "int32", shape: [], byteLength: 4, read: undefined });
    expect(await found.value.read(0, 4)).toEqual(Uint8Array.of(7, 0, 0, 0));
  });

  it("keeps the name __proto__ a name", async () => {
    const { attributes } = (await readModel(withAttribute({ name: "__proto__", type: 2, i: toInt64(1) }))).graph.nodes[0]!;
    expect([...attributes]).toEqual([["__proto__", { kind: "int", value: 1 }]]);
  });

  it.each<[string, Fields, string]>([
    ["a subgraph", { type: 5, g: {} }, "GRAPH"],
    ["a sparse tensor", { type: 11, sparseTensor: {} }, "SPARSE_TENSOR"],
    ["bytes that are not text", { type: 3, s: Uint8Array.of(0xff) }, "UTF-8"],
  ])("does not support %s", async (_name, fields, message) => {
    const text = await refusal(readModel(withAttribute(fields)), "FORMAT_UNSUPPORTED");
    expect(text).toContain(message);
    expect(text).toContain('attribute "a" of node "add"');
  });

  it.each<[string, Fields[]]>([
    ["no type", [{ i: toInt64(1) }]],
    ["an unknown type", [{ type: 77 }]],
    ["a tensor that is missing", [{ type: 4 }]],
    ["an attribute given twice", [{ type: 2 }, { type: 2 }]],
  ])("refuses %s", async (_name, list) => {
    expect(await refusal(readModel(withAttribute(...list)), "FORMAT_INVALID")).toContain('"a"');
  });
});
