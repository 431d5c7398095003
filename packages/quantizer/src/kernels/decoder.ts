import type { DecodeRows } from "../rows/fast/batch.ts";
import { inverseFactors } from "../rows/fast/decode.ts";
import type { Plan } from "../rows/fast/plan.ts";
import { batchOf, layOut, suitsKernel, turboquantKernel, writePlan } from "./turboquant.ts";

/** `createTwinDecoder` on the SIMD kernel; undefined where there is none, or where it does not take the plan. */
export function createKernelDecoder(plan: Plan): DecodeRows | undefined {
  const kernel = suitsKernel(plan) ? turboquantKernel() : undefined;
  if (kernel === undefined) return undefined;
  const most = batchOf(plan);
  const layout = layOut(plan, most);
  const { block, group, chunk } = plan;
  const { codes: codesAt, scales: scalesAt, source, zeros, signs, planes, scratch } = layout;
  return (codes, scales, from, count, into) => {
    writePlan(kernel, plan, layout);
    const { buffer } = kernel.memory;
    // The inverse takes no signs at first, and signs with a factor at last.
    new Float32Array(buffer, zeros, block).fill(0);
    new Float32Array(buffer, signs, block).set(inverseFactors(plan));
    for (let at = from; at < from + count; at += most) {
      const part = Math.min(most, from + count - at);
      new Uint8Array(buffer, codesAt, part).set(codes.subarray(at, at + part));
      new Float32Array(buffer, scalesAt, part / group).set(scales.subarray(at / group, (at + part) / group));
      kernel.decode(codesAt, scalesAt, source, part, block, group, chunk, zeros, signs, planes, scratch);
      into.set(new Float32Array(buffer, source, part), at);
    }
  };
}
