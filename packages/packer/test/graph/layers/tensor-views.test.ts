import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryTensor } from "../../../src/graph/builder.ts";
import { reorderBlocks, stackTensors } from "../../../src/graph/layers/tensor-views.ts";
import { refusal } from "../../support/refusal.ts";

const bytes = Uint8Array.from({ length: 24 }, (_, index) => index);
const tensor = memoryTensor("gates", "float16", [4, 3], bytes);

describe("reorderBlocks", () => {
  it("gives the blocks of the first axis in another order, over any range", async () => {
    const reordered = reorderBlocks(tensor, [0, 3, 1, 2]);
    const expected = [0, 3, 1, 2].flatMap((block) => [...bytes.subarray(block * 6, block * 6 + 6)]);
    await fc.assert(
      fc.asyncProperty(fc.nat(24), fc.nat(24), async (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect([...(await reordered.read(start, end - start))]).toEqual(expected.slice(start, end));
      }),
    );
  });
});

describe("stackTensors", () => {
  it("puts tensors along a new first axis", async () => {
    const stacked = stackTensors("both", [tensor, reorderBlocks(tensor, [3, 2, 1, 0])]);
    expect(stacked).toMatchObject({ name: "both", dtype: "float16", shape: [2, 4, 3], byteLength: 48 });
    expect([...(await stacked.read(22, 4))]).toEqual([22, 23, 18, 19]);
  });

  it("refuses tensors of different dtypes", async () => {
    const wide = memoryTensor("reverse", "float32", [2, 3], bytes);
    const error = await refusal(() => stackTensors("both", [tensor, wide]), "CHECKPOINT_MISMATCH");
    expect(error.facts).toMatchObject({ subject: "reverse", expected: "float16, as gates", found: "float32" });
  });
});
