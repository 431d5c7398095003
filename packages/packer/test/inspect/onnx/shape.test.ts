import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { addModel, readModel, refusal, value, type Fields } from "./models.ts";

const dim = (size: number): Fields => ({ dimValue: toInt64(size) });

describe("graph values", () => {
  it("have fixed, named and unnamed dimensions, or no rank", async () => {
    const input = [
      value("x", 10, [dim(0), { dimParam: "batch" }, {}]),
      value("scalar", 7, []),
      { name: "any", type: { tensorType: { elemType: 1 } } },
    ];
    expect((await readModel(addModel({ input }))).graph.inputs).toEqual([
      { name: "x", dtype: "float16", shape: [0, "batch", ""] },
      { name: "scalar", dtype: "int64", shape: [] },
      { name: "any", dtype: "float32", shape: undefined },
    ]);
  });

  it.each<[string, Fields]>([
    ["a negative dimension", value("x", 1, [dim(-1)])],
    ["a dimension with a value and a name", value("x", 1, [{ ...dim(1), dimParam: "n" }])],
  ])("refuses %s", async (_name, x) => {
    expect(await refusal(readModel(addModel({ input: [x] })), "FORMAT_INVALID")).toContain('value "x"');
  });

  it.each<[string, Fields]>([
    ["a value without a type", { name: "x" }],
    ["a sequence", { name: "x", type: { sequenceType: {} } }],
    ["a value of strings", value("x", 8)],
  ])("does not support %s", async (_name, x) => {
    expect(await refusal(readModel(addModel({ input: [x] })), "FORMAT_UNSUPPORTED")).toContain('value "x"');
  });
});
