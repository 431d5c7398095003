import { describe, expect, it } from "vitest";
import { sessionOptionsOf } from "../../../src/emit/onnx/session-options.ts";
import { noiseTensor } from "../../support/tensors.ts";
import { lowered, readingGraph, readings } from "./lowering-case.ts";

describe("sessionOptionsOf", () => {
  const planned = (form: "packed" | "lut" | "dense") =>
    lowered(readingGraph(readings["Gemm transB 1"]!, noiseTensor("w", [6, 128], 1)), "turboquant", 4, form).planned;

  it("turns constant folding off where a weight is looked up", () => {
    expect(sessionOptionsOf([planned("packed"), planned("lut")])).toEqual({
      sessionOptions: { onnxruntime: { "optimization.disable_specified_optimizers": "ConstantFolding" } },
    });
  });

  it("and sets nothing otherwise", () => {
    expect(sessionOptionsOf([planned("packed"), planned("dense")])).toEqual({});
    expect(sessionOptionsOf([])).toEqual({});
  });
});
