import { describe, expect, it } from "vitest";
import { fromInt64, toInt64 } from "../../../src/inspect/onnx/int64.ts";
import {
  attributeTypes,
  dataTypeNames,
  decodeModel,
  encodeModel,
  graphType,
  modelType,
  tensorType,
} from "../../../src/inspect/onnx/schema.ts";
import { addModel, bytesOf } from "./models.ts";

describe("the schema", () => {
  it("has ONNX's own numbers", () => {
    expect(modelType.fields["graph"]?.id).toBe(7);
    expect(graphType.fields["initializer"]?.id).toBe(5);
    expect(tensorType.fields["rawData"]?.id).toBe(9);
    expect([dataTypeNames[1], dataTypeNames[22], dataTypeNames[26]]).toEqual(["FLOAT", "INT4", "INT2"]);
    expect([attributeTypes["TENSOR"], attributeTypes["STRINGS"]]).toEqual([4, 8]);
  });
});

describe("decodeModel and encodeModel", () => {
  it("keep presence: a written default stays written", () => {
    const bytes = Uint8Array.of(0x08, 0x0a, 0x12, 0x00, 0x28, 0x00);
    expect(Uint8Array.from(encodeModel(decodeModel(bytes)))).toEqual(bytes);
  });

  it("keep unknown fields, at their place behind the known ones", () => {
    const unknown = Uint8Array.of(0xc2, 0x3e, 2, 7, 7);
    const bytes = Uint8Array.of(...bytesOf(addModel()), ...unknown);
    expect(Uint8Array.from(encodeModel(decodeModel(bytes)))).toEqual(bytes);
  });

  it("keep 64-bit integers that a number cannot hold", () => {
    const bytes = bytesOf({ irVersion: toInt64(10), modelVersion: toInt64(2n ** 63n - 1n) });
    expect(fromInt64(decodeModel(bytes).modelVersion)).toBe(2n ** 63n - 1n);
    expect(Uint8Array.from(encodeModel(decodeModel(bytes)))).toEqual(bytes);
  });

  it("refuse text that is not UTF-8", () => {
    expect(() => decodeModel(Uint8Array.of(0x12, 1, 0xff))).toThrow(/utf|invalid/i);
  });
});
