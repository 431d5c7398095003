import type { EncodeRows } from "../rows/fast/batch.ts";
import type { Plan } from "../rows/fast/plan.ts";
import { batchOf, layOut, suitsKernel, turboquantKernel, writePlan, type Layout, type TurboquantKernel } from "./turboquant.ts";

/** `createTwin` on the SIMD kernel; undefined where there is none, or where it does not take the plan. */
export function createKernelEncoder(plan: Plan): EncodeRows | undefined {
  const kernel = suitsKernel(plan) ? turboquantKernel() : undefined;
  if (kernel === undefined) return undefined;
  const most = batchOf(plan);
  const layout = layOut(plan, most);
  return (weights, from, count, into, measured) => {
    writePlan(kernel, plan, layout);
    const { buffer } = kernel.memory;
    for (let at = from; at < from + count; at += most) {
      const part = Math.min(most, from + count - at);
      const groups = part / plan.group;
      new Float32Array(buffer, layout.source, part).set(weights.subarray(at, at + part));
      run(kernel, plan, layout, part, measured);
      into.codes.set(new Uint8Array(buffer, layout.codes, part), at);
      into.scales.set(new Float32Array(buffer, layout.scales, groups), at / plan.group);
      into.errors.set(new Float32Array(buffer, layout.errors, groups), at / plan.group);
      into.energies.set(new Float32Array(buffer, layout.energies, groups), at / plan.group);
    }
  };
}

/** Encodes `count` weights that lie at `layout.source`. */
export function run(kernel: TurboquantKernel, plan: Plan, layout: Layout, count: number, measured: boolean): void {
  const { source, codes, scales, errors, energies, signs, scratch } = layout;
  const { block, group, chunk } = plan;
  kernel.encode(source, count, codes, scales, errors, energies, block, group, chunk, signs, layout.plan, scratch, measured);
}
