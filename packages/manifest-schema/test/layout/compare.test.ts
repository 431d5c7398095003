import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLayouts, formatDifferences, layoutIdOf, layoutSchema, layoutValidator, problemsOf } from "../../src/index.ts";
import { fieldMeanings } from "../../src/layout/compare.ts";
import { changed, layouts, leavesOf, onDevice, research } from "../support/layouts.ts";

type Fields = { readonly properties: Readonly<Record<string, unknown>> };
type Group = Fields | { readonly oneOf: readonly Fields[] };

function fieldsOf(group: Group): string[] {
  return ("oneOf" in group ? group.oneOf : [group]).flatMap(({ properties }) => Object.keys(properties));
}

describe("fieldMeanings", () => {
  it("says what every field of the schema decides, and speaks of no other", () => {
    const groups = Object.entries(layoutSchema.properties as Record<string, Group>);
    const fields = groups.flatMap(([group, schema]) => fieldsOf(schema).map((field) => `${group}.${field}`));
    expect(Object.keys(fieldMeanings).sort()).toEqual([...new Set(fields)].sort());
    for (const meaning of Object.values(fieldMeanings)) expect(meaning).not.toBe("");
  });
});

describe("compareLayouts", () => {
  it("is empty exactly where the ids are equal", () => {
    fc.assert(
      fc.property(layouts, layouts, (a, b) => {
        expect(compareLayouts(a, b).length === 0).toBe(layoutIdOf(a) === layoutIdOf(b));
        expect(compareLayouts(a, structuredClone(a))).toEqual([]);
      }),
    );
  });

  it("names the one field that was changed, whichever it is", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        for (const path of leavesOf(layout)) {
          const differences = compareLayouts(layout, changed(layout, path));
          expect(differences.map(({ field }) => field)).toEqual([path.slice(0, 2).join(".")]);
          expect(differences[0]!.provided).not.toBe(differences[0]!.expected);
        }
      }),
    );
  });

  it("shows a field that one side does not have as absent", () => {
    const variable = { ...research, window: { kind: "variable", samplesPerFrame: 320 } } as const;
    expect(compareLayouts(variable, research).map(({ field, provided, expected }) => [field, provided, expected])).toEqual([
      ["window.kind", "variable", "fixed"],
      ["window.samples", "(absent)", "480000"],
      ["window.frames", "(absent)", "1500"],
      ["window.samplesPerFrame", "320", "(absent)"],
    ]);
  });

  it("is taken the other way round when the layouts are", () => {
    const there = compareLayouts(onDevice, research);
    const back = compareLayouts(research, onDevice);
    expect(back).toEqual(there.map(({ provided, expected, ...rest }) => ({ ...rest, provided: expected, expected: provided })));
  });
});

describe("formatDifferences", () => {
  it("explains the incident: 375 reduced frames for a head that was trained on 1500", () => {
    expect(problemsOf(layoutValidator, structuredClone(onDevice))).toEqual([]);
    expect(formatDifferences(compareLayouts(onDevice, research)).join("\n")).toMatchInlineSnapshot(`
      "window.frames     provided 375, expected 1500  (how many feature frames one window gives)
      reduction.factor  provided 4, expected 1  (by how much time was already reduced after the network)
      reduction.method  provided subsample, expected none  (how time was reduced)"
    `);
  });

  it("has no lines where nothing differs", () => {
    expect(formatDifferences([])).toEqual([]);
  });
});
