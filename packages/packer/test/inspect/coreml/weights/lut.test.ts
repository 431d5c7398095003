import { describe, expect, it } from "vitest";
import type { MilBinding, MilOperation, MilType, MilValue } from "../../../../src/inspect/coreml/program.ts";
import { constantsOf, decompressWeight } from "../../../../src/inspect/coreml/weights/decompress.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import { outcomeOf } from "../../refused.ts";

const none = constantsOf({ inputs: [], opset: "CoreML8", operations: [], outputs: [] });

const value = (dtype: MilType["dtype"], shape: readonly number[], immediate: readonly number[]): MilValue => ({
  type: { dtype, shape },
  immediate,
});

function lut(parts: Readonly<Record<string, MilValue>>, output: MilType, place: "inputs" | "attributes"): MilOperation {
  const inputs = new Map(Object.entries(parts).map(([key, one]): [string, MilBinding[]] => [key, [{ value: one }]]));
  const given = place === "inputs" ? { inputs, attributes: new Map() } : { inputs: new Map(), attributes: new Map(Object.entries(parts)) };
  return { type: "constexpr_lut_to_dense", outputs: [{ name: "w", type: output }], ...given };
}

const floatsOf = async (operation: MilOperation): Promise<number[]> => [...(await readFloats(decompressWeight(operation, none)))];

describe("constexpr_lut_to_dense", () => {
  it("of iOS 18: case 1 of coremltools' documentation, a table for each three rows", async () => {
    const indices = value("uint2", [6, 2], [2, 3, 3, 0, 1, 0, 3, 0, 2, 1, 0, 3]);
    const table = value("fp16", [2, 1, 4, 1], [1, 5, 9, 13, 2, 10, 18, 26]);
    const made = lut({ indices, lut: table }, { dtype: "fp16", shape: [6, 2] }, "inputs");
    expect(await floatsOf(made)).toEqual([9, 13, 13, 1, 5, 1, 26, 2, 18, 10, 2, 26]);
  });

  it("of iOS 16: the packed codes of coremltools' documentation, in float32", async () => {
    const parts = {
      indices: value("uint8", [2], [0b01_10_11_00, 0b11]),
      lut: value("fp32", [4], [-1, -0.25, 0.5, 2]),
      shape: value("uint32", [1], [5]),
    };
    expect(await floatsOf(lut(parts, { dtype: "fp32", shape: [5] }, "attributes"))).toEqual([-1, 2, 0.5, -0.25, 2]);
  });

  const [indices, table] = [value("uint2", [2, 2], [0, 1, 2, 3]), value("fp16", [1, 1, 4, 1], [0, 1, 2, 3])];
  const made: MilType = { dtype: "fp16", shape: [2, 2] };

  it.each<[string, string, Readonly<Record<string, MilValue>>, MilType]>([
    ["tables of vectors", "FORMAT_UNSUPPORTED", { indices, lut: value("fp16", [1, 1, 4, 2], [0, 1, 2, 3, 4, 5, 6, 7]) }, made],
    ["a table for codes of another width", "FORMAT_INVALID", { indices, lut: value("fp16", [1, 1, 2, 1], [0, 1]) }, made],
    [
      "tables that do not divide the rows",
      "FORMAT_INVALID",
      { indices, lut: value("fp16", [3, 1, 4, 1], Array<number>(12).fill(0)) },
      made,
    ],
    ["tables of another rank", "FORMAT_INVALID", { indices, lut: value("fp16", [1, 4, 1], [0, 1, 2, 3]) }, made],
    ["another shape", "FORMAT_INVALID", { indices, lut: table }, { ...made, shape: [4] }],
    ["another type", "FORMAT_INVALID", { indices, lut: table }, { ...made, dtype: "fp32" }],
    ["no table", "FORMAT_INVALID", { indices }, made],
  ])("%s: %s", async (_, code, parts, output) => {
    expect(await outcomeOf(() => decompressWeight(lut(parts, output, "inputs"), none))).toBe(code);
  });

  it("tables beyond memory are refused before they are read", async () => {
    const read = () => Promise.reject(new Error("it was read"));
    const [rows, columns] = [2 ** 21, 4];
    const codes: MilValue = { type: { dtype: "uint4", shape: [rows, columns] }, blob: { byteLength: (rows * columns) / 2, read } };
    const tables: MilValue = { type: { dtype: "fp32", shape: [rows, 1, 16, 1] }, blob: { byteLength: rows * 64, read } };
    const operation = lut({ indices: codes, lut: tables }, { dtype: "fp32", shape: [rows, columns] }, "inputs");
    expect(await outcomeOf(() => decompressWeight(operation, none))).toBe("LIMIT_EXCEEDED");
  });
});

it("other forms are refused by name", async () => {
  const sparse: MilOperation = { ...lut({}, { dtype: "fp16", shape: [2] }, "inputs"), type: "constexpr_sparse_to_dense" };
  expect(() => decompressWeight(sparse, none)).toThrow("constexpr_sparse_to_dense");
  expect(await outcomeOf(() => decompressWeight({ ...sparse, type: "constructor" }, none))).toBe("FORMAT_UNSUPPORTED");
});
