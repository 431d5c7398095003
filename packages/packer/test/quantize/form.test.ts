import type { TensorScheme, WeightForm } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { formsOf, packedGroup, type FormCase } from "../../src/quantize/form.ts";

const weight = (form: WeightForm, changes: Partial<FormCase & TensorScheme> = {}): FormCase => {
  const { cols = 128, multiplied = true, ...scheme } = changes;
  return { wanted: { scheme: "turboquant", bits: 4, group: 128, form, ...scheme }, cols, multiplied };
};

describe("formsOf", () => {
  it("is what was asked for", () => {
    expect(formsOf([weight("packed"), weight("dense")])).toEqual(["packed", "dense"]);
    expect(formsOf([weight("lut")])).toEqual(["lut"]);
    expect(formsOf([])).toEqual([]);
  });

  it.each<[string, Partial<FormCase & TensorScheme>]>([
    ["is read by something else than a product", { multiplied: false }],
    ["has 3 bits", { bits: 3 as TensorScheme["bits"] }],
    ["has rows that no group of 16 divides", { cols: 40 }],
  ])("is dense where a packed weight %s", (_, changes) => {
    expect(formsOf([weight("packed", changes), weight("packed")])).toEqual(["dense", "packed"]);
  });

  it("a part that restores nothing at load has no dense weights", () => {
    expect(formsOf([weight("lut"), weight("dense"), weight("packed", { multiplied: false }), weight("packed")])).toEqual([
      "lut",
      "lut",
      "lut",
      "packed",
    ]);
  });
});

describe("packedGroup: the largest power of two up to the one wanted that divides a row", () => {
  it.each([
    [640, 128, 128],
    [640, 32, 32],
    [240, 128, 16],
    [96, 128, 32],
    [7, 128, 1],
  ])("%d columns, %d wanted: %d", (cols, wanted, group) => {
    expect(packedGroup(cols, wanted)).toBe(group);
  });
});
