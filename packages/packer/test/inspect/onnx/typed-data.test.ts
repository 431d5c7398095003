import { describe, expect, it } from "vitest";
import type { DType } from "../../../src/inspect/tensor.ts";
import { byteLengthOf } from "../../../src/inspect/tensor.ts";
import { unpackTypedData } from "../../../src/inspect/onnx/typed-data.ts";

/** -1 as int32_data and int64_data write it: ten bytes. */
const minusOne = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];

function unpack(dtype: DType, count: number, ...packed: number[]): number[] {
  return [...unpackTypedData(Uint8Array.from(packed), dtype, byteLengthOf(dtype, [count]), "w")];
}

describe("unpackTypedData", () => {
  it.each<[DType, number, number[], number[]]>([
    ["float32", 1, [0, 0, 0x80, 0x3f], [0, 0, 0x80, 0x3f]],
    ["float16", 2, [0x80, 0x78, 0xff, 0xf7, 0x01], [0, 0x3c, 0xff, 0x7b]],
    ["int8", 2, [...minusOne, 127], [0xff, 127]],
    ["int16", 1, minusOne, [0xff, 0xff]],
    ["int32", 1, minusOne, [0xff, 0xff, 0xff, 0xff]],
    ["uint8", 1, [0xff, 1], [0xff]],
    ["uint32", 1, [0xff, 0xff, 0xff, 0xff, 0x0f], [0xff, 0xff, 0xff, 0xff]],
    ["int64", 2, [...minusOne, 5], [...Array<number>(8).fill(0xff), 5, 0, 0, 0, 0, 0, 0, 0]],
    ["bool", 3, [1, 0, 1], [1, 0, 1]],
    ["int4", 3, [0xf8, 0x01, 3], [0xf8, 3]],
    ["float32", 0, [], []],
  ])("unpacks %s", (dtype, count, packed, bytes) => {
    expect(unpack(dtype, count, ...packed)).toEqual(bytes);
  });

  it.each<[string, DType, number, number[]]>([
    ["too few", "int64", 2, [1]],
    ["too many", "int64", 1, [1, 2]],
    ["too few floats", "float32", 2, [0, 0, 0, 0]],
    ["half a float", "float32", 1, [0, 0, 0]],
    ["256 as uint8", "uint8", 1, [0x80, 2]],
    ["-1 as uint8", "uint8", 1, minusOne],
    ["128 as int8", "int8", 1, [0x80, 1]],
    ["2 as bool", "bool", 1, [2]],
    ["2^32 as uint32", "uint32", 1, [0x80, 0x80, 0x80, 0x80, 0x10]],
    ["a varint that is cut off", "int64", 1, [0x80]],
  ])("refuses %s", (_name, dtype, count, packed) => {
    expect(() => unpack(dtype, count, ...packed)).toThrow(expect.objectContaining({ code: "FORMAT_INVALID" }));
  });
});
