import type { EncodeRows } from "../rows/fast/batch.ts";
import type { Plan } from "../rows/fast/plan.ts";
import { batchOf, layOut, suitsKernel, turboquantKernel, writePlan } from "./turboquant.ts";

/** `createTwin` on the SIMD kernel; undefined where there is none, or where it does not take the plan. */
export function createKernelEncoder(plan: Plan): EncodeRows | undefined {
  const kernel = suitsKernel(plan) ? turboquantKernel() : undefined;
  if (kernel === undefined) return undefined;
  const most = batchOf(plan);
  const layout = layOut(plan, most);
  const { source, codes, scales, errors, energies, signs, scratch } = layout;
  const { block, group, chunk } = plan;
  return (weights, from, count, into) => {
    writePlan(kernel, plan, layout);
    const { buffer } = kernel.memory;
    for (let at = from; at < from + count; at += most) {
      const part = Math.min(most, from + count - at);
      const groups = part / group;
      new Float32Array(buffer, source, part).set(weights.subarray(at, at + part));
      kernel.encode(
        source,
        part,
        codes,
        scales,
        errors,
        energies,
        block,
        group,
        chunk,
        signs,
        layout.plan,
        scratch,
        into.errors !== undefined,
      );
      if (into.codesPerByte === 2) kernel.packNibbles(codes, codes, part);
      into.codes.set(new Uint8Array(buffer, codes, part / into.codesPerByte), at / into.codesPerByte);
      into.scales.set(new Float32Array(buffer, scales, groups), at / group);
      into.errors?.set(new Float32Array(buffer, errors, groups), at / group);
      into.energies.set(new Float32Array(buffer, energies, groups), at / group);
    }
  };
}
