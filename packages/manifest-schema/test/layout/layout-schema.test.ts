import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutIdOf, layoutValidator, problemsOf } from "../../src/index.ts";
import { layouts, research } from "../support/layouts.ts";

const refusedAt = (layout: unknown) => problemsOf(layoutValidator, layout).map(({ path }) => path.join("."));
const withModel = (model: unknown) => ({ ...research, extractor: { ...research.extractor, model } });

describe("layoutSchema", () => {
  it("takes every layout of the type, and adds nothing to it", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const id = layoutIdOf(layout);
        expect(problemsOf(layoutValidator, layout)).toEqual([]);
        expect(layoutIdOf(layout)).toBe(id);
      }),
    );
  });

  it("requires every field of a layout: without one, no id would mean it", () => {
    for (const [group, fields] of Object.entries(research)) {
      for (const field of Object.keys(fields)) {
        const rest = Object.fromEntries(Object.entries(fields as Record<string, unknown>).filter(([key]) => key !== field));
        expect(refusedAt({ ...research, [group]: rest })).toHaveLength(1);
      }
    }
  });

  it.each(["main", "sha256:abc", `sha256:${"A".repeat(64)}`, "a".repeat(64), `sha256:${"a".repeat(64)}\n`])(
    "refuses %j as a revision: branches move",
    (revision) => {
      expect(refusedAt({ ...research, extractor: { ...research.extractor, revision } })).toEqual(["extractor.revision"]);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 1.5, 2 ** 53, "1500", null])("refuses %s frames", (frames) => {
    expect(refusedAt({ ...research, window: { kind: "fixed", samples: 480_000, frames } })).toEqual(["window.frames"]);
  });

  it.each(["", "a\u0000", "\u001b[2K", "a\nb", "\ud800", "x".repeat(201), 7])(
    "refuses %j as a model: it could not be hashed or shown",
    (model) => {
      expect(refusedAt(withModel(model))).toEqual(["extractor.model"]);
    },
  );

  it("takes names beyond the basic plane", () => {
    expect(refusedAt(withModel("\u{1f3b6} \u07d2\u07de\u07cf"))).toEqual([]);
  });

  it("refuses axes in another order", () => {
    expect(refusedAt({ ...research, output: { dim: 1280, axes: ["batch", "feature", "time"] } })).toEqual(["output.axes"]);
  });
});
