import { hadamardTransform } from "../transform.ts";
import type { LanePlan, RotateBlocks } from "./plan.ts";

/** Rotations of the orders that are no powers of two, of head widths such as 80 and 96: in double precision, by Paley's matrices. No kernel takes them. */
export function createCarefulRotator({ block }: LanePlan): RotateBlocks {
  const { forward } = hadamardTransform(block);
  const room = new Float64Array(block);
  return (values, { offset, width, blocks }, factors) => {
    for (let k = 0; k < blocks; k++) {
      const first = (k * block) % factors.length;
      for (let column = 0; column < width; column++) {
        const from = offset + k * block * width + column;
        for (let lane = 0; lane < block; lane++) room[lane] = values[from + lane * width]! * factors[first + lane]!;
        forward(room, 0);
        for (let lane = 0; lane < block; lane++) values[from + lane * width] = room[lane]!;
      }
    }
  };
}
