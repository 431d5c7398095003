import { expect, it } from "vitest";
import { dtypes, type DType } from "../../../src/inspect/tensor.ts";
import { dataTypeOf, dtypeOf } from "../../../src/inspect/onnx/dtype.ts";
import { dataTypeNames } from "../../../src/inspect/onnx/schema.ts";

it("maps every dtype to the ONNX type of the same name", () => {
  const onnxNames: Partial<Record<DType, string>> = { float32: "FLOAT", float64: "DOUBLE" };
  for (const dtype of Object.keys(dtypes) as DType[]) {
    expect(dataTypeNames[dataTypeOf(dtype)]).toBe(onnxNames[dtype] ?? dtype.toUpperCase());
    expect(dtypeOf(dataTypeOf(dtype), "w")).toBe(dtype);
  }
});

it.each([
  [8, "STRING"],
  [17, "FLOAT8E4M3FN"],
  [25, "UINT2"],
  [0, "UNDEFINED"],
  [99, "number 99"],
])("refuses type %i by name", (number, name) => {
  expect(() => dtypeOf(number, "w")).toThrow(
    expect.objectContaining({ code: "FORMAT_UNSUPPORTED", message: expect.stringContaining(name) }),
  );
});
