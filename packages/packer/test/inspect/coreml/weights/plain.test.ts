import { expect, it } from "vitest";
import type { MilDType } from "../../../../src/inspect/coreml/program.ts";
import { milTypes } from "../../../../src/inspect/coreml/program.ts";
import { plainTensor, tensorTypes } from "../../../../src/inspect/coreml/weights/plain.ts";
import { dtypes } from "../../../../src/inspect/tensor.ts";

it("a type of MIL is the tensors' type of as many bits", () => {
  for (const [mil, dtype] of Object.entries(tensorTypes)) expect(dtypes[dtype], mil).toBe(milTypes[mil as MilDType]);
});

it("numbers of the program are bytes like those of the weight file", async () => {
  const tensor = plainTensor({ type: { dtype: "int32", shape: [2] }, immediate: [1, -1] }, "c");
  expect(tensor).toMatchObject({ name: "c", dtype: "int32", shape: [2], byteLength: 8 });
  expect([...(await tensor.read(2, 4))]).toEqual([0, 0, 255, 255]);
});

it.each(["string", "uint1", "uint2", "uint3", "uint6"] as const)("%s is refused: it is no number by itself", (dtype) => {
  expect(() => plainTensor({ type: { dtype, shape: [] }, immediate: [0] }, "c")).toThrow("its elements are of");
});
