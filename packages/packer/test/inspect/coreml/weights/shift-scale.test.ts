import { describe, expect, it } from "vitest";
import type { MilOperation, MilType, MilValue } from "../../../../src/inspect/coreml/program.ts";
import { constantsOf, decompressWeight } from "../../../../src/inspect/coreml/weights/decompress.ts";
import { readFloats } from "../../../../src/inspect/floats.ts";
import { outcomeOf } from "../../refused.ts";

const none = constantsOf({ inputs: [], opset: "CoreML8", operations: [], outputs: [] });

const value = (dtype: MilType["dtype"], shape: readonly number[], immediate: readonly number[]): MilValue => ({
  type: { dtype, shape },
  immediate,
});

const made = (type: string, parts: Readonly<Record<string, MilValue>>, output: MilType): MilOperation => ({
  type,
  outputs: [{ name: "w", type: output }],
  inputs: new Map(Object.entries(parts).map(([key, one]) => [key, [{ value: one }]])),
  attributes: new Map(),
});

const floatsOf = async (operation: MilOperation): Promise<number[]> => [...(await readFloats(decompressWeight(operation, none)))];

const halves = (...shape: number[]): MilType => ({ dtype: "fp16", shape });
const data = value("int8", [2, 4], [0, 1, 2, 3, -4, -3, -2, -1]);

describe("constexpr_blockwise_shift_scale: scale * (data - offset)", () => {
  it("with a scale for each half row", async () => {
    const scale = value("fp16", [2, 2], [1, 0.5, 2, -1]);
    expect(await floatsOf(made("constexpr_blockwise_shift_scale", { data, scale }, halves(2, 4)))).toEqual([0, 1, 1, 1.5, -8, -6, 2, 1]);
  });

  it("with offsets", async () => {
    const parts = { data, scale: value("fp16", [2, 1], [1, 2]), offset: value("int8", [2, 1], [1, -4]) };
    expect(await floatsOf(made("constexpr_blockwise_shift_scale", parts, halves(2, 4)))).toEqual([-1, 0, 1, 2, 0, 2, 4, 6]);
  });

  it("rounds once, to float16", async () => {
    const parts = { data: value("int8", [1], [3]), scale: value("fp16", [1], [1 / 3]) };
    // 3 * 0.333251953125 lies halfway between two halves, and goes to the even one.
    expect(await floatsOf(made("constexpr_blockwise_shift_scale", parts, halves(1)))).toEqual([1]);
  });

  it.each<[string, string, Readonly<Record<string, MilValue>>, MilType]>([
    ["scales that do not divide the data", "FORMAT_INVALID", { data, scale: value("fp16", [2, 3], [1, 1, 1, 1, 1, 1]) }, halves(2, 4)],
    [
      "offsets of another shape",
      "FORMAT_INVALID",
      { data, scale: value("fp16", [1, 1], [1]), offset: value("int8", [2, 1], [1, 1]) },
      halves(2, 4),
    ],
    [
      "offsets of another type",
      "FORMAT_UNSUPPORTED",
      { data, scale: value("fp16", [1, 1], [1]), offset: value("fp16", [1, 1], [1]) },
      halves(2, 4),
    ],
    ["data that is no integers", "FORMAT_UNSUPPORTED", { data: value("fp16", [1], [1]), scale: value("fp16", [1], [1]) }, halves(1)],
    ["another shape", "FORMAT_INVALID", { data, scale: value("fp16", [1, 1], [1]) }, halves(8)],
  ])("%s: %s", async (_, code, parts, output) => {
    expect(await outcomeOf(() => decompressWeight(made("constexpr_blockwise_shift_scale", parts, output), none))).toBe(code);
  });
});

describe("constexpr_affine_dequantize", () => {
  const affine = (scale: MilValue, offset: MilValue, axis: number) =>
    made(
      "constexpr_affine_dequantize",
      { quantized_data: data, scale, zero_point: offset, axis: value("int32", [], [axis]) },
      halves(2, 4),
    );
  const [one, two] = [value("fp16", [], [0.5]), value("int8", [], [-4])];

  it("one scale and one offset for all", async () => {
    expect(await floatsOf(affine(one, two, 0))).toEqual([2, 2.5, 3, 3.5, 0, 0.5, 1, 1.5]);
  });

  it("a scale for each index of an axis, counted from either end, and one offset", async () => {
    const columns = value("fp16", [4], [1, 2, 4, 8]);
    const expected = [4, 10, 24, 56, 0, 2, 8, 24];
    for (const axis of [1, -1]) expect(await floatsOf(affine(columns, two, axis))).toEqual(expected);
  });

  it("an offset for each row, and one scale", async () => {
    expect(await floatsOf(affine(one, value("int8", [2], [0, -4]), 0))).toEqual([0, 0.5, 1, 1.5, 0, 0.5, 1, 1.5]);
  });

  it.each([2, -3, 0.5, Number.NaN])("axis %d is refused", async (axis) => {
    expect(await outcomeOf(() => decompressWeight(affine(one, two, axis), none))).toBe("FORMAT_INVALID");
  });
});

it("weights that are compressed twice are refused in words", () => {
  const twice: MilOperation = { ...made("constexpr_blockwise_shift_scale", {}, halves(1)), inputs: new Map([["data", [{ name: "lut" }]]]) };
  expect(() => decompressWeight(twice, none)).toThrow("made of what is no constant");
});
