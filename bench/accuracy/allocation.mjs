// Bits distributed over weights against uniform bits of equal size: planned on the calibration clips, scored on the evaluation clips.
import { allocate } from "../../packages/quantizer/dist/index.js";
import { lossesOf } from "../../packages/packer/dist/allocate/losses.js";
import { reference } from "./methods.mjs";

const uniform = [3, 4];
const candidates = [2, 3, 4, 5, 6, 7, 8];

/**
 * Prints, for each uniform width and seed, the KL of both, and the geometric mean of their ratios.
 *
 * feedbackOf: of a weight and a scheme, for codes with error feedback, whose losses then are what the plan is made of, as in a pack.
 */
export async function compareAllocations(model, clips, seeds, quantized, feedbackOf) {
  const calibration = await model.windows("calibration");
  const ratios = Object.fromEntries(uniform.map((bits) => [bits, []]));
  console.log(
    `\n${feedbackOf === undefined ? "Without" : "With"} error feedback\n\n| size of uniform | seed | KL, uniform | KL, distributed | ratio | CER, uniform | CER, distributed |\n|---|---|---|---|---|---|---|`,
  );
  for (const seed of seeds) {
    const at = [];
    for (const weight of model.weights) {
      const schemes = candidates.map((bits) => [bits, reference.scheme(weight.shape, bits, seed)]);
      const own = [];
      for (const [bits, scheme] of schemes) own.push([bits, quantized(weight, scheme, await feedbackOf?.(weight, scheme))]);
      at.push(Object.fromEntries(own));
    }
    const tensors = [];
    for (const [i, weight] of model.weights.entries()) tensors.push(await tensorOf(model, calibration, weight, at[i]));
    for (const bits of uniform) {
      const bytes = at.reduce((sum, widths) => sum + widths[bits].bytes, 0);
      const { chosen } = allocate(tensors, { bytes });
      const score = (widthOf) => model.score(clips, new Map(model.weights.map((weight, i) => [weight, at[i][widthOf(i)].values])));
      const even = await score(() => bits);
      const planned = await score((i) => candidates[chosen[i]]);
      ratios[bits].push(planned.kl / even.kl);
      const numbers = [even.kl.toExponential(2), planned.kl.toExponential(2), (planned.kl / even.kl).toFixed(2)];
      console.log(
        `| ${bits} | ${seed} | ${numbers.join(" | ")} | ${(100 * even.cer).toFixed(1)} % | ${(100 * planned.cer).toFixed(1)} % |`,
      );
    }
  }
  const means = Object.fromEntries(uniform.map((bits) => [bits, geometricMean(ratios[bits])]));
  console.log(
    `\ngeometric mean of the ratios: ${uniform.map((bits) => `${means[bits].toFixed(2)} at the size of ${bits} bits`).join(", ")}; limit .80`,
  );
  return { ratios, means };
}

async function tensorOf(model, calibration, weight, widths) {
  const losses = await lossesOf(
    candidates.map((bits) => ({
      bits,
      relativeMse: async () => widths[bits].relativeMse,
      logitKl: async () => (await model.score(calibration, new Map([[weight, widths[bits].values]]))).kl,
    })),
  );
  return {
    name: weight.name,
    weights: weight.values.length,
    candidates: losses.map(({ bits, loss }) => ({ bytes: widths[bits].bytes, loss })),
  };
}

const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
