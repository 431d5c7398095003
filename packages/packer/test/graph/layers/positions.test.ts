import { describe, expect, it } from "vitest";
import { refusal } from "../../support/refusal.ts";
import { largestDifference } from "../../support/tensors.ts";
import { build, rowsIn, runHead, stateOf } from "../head-case.ts";
import { add } from "../reference.ts";

const input = { frames: 4, dim: 3 };
const layers = [{ positions: { weights: "pos_enc" } }];

describe("positions", () => {
  it.each([4, 9])("adds the first of %d rows, and stores no more than those", async (rows) => {
    const state = stateOf({ pos_enc: [1, rows, 3] });
    const { features, logits, head } = await runHead(state, layers, input);
    expect(largestDifference(logits, add(features, await rowsIn(state, "pos_enc")).flat())).toBeLessThan(1e-6);
    expect(head.graph.initializers.find(({ name }) => name === "pos_enc")!.shape).toEqual([1, 4, 3]);
  });

  it("reads half-precision tables by rows too", async () => {
    const { head } = await runHead(stateOf({ pos_enc: [1, 9, 3] }, "float16"), layers, input);
    expect(head.graph.initializers[0]).toMatchObject({ shape: [1, 4, 3], byteLength: 24 });
  });

  it("refuses fewer rows than frames: the head was made for another layout", async () => {
    const { facts } = await refusal(() => build(stateOf({ pos_enc: [1, 3, 3] }), layers, input), "CHECKPOINT_MISMATCH");
    expect(facts).toMatchObject({ subject: "pos_enc", expected: "at least 4 rows, one for each frame at this layer", found: "3 rows" });
  });

  it.each([[[9, 3]], [[1, 9, 4]], [[2, 9, 3]]])("refuses a table of shape %j", async (shape) => {
    expect((await refusal(() => build(stateOf({ pos_enc: shape }), layers, input), "CHECKPOINT_MISMATCH")).facts.found).toBe(
      `[${shape.join(", ")}]`,
    );
  });
});
