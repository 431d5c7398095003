import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodedBytes, encodeOnnx } from "../../../src/inspect/onnx/encode.ts";
import { maxAttributeBytes } from "../../../src/inspect/onnx/limits.ts";
import type { OnnxModel } from "../../../src/inspect/onnx/model.ts";
import { decodeModel, encodeModel } from "../../../src/inspect/onnx/schema.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { anyModel } from "./arbitrary.ts";
import { addModel, encoded, loaded, memoryTensor, readBytes, readModel, refusal } from "./models.ts";
import { firstView, secondView } from "./second-reader.ts";

describe("encodeOnnx", () => {
  it("writes what readOnnx reads", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        expect(await loaded(await readBytes(await encoded(model)))).toEqual(await loaded(model));
      }),
      { numRuns: 200 },
    );
  });

  it("is as long as it is said to be, without a read", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        const initializers = model.graph.initializers.map((tensor) => ({ ...tensor, read: () => expect.unreachable("a tensor was read") }));
        const length = await encodedBytes({ ...model, graph: { ...model.graph, initializers } });
        expect(length).toBe((await encoded(model)).length);
      }),
      { numRuns: 100 },
    );
  });

  it("writes what onnx-proto reads", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        expect(secondView(await encoded(model))).toEqual(await firstView(model));
      }),
      { numRuns: 100 },
    );
  });

  it("writes protobuf's canonical bytes: fields ascend, lengths are minimal", async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, async (model) => {
        const bytes = await encoded(model);
        expect(Buffer.compare(encodeModel(decodeModel(bytes)), bytes)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves out what lies beside the model, and says where", async () => {
    const base = await readModel(addModel());
    const data = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const beside = memoryTensor("beside", "uint8", [8], data);
    const model = { ...base, graph: { ...base.graph, initializers: [...base.graph.initializers, beside] } };
    const chunks: Uint8Array[] = [];
    for await (const chunk of encodeOnnx(model, { location: "w.data", offsets: new Map([["beside", 4096]]) })) chunks.push(chunk);
    const tensor = decodeModel(Buffer.concat(chunks)).graph!.initializer.find(({ name }) => name === "beside")!;
    expect(tensor.rawData).toHaveLength(0);
    expect(tensor.dataLocation).toBe(1);
    expect(tensor.externalData.map(({ key, value }) => [key, value])).toEqual([
      ["location", "w.data"],
      ["offset", "4096"],
      ["length", "8"],
    ]);
  });

  it("streams payloads in chunks of at most 4 MiB, read in order", async () => {
    const reads: number[][] = [];
    const byteLength = (9 << 20) + 4;
    const read: Tensor["read"] = async (offset, length) => (reads.push([offset, length]), new Uint8Array(length));
    const base = await readModel(addModel());
    const big: Tensor = { name: "big", dtype: "float32", shape: [byteLength / 4], byteLength, read };
    let total = 0;
    for await (const chunk of encodeOnnx({ ...base, graph: { ...base.graph, initializers: [...base.graph.initializers, big] } })) {
      total += chunk.length;
      expect(chunk.length).toBeLessThanOrEqual(4 << 20);
    }
    const mebi4 = 4 << 20;
    expect(reads).toEqual([
      [0, mebi4],
      [mebi4, mebi4],
      [2 * mebi4, byteLength - 2 * mebi4],
    ]);
    expect(total).toBeGreaterThan(byteLength);
  });

  it("refuses more tensors in nodes than memory should hold, before it reads any", async () => {
    const read: Tensor["read"] = () => Promise.reject(new Error("read"));
    const value: Tensor = { name: "", dtype: "uint8", shape: [1 << 20], byteLength: 1 << 20, read };
    const nodes = Array.from({ length: (maxAttributeBytes >> 20) + 1 }, (_, index) => ({
      name: "",
      opType: "Constant",
      domain: "",
      inputs: [],
      outputs: [`c${index}`],
      attributes: new Map([["value", { kind: "tensor", value } as const]]),
    }));
    const base = await readModel(addModel());
    const text = await refusal(encoded({ ...base, graph: { ...base.graph, nodes } }), "LIMIT_EXCEEDED");
    expect(text).toContain("the tensors in its nodes");
  });

  it("refuses 2 GiB before it reads anything", async () => {
    const base = await readModel(addModel());
    const read = (): never => expect.unreachable("a payload was read");
    const halves = ["w", "v"].map((name): Tensor => ({ name, dtype: "int8", shape: [2 ** 30], byteLength: 2 ** 30, read }));
    const model: OnnxModel = { ...base, graph: { ...base.graph, initializers: halves } };
    expect(await refusal(encodeOnnx(model).next(), "LIMIT_EXCEEDED")).toContain("2 GiB");
  });

  it("refuses a tensor attribute that belongs among the initializers", async () => {
    const base = await readModel(addModel());
    const value = { ...memoryTensor("t", "int8", [1], new Uint8Array(1)), shape: [1 << 27], byteLength: 1 << 27 };
    const node = { ...base.graph.nodes[0]!, attributes: new Map([["value", { kind: "tensor" as const, value }]]) };
    const model: OnnxModel = { ...base, graph: { ...base.graph, nodes: [node] } };
    expect(await refusal(encodeOnnx(model).next(), "LIMIT_EXCEEDED")).toContain("Make it an initializer");
  });
});
