import { BalafonError } from "@balafon/manifest-schema";

/**
 * Checks that logits are [frames, classes], at least one frame, and finite.
 *
 * @throws BalafonError FORMAT_INVALID.
 */
export function checkLogits(logits: Float32Array, frames: number, classes: number): void {
  if (frames < 1 || classes < 1 || logits.length !== frames * classes) {
    throw invalid("the logits have another shape", `${frames} frames of ${classes} classes`, `${logits.length} values`);
  }
  const broken = logits.findIndex((value) => !Number.isFinite(value));
  if (broken < 0) return;
  const place = `frame ${Math.floor(broken / classes)}, class ${broken % classes}`;
  throw invalid(`the logit at ${place} is not a number`, "finite logits", `${logits[broken]}`);
}

/** ln of the sum of exp over one frame's logits, shifted by their maximum so that nothing overflows. */
export function logSumExp(logits: Float32Array, start: number, classes: number): number {
  let max = -Infinity;
  for (let c = 0; c < classes; c++) max = Math.max(max, logits[start + c]!);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += Math.exp(logits[start + c]! - max);
  return max + Math.log(sum);
}

function invalid(problem: string, expected: string, found: string): BalafonError {
  const hint = "Check that the head and the vocabulary belong together, and the precision that the head runs in.";
  return new BalafonError("FORMAT_INVALID", { subject: "logits", problem, expected, found, hint });
}
