import { checkMatrix } from "../matrix.ts";
import { logSumExp } from "../softmax.ts";

/**
 * Mean over frames of KL(softmax(reference) || softmax(candidate)), in nats: 0 where the distributions are the same, and, unlike CER,
 * not at the mercy of a few characters. Both are [frames, classes], row-major.
 *
 * @throws BalafonError FORMAT_INVALID for logits of another shape or not finite.
 */
export function logitKl(reference: Float32Array, candidate: Float32Array, frames: number, classes: number): number {
  checkMatrix("reference logits", reference, frames, classes);
  checkMatrix("candidate logits", candidate, frames, classes);
  let sum = 0;
  for (let start = 0; start < reference.length; start += classes) sum += frameKl(reference, candidate, start, classes);
  // Rounding may leave a hair below 0, which no reader of a KL expects.
  return Math.max(0, sum / frames);
}

function frameKl(reference: Float32Array, candidate: Float32Array, start: number, classes: number): number {
  const referenceSum = logSumExp(reference, start, classes);
  const candidateSum = logSumExp(candidate, start, classes);
  let kl = 0;
  for (let i = start; i < start + classes; i++) {
    const logP = reference[i]! - referenceSum;
    kl += Math.exp(logP) * (logP - (candidate[i]! - candidateSum));
  }
  return kl;
}
