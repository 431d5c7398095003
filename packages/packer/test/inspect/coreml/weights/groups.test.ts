import fc from "fast-check";
import { expect, it } from "vitest";
import { groupRuns } from "../../../../src/inspect/coreml/weights/groups.ts";

/** Sizes that are cut into groups, and a range of the elements. */
const tensors = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 })
  .chain((axes) => {
    const [groups, shape] = [axes.map(([parts]) => parts), axes.map(([parts, size]) => parts * size)];
    const count = shape.reduce((product, size) => product * size, 1);
    return fc.record({ groups: fc.constant(groups), shape: fc.constant(shape), start: fc.nat(count - 1), end: fc.nat(count) });
  });

/** The group of one element, by its index along every axis. */
function groupOf(at: number, shape: readonly number[], groups: readonly number[]): number {
  let [rest, group, stride] = [at, 0, 1];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    group += Math.floor((rest % shape[axis]!) / (shape[axis]! / groups[axis]!)) * stride;
    stride *= groups[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return group;
}

it("runs follow one another, and every element lies in its group", () => {
  fc.assert(
    fc.property(tensors, ({ groups, shape, start, end }) => {
      const count = Math.max(end - start, 0);
      const found: number[] = [];
      for (const run of groupRuns(shape, groups, start, count)) {
        expect(run.at).toBe(found.length);
        found.push(...Array<number>(run.count).fill(run.group));
      }
      expect(found).toEqual(Array.from({ length: count }, (_, at) => groupOf(start + at, shape, groups)));
    }),
  );
});

it("one table for all is one run, whatever the shape", () => {
  expect([...groupRuns([8, 3, 1, 1], [1, 1, 1, 1], 5, 19)]).toEqual([{ at: 0, count: 19, group: 0 }]);
});

it("one table for some rows is a run of those rows", () => {
  expect([...groupRuns([4, 6], [2, 1], 0, 24)]).toEqual([
    { at: 0, count: 12, group: 0 },
    { at: 12, count: 12, group: 1 },
  ]);
});
