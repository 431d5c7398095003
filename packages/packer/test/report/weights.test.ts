import type { QuantizationRow, RowFeedback } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { codeRows, describePalettes, unfoldedRows } from "../../src/report/weights.ts";
import { manifest } from "./manifest.ts";

const [coded, , uncoded] = manifest.quantization.rows as [QuantizationRow, QuantizationRow, QuantizationRow];
const { feedback: _feedback, rotation, ...bare } = coded;

/** What is said of rows with this feedback, and nothing else. */
const feedbackOf = (...all: readonly (RowFeedback | undefined)[]): string | undefined =>
  codeRows(all.map((feedback) => (feedback === undefined ? bare : { ...bare, feedback })))[0]?.[1];

describe("codeRows", () => {
  it("says what feedback gained, and why some weights had none", () => {
    expect(feedbackOf({ lossRatio: 0.2492 }, { lossRatio: 0.0731 }, { lossRatio: 0.004 })).toBe(
      "in 3 of 3 tensors: squared output error 0.073 x (median), at most 0.25 x",
    );
    expect(feedbackOf({ lossRatio: 0.5 }, { omitted: "operator" }, { omitted: "width" }, { omitted: "operator" })).toBe(
      "in 1 of 4 tensors: squared output error 0.5 x (median), at most 0.5 x; without: 1 too wide for it, 2 with inputs that are not followed",
    );
    expect(feedbackOf({ omitted: "scheme" })).toBe("in 0 of 1 tensors; without: 1 of a scheme without it");
  });

  it("tells which target, where there are two, and of packages too which weights had none", () => {
    const { form: _form, ...palette } = { ...bare, target: "mlpackage" as const, nominalBitsPerWeight: 4 };
    const float16 = { ...uncoded, target: "mlpackage" as const, scheme: "fp16" as const, nominalBitsPerWeight: 16 };
    const rows = [
      { ...bare, feedback: { lossRatio: 0.5 } },
      { ...palette, feedback: { lossRatio: 0.25 } },
      { ...palette, feedback: { omitted: "scheme" as const } },
      float16,
    ];
    expect(codeRows(rows).slice(0, 2)).toEqual([
      ["feedback, onnx", "in 1 of 1 tensors: squared output error 0.5 x (median), at most 0.5 x"],
      ["feedback, mlpackage", "in 1 of 2 tensors: squared output error 0.25 x (median), at most 0.25 x; without: 1 of a scheme without it"],
    ]);
  });

  it("says so where there was no audio to calibrate on, and nothing where nothing is in codes", () => {
    expect(feedbackOf(undefined, undefined)).toBe("none: the recipe names no calibration clips");
    expect(codeRows([uncoded])).toEqual([]);
  });

  it("counts rotations by where they are made", () => {
    const rotated = (["weights", "activations", "folded", "activations"] as const).map((where) => ({
      ...bare,
      rotation: { ...rotation!, where },
    }));
    expect(codeRows([...rotated, bare, uncoded])).toContainEqual([
      "rotations",
      "1 folded into the layers before, 2 made as the part runs, 1 undone as it loads",
    ]);
    expect(codeRows([bare]).map(([name]) => name)).toEqual(["feedback"]);
  });
});

describe("codeRows of weights that are not stored as the recipe asks", () => {
  it("counts them by what they are instead", () => {
    const instead = (scheme: "fp16" | "turboquant", insteadOf: QuantizationRow["scheme"]) => ({ ...uncoded, scheme, insteadOf });
    expect(codeRows([instead("fp16", "turboquant"), instead("turboquant", "trellis"), instead("fp16", "turboquant")])).toEqual([
      ["unfit", "2 fp16 instead of turboquant, 1 turboquant instead of trellis"],
    ]);
  });
});

describe("describePalettes", () => {
  const row = (facts: Partial<QuantizationRow>): QuantizationRow => ({ ...uncoded, target: "mlpackage", part: "head", ...facts });
  const inCodes = row({ scheme: "turboquant", nominalBitsPerWeight: 4, shape: [16, 4], bytes: 40 });
  const recurrent = row({ scheme: "fp16", insteadOf: "turboquant", nominalBitsPerWeight: 16 });

  it("says which weights have no place for codes, and nothing of those that were to stay as they came", () => {
    const float16 = row({ scheme: "fp16", insteadOf: "none", nominalBitsPerWeight: 16 });
    expect(describePalettes([inCodes, recurrent, recurrent, float16], "head")).toBe(
      "5.00 bits each in 1 tensors; 2 fp16 instead of turboquant",
    );
    expect(describePalettes([recurrent], "head")).toBe("float16; 1 fp16 instead of turboquant");
    expect(describePalettes([inCodes, float16], "head")).toBe("5.00 bits each in 1 tensors");
    expect(describePalettes([inCodes], "encoder")).toBe("float16");
  });
});

describe("unfoldedRows", () => {
  it("gives the first reason of each part, and how many more there are", () => {
    expect(unfoldedRows({ encoder: ["a", "b", "c"], head: ["d"] })).toEqual([
      ["not folded", "encoder, a; and 2 more"],
      ["not folded", "head, d"],
    ]);
    expect(unfoldedRows({ encoder: [], head: [] })).toEqual([]);
  });
});
