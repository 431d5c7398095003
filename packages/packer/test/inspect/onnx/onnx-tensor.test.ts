import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { maxTypedDataBytes } from "../../../src/inspect/onnx/limits.ts";
import { addModel, readModel, refusal, type Fields } from "./models.ts";

const rawData = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const tensor = { name: "w", dims: [toInt64(2)], dataType: 1, rawData };
const withTensor = (fields: Fields): Fields => addModel({ initializer: [{ ...tensor, ...fields }] });
const dims = (...sizes: (number | bigint)[]): Fields => ({ dims: sizes.map(toInt64) });

describe("initializers", () => {
  it("are lazy, and read within their bounds only", async () => {
    const w = (await readModel(withTensor({}))).graph.initializers[0]!;
    expect({ ...w, read: undefined }).toEqual({ name: "w", dtype: "float32", shape: [2], byteLength: 8, read: undefined });
    expect(await w.read(2, 3)).toEqual(Uint8Array.of(3, 4, 5));
    expect(await w.read(8, 0)).toEqual(new Uint8Array(0));
    await refusal(
      Promise.resolve().then(() => w.read(6, 3)),
      "FORMAT_TRUNCATED",
    );
    await refusal(
      Promise.resolve().then(() => w.read(-1, 3)),
      "FORMAT_TRUNCATED",
    );
  });

  it("may be lists of numbers", async () => {
    const fields = { dataType: 7, rawData: undefined, int64Data: [Uint8Array.of(5, 6)] };
    const w = (await readModel(withTensor(fields))).graph.initializers[0]!;
    expect(new BigInt64Array((await w.read(0, 16)).buffer)).toEqual(BigInt64Array.of(5n, 6n));
    expect(await w.read(8, 2)).toEqual(Uint8Array.of(6, 0));
  });

  it("may be empty without data", async () => {
    const w = (await readModel(withTensor({ rawData: undefined, ...dims(3, 0) }))).graph.initializers[0]!;
    expect(await w.read(0, w.byteLength)).toEqual(new Uint8Array(0));
  });
});

describe("hostile initializers", () => {
  it.each<[string, Fields, string]>([
    ["raw data of another length", dims(3), "expected: 12 bytes"],
    ["no data at all", { rawData: undefined }, "not as many as its shape says"],
    ["raw data beside numbers", { floatData: [new Uint8Array(8)] }, "floatData beside rawData"],
    ["numbers of another type", { rawData: undefined, int64Data: [new Uint8Array(2)] }, "int64Data beside the field of float32, floatData"],
    ["2^63 - 1 elements", dims(2n ** 63n - 1n), "a dimension is not a size"],
    ["a negative dimension", dims(-1, -2), "a dimension is not a size"],
    ["dimensions whose product overflows", dims(2 ** 30, 2 ** 30), "impossibly large"],
  ])("%s is invalid", async (_name, fields, message) => {
    const text = await refusal(readModel(withTensor(fields)), "FORMAT_INVALID");
    expect(text).toContain(message);
    expect(text).toContain('initializer "w"');
  });

  it.each<[string, Fields, string]>([
    ["external data", { rawData: undefined, dataLocation: 1, externalData: [{ key: "location", value: "w.bin" }] }, "w.bin"],
    ["a segment", { segment: { begin: toInt64(0), end: toInt64(1) } }, "segment"],
    ["numbers in pieces", { dataType: 7, rawData: undefined, int64Data: [Uint8Array.of(5), Uint8Array.of(6)] }, "2 pieces"],
    ["float8", { dataType: 17 }, "FLOAT8E4M3FN"],
    ["strings", { dataType: 8, rawData: undefined, stringData: [rawData] }, "STRING"],
  ])("%s is unsupported", async (_name, fields, message) => {
    expect(await refusal(readModel(withTensor(fields)), "FORMAT_UNSUPPORTED")).toContain(message);
  });

  it("claims of numbers that would fill memory are refused before they do", async () => {
    const claim = withTensor({ dataType: 7, rawData: undefined, int64Data: [Uint8Array.of(1)], ...dims(maxTypedDataBytes / 8) });
    expect(await refusal(readModel(claim), "LIMIT_EXCEEDED")).toContain("raw data");
  });
});
