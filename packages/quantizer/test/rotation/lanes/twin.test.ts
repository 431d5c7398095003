import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planLanes } from "../../../src/rotation/lanes/plan.ts";
import { createTwinRotator } from "../../../src/rotation/lanes/twin.ts";
import { rotationMatrix } from "../../../src/rotation/rotate.ts";

const rotations = [
  ...[1, 2, 8, 12, 16, 20, 28, 40, 128].map((block) => ({ kind: "hadamard", block, seed: 3 }) as const),
  ...[1, 4, 64, 256].map((block) => ({ kind: "regular-hadamard", block, seed: 3 }) as const),
];

describe.each(rotations)("createTwinRotator of $kind, $block", (rotation) => {
  const { block } = rotation;
  const plan = planLanes(rotation);
  const matrix = rotationMatrix(rotation);

  it("is exact where float32 is: small integers, and factors of one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: block * 6, maxLength: block * 6 }), (numbers) => {
        const ones = new Float32Array(block).fill(1);
        const unit = Math.sqrt(block);
        const columns = [0, 1, 2];
        for (const width of [1, 3]) {
          const values = Float32Array.from(numbers);
          createTwinRotator(plan)(values, { offset: 0, width, blocks: 6 / width }, ones);
          const lanes = Array.from({ length: block }, (_, lane) => lane);
          // The second block: its signs are in the factors, which were left out here.
          for (const column of columns.slice(0, width)) {
            const wanted = lanes.map((lane) =>
              lanes.reduce((sum, j) => {
                const entry = Math.round(matrix[lane * block + j]! * unit) * Math.sign(plan.factors[j]!);
                return sum + entry * numbers[(block + j) * width + column]!;
              }, 0),
            );
            expect(lanes.map((lane) => values[(block + lane) * width + column]! + 0)).toEqual(wanted);
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});
