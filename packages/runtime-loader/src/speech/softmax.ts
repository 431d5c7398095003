/** ln of the sum of exp over one frame's logits, shifted by their maximum so that nothing overflows. */
export function logSumExp(logits: Float32Array, start: number, classes: number): number {
  let max = -Infinity;
  for (let c = 0; c < classes; c++) max = Math.max(max, logits[start + c]!);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += Math.exp(logits[start + c]! - max);
  return max + Math.log(sum);
}
