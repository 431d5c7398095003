import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkView, type StridedView } from "../../src/inspect/strided-view.ts";
import { outcomeOf, refused } from "./refused.ts";
import { indicesOf, storedAt, views } from "./views.ts";

describe("checkView", () => {
  it("accepts a view exactly when every element of it is stored", async () => {
    await fc.assert(
      fc.asyncProperty(views, fc.nat(60), async (view, stored) => {
        const inside = indicesOf(view.shape).every((index) => storedAt(view, index) < stored) && view.offset <= stored;
        await expect(outcomeOf(() => checkView("t", view, stored))).resolves.toBe(inside ? "taken" : "FORMAT_INVALID");
      }),
    );
  });

  it("says what it found", async () => {
    const view: StridedView = { shape: [2, 3], strides: [3, 1], offset: 1, itemBytes: 4 };
    const error = await refused(() => checkView("w", view, 6));
    expect(error.facts).toMatchObject({ subject: "w", found: "shape (2, 3), strides (3, 1), offset 1" });
  });
});
