import { convolvedFrames, type LayerEntry } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { refusal } from "../../support/refusal.ts";
import { largestDifference } from "../../support/tensors.ts";
import { build, rowsIn, runHead, stateOf } from "../head-case.ts";
import { convolve, rowsOf } from "../reference.ts";

const input = { frames: 17, dim: 6 };
type Fields = NonNullable<LayerEntry["conv1d"]>;
const plain: Fields = { weights: "ds", stride: 1, padding: 0, dilation: 1, groups: 1 };

const cases: [string, Partial<Fields>, number[]][] = [
  ["nothing else", {}, [4, 6, 3]],
  ["the anchor's stride and padding", { stride: 4, padding: 2 }, [6, 6, 5]],
  ["dilation", { dilation: 3, padding: 1 }, [4, 6, 3]],
  ["groups", { groups: 2 }, [4, 3, 3]],
  ["one group for each channel", { groups: 6, padding: 1 }, [6, 1, 3]],
  ["all of it", { stride: 2, padding: 3, dilation: 2, groups: 3, activation: "relu" }, [9, 2, 4]],
  ["a kernel of one", { stride: 2 }, [3, 6, 1]],
  ["a kernel as long as its input", {}, [3, 6, 17]],
];

describe("conv1d", () => {
  it.each(cases)("with %s", async (_what, change, shape) => {
    const fields = { ...plain, ...change };
    const state = stateOf({ "ds.weight": shape, "ds.bias": [shape[0]!] });
    const { head, features, logits } = await runHead(state, [{ conv1d: fields }], input);
    const taps = await rowsIn(state, "ds.weight");
    const weight = Array.from({ length: shape[0]! }, (_, output) => taps.slice(output * shape[1]!, (output + 1) * shape[1]!));
    const [bias] = await rowsIn(state, "ds.bias");
    const expected = convolve(features, weight, bias, fields);
    const activated = fields.activation === "relu" ? expected.map((frame) => frame.map((value) => Math.max(0, value))) : expected;
    expect(largestDifference(logits, activated.flat())).toBeLessThan(1e-5);
    expect(head.framesOut).toBe(expected.length);
    const { stride, padding, dilation } = fields;
    const convolution = { kernel: shape[2]!, stride, padding, dilation };
    expect(head.layers).toEqual([{ kind: "conv1d", weights: "ds", frames: convolvedFrames(17, convolution), dim: shape[0], convolution }]);
  });

  it("without a bias", async () => {
    const state = stateOf({ "ds.weight": [2, 6, 3] });
    const { features, logits } = await runHead(state, [{ conv1d: plain }], input);
    const taps = (await rowsIn(state, "ds.weight")).flat();
    const weight = rowsOf(taps, 18).map((row) => rowsOf(row, 3));
    expect(largestDifference(logits, convolve(features, weight, undefined, plain).flat())).toBeLessThan(1e-5);
  });

  it.each<[string, Partial<Fields>, number[], object]>([
    [
      "inputs that are not those of the layer before",
      {},
      [4, 5, 3],
      { subject: "ds.weight", expected: "[any, 6, any] (outputs, inputs / groups, kernel)", found: "[4, 5, 3]" },
    ],
    ["no taps", {}, [4, 6, 0], { subject: "ds.weight", found: "[4, 6, 0]" }],
    [
      "groups that do not divide the inputs",
      { groups: 4 },
      [4, 1, 3],
      { subject: "ds", expected: "multiples of groups: 4", found: "6 inputs" },
    ],
    [
      "groups that do not divide the outputs",
      { groups: 3 },
      [4, 2, 3],
      { subject: "ds", expected: "multiples of groups: 3", found: "4 outputs" },
    ],
    [
      "a kernel longer than its input",
      { padding: 1 },
      [4, 6, 20],
      { subject: "ds", expected: "at least 20 frames, padding included", found: "19 frames" },
    ],
    [
      "a dilated kernel longer than its input",
      { dilation: 9 },
      [4, 6, 3],
      { subject: "ds", expected: "at least 19 frames, padding included", found: "17 frames" },
    ],
  ])("refuses %s", async (_what, change, shape, facts) => {
    const error = await refusal(
      () => build(stateOf({ "ds.weight": shape }), [{ conv1d: { ...plain, ...change } }], input),
      "CHECKPOINT_MISMATCH",
    );
    expect(error.facts).toMatchObject(facts);
  });
});
