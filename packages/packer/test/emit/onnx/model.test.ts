import { describe, expect, it } from "vitest";
import { onnxModelOf } from "../../../src/emit/onnx/model.ts";
import { makeNode } from "../../../src/graph/builder.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { emitted, encoded, graphOf, identity, runModel } from "../../support/run-graph.ts";

const graph = graphOf([2], [2], { nodes: [makeNode("relu", "Relu", ["x"], ["y"])], initializers: [] });

describe("onnxModelOf", () => {
  it("a part that has left its bundle still says what it is", async () => {
    const { metadataProps } = await readOnnx(bytesSource("head.onnx", await emitted(graph)));
    expect(metadataProps).toEqual([
      ["balafon.name", "test"],
      ["balafon.version", "1.0.0"],
      ["balafon.role", "head"],
      ["balafon.layoutId", "layout"],
      ["balafon.contractId", "contract"],
    ]);
  });

  it("is opset 21 in IR 10, and nothing in it tells the machine or the time", () => {
    const { graph: named, metadataProps: _props, ...model } = onnxModelOf(graph, identity);
    expect(model).toEqual({
      irVersion: 10,
      producerName: "balafon",
      producerVersion: "",
      domain: "",
      modelVersion: 0,
      docString: "",
      opsetImport: [{ domain: "", version: 21 }],
    });
    expect(named).toEqual({ ...graph, name: "test-head" });
  });

  it("runs, and another identity gives other bytes", async () => {
    const bytes = await emitted(graph);
    expect([...(await runModel(bytes, { x: { data: Float32Array.of(-1, 2), shape: [2] } }))["y"]!.data]).toEqual([0, 2]);
    expect(Buffer.compare(bytes, await encoded(onnxModelOf(graph, { ...identity, contractId: "other" })))).not.toBe(0);
  });
});
