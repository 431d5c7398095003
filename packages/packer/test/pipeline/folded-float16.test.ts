import { describe, expect, it } from "vitest";
import { openInputs } from "../../src/pipeline/inputs.ts";
import { prepareParts } from "../../src/pipeline/parts.ts";
import { describeWeight } from "../../src/quantize/describe.ts";
import { createWorkspace, recipeOf } from "./support.ts";

describe("a float16 weight that is not in codes and has a rotation folded into it", () => {
  it("is stored as float16 again, and its row says that none was asked for", async () => {
    const recipe = recipeOf(await createWorkspace(), "anchor");
    const settings = ['quantization.rules=[{match: "encoder/*.mlp.2", scheme: none}, {match: encoder/encoder.conv1, scheme: none}]'];
    const session = { progress: (): void => {}, signal: new AbortController().signal };
    const inputs = await openInputs(recipe, settings, session, "check");
    try {
      const { encoder } = await prepareParts(inputs, session);
      const rowOf = async (name: string) =>
        describeWeight(
          "encoder",
          encoder.weights.find(({ site }) => site.tensor.name === name)!,
        );
      const folded = await rowOf("encoder.blocks.0.mlp.2.weight.T");
      expect(folded).toMatchObject({ scheme: "fp16", insteadOf: "none", bytes: folded.sourceBytes });
      expect(folded.relativeMse).toBeGreaterThan(0);
      expect(folded.relativeMse).toBeLessThan(1e-7);
      const untouched = await rowOf("encoder.conv1.weight");
      expect(untouched).toMatchObject({ scheme: "none", relativeMse: 0, bytes: untouched.sourceBytes });
      expect(untouched).not.toHaveProperty("insteadOf");
    } finally {
      await inputs.close();
    }
  });
});
