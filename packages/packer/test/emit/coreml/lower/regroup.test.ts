import { describe, expect, it } from "vitest";
import { channelAxes, milShape, plainAxes, unit, type Axes } from "../../../../src/emit/coreml/lower/held.ts";
import { regroupedAxes } from "../../../../src/emit/coreml/lower/regroup.ts";

const held = (shape: readonly number[], axes: Axes) => ({ name: "x", dtype: "fp16", shape, axes }) as const;

describe("the layout of channels", () => {
  it.each([
    [[10, 6], 1, [1, 6, 1, 10]],
    [[2, 10, 6], 2, [2, 6, 1, 10]],
    [[2, 6, 10], 1, [2, 6, 1, 10]],
    [[2, 3, 4, 6], 3, [2, 6, 3, 4]],
  ] as const)("of %j with its channels on axis %i is %j", (shape, channel, expected) => {
    expect(milShape({ shape, axes: channelAxes(shape.length, channel)! })).toEqual(expected);
  });

  it("is not there for values of one axis or of five", () => {
    expect([channelAxes(1, 0), channelAxes(5, 1)]).toEqual([undefined, undefined]);
  });
});

describe("regroupedAxes", () => {
  const channels = [0, 2, unit, 1];
  it.each([
    ["heads apart", [1, 10, 6], channels, [1, 10, 2, 3], [0, 2, 3, 1]],
    ["heads together", [1, 10, 2, 3], [0, 2, 3, 1], [1, 10, 6], channels],
    ["the batch gone", [1, 10, 6], channels, [10, 6], [1, 0]],
    ["an axis put in", [1, 10, 6], channels, [1, 1, 10, 6], [0, 1, 3, 2]],
    ["frames joined with channels, which do not lie side by side", [1, 10, 6], channels, [1, 60], undefined],
    ["axes that are cut anew", [1, 10, 6], channels, [1, 4, 15], undefined],
    ["held as the graph has it", [2, 3, 4], [0, 1, 2], [4, 6], [0, 1]],
  ] as const)("%s", (_, from, axes, to, expected) => {
    expect(regroupedAxes(held(from, axes), to)).toEqual(expected);
  });

  it("gives axes that hold as many elements as the shape", () => {
    const shape = [1, 10, 2, 3];
    const axes = regroupedAxes(held([1, 10, 6], channels), shape)!;
    expect(milShape({ shape, axes })).toEqual([1, 2, 3, 10]);
    expect(axes.toSorted()).toEqual(plainAxes(4));
  });
});
