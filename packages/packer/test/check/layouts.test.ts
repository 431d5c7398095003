import { expect, it } from "vitest";
import { checkLayouts } from "../../src/check/layouts.ts";
import { onDevice, research } from "../support/layouts.ts";
import { refusal } from "../support/refusal.ts";

const files = { provides: "encoder.layout.yaml", expects: "head.contract.yaml" };
const consequence = "the head would take 375 frames to 94";

it("equal layouts pass", () => {
  expect(() => checkLayouts(structuredClone(research), research, files, consequence)).not.toThrow();
});

it("the incident is refused, field by field, with what it would have done", async () => {
  const error = await refusal(() => checkLayouts(onDevice, research, files, consequence), "LAYOUT_MISMATCH");
  expect(error.message).toMatchInlineSnapshot(`
    "encoder.layout.yaml and head.contract.yaml: the encoder provides another feature layout than the head expects (3 fields differ)
      window.frames     provided 375, expected 1500  (how many feature frames one window gives)
      reduction.factor  provided 4, expected 1  (by how much time was already reduced after the network)
      reduction.method  provided subsample, expected none  (how time was reduced)
      the head would take 375 frames to 94
      Pair this head with an encoder export of the layout that it was trained on, or train a head for this export."
  `);
});

it("one field is one field", async () => {
  const other = { ...research, frontEnd: { ...research.frontEnd, floor: 1e-9 } };
  const { facts } = await refusal(() => checkLayouts(other, research, files, consequence), "LAYOUT_MISMATCH");
  expect(facts.problem).toContain("(1 field differs)");
  expect(facts.details![0]).toContain("provided 1e-9, expected 1e-10");
});
