import { describe, expect, it } from "vitest";
import { operations } from "../../../../src/emit/coreml/validate/operations.ts";
import { validateModel } from "../../../../src/emit/coreml/validate/validate.ts";
import { readCoreMl } from "../../../../src/inspect/coreml/read.ts";
import { fixture } from "../../../inspect/coreml/fixtures.ts";

describe("programs that coremltools built are valid: its types and shapes are those inferred here", () => {
  it.each(["operators-ios16", "operators-ios17", "operators-ios18", "dense-ios17", "palettes-ios16", "palettes-ios17", "palettes-ios18"])(
    "%s",
    async (name) => {
      const folder = fixture(name);
      const model = await readCoreMl(folder);
      await folder.close();
      expect(() => validateModel(model)).not.toThrow();
    },
  );

  it("every operation of the table is among them", async () => {
    const seen = new Set<string>();
    for (const name of ["operators-ios18", "palettes-ios17", "palettes-ios18"]) {
      const folder = fixture(name);
      for (const { type } of (await readCoreMl(folder)).functions.get("main")!.operations) seen.add(type);
      await folder.close();
    }
    expect([...operations.keys()].filter((type) => !seen.has(type))).toEqual([]);
  });
});
