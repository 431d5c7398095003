import { describe, expect, it } from "vitest";
import { upgradeOpset } from "../../../src/graph/upgrade.ts";
import { differenceOf, opset, unary, xShape } from "./upgrade-case.ts";

describe.each(["Softmax", "LogSoftmax"])("%s: one axis since opset 13, all from the axis on before", (opType) => {
  it.each([0, 1, 2])("axis %d", async (axis) => {
    expect(await differenceOf(unary(opType, xShape, { axis }), 9)).toBeLessThan(1e-6);
    expect(await differenceOf(unary(opType, xShape, { axis }), 12)).toBeLessThan(1e-6);
    expect(await differenceOf(unary(opType, xShape, { axis }), 13)).toBeLessThan(1e-6);
  });

  it("an axis that is left out was 1, and is -1 today", async () => {
    expect(await differenceOf(unary(opType, xShape), 12)).toBeLessThan(1e-6);
    expect(await differenceOf(unary(opType, xShape), 13)).toBeLessThan(1e-6);
  });

  it("negative axes count from the end", async () => {
    for (const axis of [-1, -2, -3]) expect(await differenceOf(unary(opType, xShape, { axis }), 11)).toBeLessThan(1e-6);
    expect(upgradeOpset("m.onnx", unary(opType, xShape, { axis: -1 }), opset(11)).nodes).toHaveLength(1);
  });
});
