import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { addModel, readBytes, readModel, refusal, type Fields } from "./models.ts";

const opset = (domain: string, version: number): Fields => ({ domain, version: toInt64(version) });

describe("readOnnx", () => {
  it("reads what stands around the graph", async () => {
    const metadataProps = [
      { key: "balafon.role", value: "encoder" },
      { key: "__proto__", value: "x" },
    ];
    const fields = {
      producerName: "p",
      producerVersion: "1",
      domain: "d",
      modelVersion: toInt64(2n ** 60n),
      docString: "doc",
      metadataProps,
    };
    const model = await readModel(addModel({}, { ...fields, opsetImport: [opset("ai.onnx", 20), opset("com.microsoft", 1)] }));
    expect({ ...model, graph: undefined }).toEqual({
      irVersion: 10,
      ...fields,
      modelVersion: 2n ** 60n,
      metadataProps: [
        ["balafon.role", "encoder"],
        ["__proto__", "x"],
      ],
      opsetImport: [
        { domain: "", version: 20 },
        { domain: "com.microsoft", version: 1 },
      ],
      graph: undefined,
    });
  });

  it.each<[string, Uint8Array]>([
    ["an empty file", new Uint8Array(0)],
    ["text", Buffer.from("# A readme, not a model.\nIt has lines.\n")],
    ["JSON", Buffer.from('{"ir_version": 10}')],
    ["a zip archive", Buffer.from("PK\u0003\u0004\u0014\u0000\u0000\u0008")],
    ["a PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ["a model without a graph", Uint8Array.of(0x08, 10)],
    ["a name that is not UTF-8", Uint8Array.of(0x08, 10, 0x12, 1, 0xff)],
  ])("says that %s is not an ONNX model", async (_name, bytes) => {
    expect(await refusal(readBytes(bytes), "FORMAT_INVALID")).toMatch(/^model\.onnx: not an ONNX model/);
  });

  it.each<[string, Fields, string]>([
    ["functions", { functions: [{ name: "Swish" }] }, '"Swish"'],
    ["training information", { trainingInfo: [{}] }, "training"],
    ["IR 2", { irVersion: toInt64(2) }, "an IR version of 3 to 14"],
    ["IR 15", { irVersion: toInt64(15) }, "an IR version of 3 to 14"],
  ])("does not support %s", async (_name, fields, message) => {
    expect(await refusal(readModel(addModel({}, fields)), "FORMAT_UNSUPPORTED")).toContain(message);
  });

  it.each<[string, Fields, string]>([
    ["no opset for its nodes", { opsetImport: [] }, "does not import"],
    ["one domain twice", { opsetImport: [opset("", 20), opset("ai.onnx", 21)] }, "imported twice"],
    ["an opset of 0", { opsetImport: [opset("", 0)] }, "no opset version"],
    ["a metadata key twice", { metadataProps: [{ key: "k" }, { key: "k", value: "2" }] }, '"k" is given twice'],
  ])("refuses %s", async (_name, fields, message) => {
    expect(await refusal(readModel(addModel({}, fields)), "FORMAT_INVALID")).toContain(message);
  });
});
