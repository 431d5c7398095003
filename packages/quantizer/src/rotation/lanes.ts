import { requireDivides, requireInteger } from "../check.ts";
import { createKernelRotator } from "../kernels/lanes.ts";
import { planLanes, type LaneBlocks } from "./lanes/plan.ts";
import { createTwinRotator } from "./lanes/twin.ts";
import { requireRotation, type HadamardRotation, type RegularHadamardRotation } from "./rotation.ts";

/**
 * Rotates blocks of lanes in place.
 *
 * @param gains what lanes are multiplied by before: one each for the lanes of whole blocks, from the first again for further blocks
 * @throws RangeError where the lanes are not all of `values`' or gains are not whole blocks
 */
export type RotateLanes = (values: Float32Array, lanes: LaneBlocks, gains?: Float32Array) => void;

/**
 * A rotation of blocks along any axis: of weights that are rotated along their outputs, a lane is a whole row; of one that is rotated along its rows, a
 * single number. It multiplies by `rotationMatrix(rotation)`; the permutation of a regular rotation is that matrix's, of one block. Arithmetic is float32, on a
 * kernel where there is one; the bits are the same on every machine.
 *
 * @throws TypeError for an unknown kind; RangeError for a block or seed out of range
 * @example
 * // Every output of y = W x, 64 of them, rotated: W is [64, cols].
 * laneRotator({ kind: "hadamard", block: 64, seed: 1 })(weights, { offset: 0, width: cols, blocks: 1 });
 */
export function laneRotator(rotation: HadamardRotation | RegularHadamardRotation): RotateLanes {
  const { block } = rotation;
  requireRotation(rotation, block);
  const plan = planLanes(rotation);
  const rotate = createKernelRotator(plan) ?? createTwinRotator(plan);
  const plain = Float32Array.from(plan.factors);
  return (values, lanes, gains) => {
    const { offset, width, blocks } = lanes;
    requireInteger("lanes.width", width, 1);
    requireInteger("lanes.blocks", blocks, 0);
    requireInteger("lanes.offset", offset, 0, values.length - blocks * block * width);
    if (gains === undefined) return rotate(values, lanes, plain);
    requireInteger("gains.length", gains.length, 1);
    requireDivides("rotation.block", block, "gains.length", gains.length);
    rotate(
      values,
      lanes,
      gains.map((gain, lane) => gain * plan.factors[lane % block]!),
    );
  };
}
