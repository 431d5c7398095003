import { describe, expect, it } from "vitest";
import { checkKeys } from "../../src/check/keys.ts";
import { refusal } from "../support/refusal.ts";

const layer = (name: string) => ({ required: [`${name}.weight`], optional: [`${name}.bias`] });
type Layers = Parameters<typeof checkKeys>[1];

const check = (layers: Layers, keys: readonly string[]) => checkKeys("head.pt", layers, new Set(keys));
const details = async (layers: Layers, keys: readonly string[]) =>
  (await refusal(() => check(layers, keys), "CHECKPOINT_MISMATCH")).facts.details;

describe("checkKeys", () => {
  it("counts the keys used, optional ones where they exist", () => {
    expect(check([layer("a"), layer("b")], ["a.weight", "a.bias", "b.weight"])).toBe(3);
  });

  it("says which are missing, unexpected and used twice", async () => {
    const error = await refusal(
      () => check([layer("a"), layer("a"), layer("b")], ["a.weight", "ln.weight", "ln.bias"]),
      "CHECKPOINT_MISMATCH",
    );
    expect(error.message).toMatchInlineSnapshot(`
      "head.pt: its keys are not those of the recipe's layers (1 missing, 2 unexpected, 1 used twice)
        missing:    "b.weight"
        unexpected: "ln.weight", "ln.bias"
        used twice: "a.weight"
        head.layers must name every layer of the checkpoint once, in order; head.prefix sets other parts of a checkpoint aside."
    `);
  });

  it("each of the three alone is enough", async () => {
    expect(await details([layer("a")], [])).toEqual(['missing:    "a.weight"']);
    expect(await details([], ["a.weight"])).toEqual(['unexpected: "a.weight"']);
    expect(await details([layer("a"), layer("a")], ["a.weight", "a.bias"])).toEqual(['used twice: "a.weight", "a.bias"']);
  });

  it("names a key that is used three times once", async () => {
    expect(await details([layer("a"), layer("a"), layer("a")], ["a.weight"])).toEqual(['used twice: "a.weight"']);
  });

  it("lists a few of many thousands, cut and escaped", async () => {
    const keys = Array.from({ length: 200_000 }, (_, index) => `\u001b${"k".repeat(200)}${index}`);
    const layers = Array.from({ length: 100_000 }, (_, index) => layer(`layer${index}`));
    const lines = await details([...layers, ...layers], keys);
    expect(lines!.map((line) => line.replace(/^.*and /, ""))).toEqual(["99992 more", "199992 more", "99992 more"]);
    expect(Math.max(...lines!.map((line) => line.length))).toBeLessThan(2000);
    expect(lines!.join("")).not.toContain("\u001b");
  });
});
