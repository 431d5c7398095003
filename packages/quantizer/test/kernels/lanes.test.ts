import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createKernelRotator } from "../../src/kernels/lanes.ts";
import { planLanes } from "../../src/rotation/lanes/plan.ts";
import { createTwinRotator } from "../../src/rotation/lanes/twin.ts";
import type { HadamardRotation, RegularHadamardRotation } from "../../src/rotation/rotation.ts";
import { gaussian } from "../samples.ts";

type LaneRotation = HadamardRotation | RegularHadamardRotation;

const seed = fc.nat(0xffff);
const rotations: fc.Arbitrary<LaneRotation> = fc.oneof(
  fc.record({ kind: fc.constant("hadamard" as const), block: fc.constantFrom(4, 8, 12, 20, 28, 32, 64, 80, 128, 384, 448, 512), seed }),
  fc.record({ kind: fc.constant("regular-hadamard" as const), block: fc.constantFrom(4, 16, 64, 256), seed }),
);

/** The same values, rotated by the kernel and by its twin. */
function both(rotation: LaneRotation, width: number, blocks: number, factorBlocks: number, offset = 3): [Float32Array, Float32Array] {
  const plan = planLanes(rotation);
  const values = Float32Array.from(gaussian(offset + blocks * plan.block * width + 5, width + blocks));
  const factors = Float32Array.from(gaussian(factorBlocks * plan.block, 7));
  const [own, twin] = [values.slice(), values.slice()];
  createKernelRotator(plan)!(own, { offset, width, blocks }, factors);
  createTwinRotator(plan)(twin, { offset, width, blocks }, factors);
  expect(own.subarray(0, offset)).toEqual(values.subarray(0, offset));
  expect(own.subarray(-5)).toEqual(values.subarray(-5));
  return [own, twin];
}

/** How many of the bits' patterns differ: to compare hundreds of thousands one by one with `toEqual` takes seconds. */
function differing([own, twin]: [Float32Array, Float32Array]): number {
  const [a, b] = [new Uint32Array(own.buffer), new Uint32Array(twin.buffer)];
  return a.reduce((count, bits, at) => count + Number(bits !== b[at]), 0);
}

describe("createKernelRotator", () => {
  it("gives the bits of its twin, for lanes of any width and any number of blocks and factors", () => {
    fc.assert(
      fc.property(
        rotations,
        fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 70 })),
        fc.nat(20),
        fc.integer({ min: 1, max: 4 }),
        (...args) => {
          expect(differing(both(...args))).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ kind: "regular-hadamard", block: 256, seed: 1 }, 1030, 2],
    [{ kind: "regular-hadamard", block: 4096, seed: 2 }, 70, 1],
    [{ kind: "regular-hadamard", block: 4096, seed: 2 }, 1, 70],
    [{ kind: "hadamard", block: 8192, seed: 3 }, 1, 18],
    [{ kind: "hadamard", block: 5120, seed: 3 }, 1, 70],
    [{ kind: "hadamard", block: 1280, seed: 6 }, 300, 2],
    [{ kind: "hadamard", block: 64, seed: 4 }, 1, 4100],
    [{ kind: "hadamard", block: 4, seed: 5 }, 66_000, 1],
  ] as [LaneRotation, number, number][])(
    "gives the bits of its twin where lanes take several batches: %j, %d wide, %d blocks",
    (...args) => {
      expect(differing(both(...args, 3))).toBe(0);
    },
  );

  it("passes infinities and NaN on as its twin does", () => {
    const plan = planLanes({ kind: "hadamard", block: 4, seed: 1 });
    const [own, twin] = [Float32Array.of(1, Infinity, 2, 3, NaN, 0, -0, 1), Float32Array.of(1, Infinity, 2, 3, NaN, 0, -0, 1)];
    createKernelRotator(plan)!(own, { offset: 0, width: 1, blocks: 2 }, Float32Array.of(1, 1, 1, 1));
    createTwinRotator(plan)(twin, { offset: 0, width: 1, blocks: 2 }, Float32Array.of(1, 1, 1, 1));
    expect(own).toEqual(twin);
    expect(own.subarray(0, 4)).toEqual(Float32Array.of(Infinity, -Infinity, Infinity, -Infinity));
  });

  it.each([1, 2])("leaves blocks of %d to its twin", (block) => {
    expect(createKernelRotator(planLanes({ kind: "hadamard", block, seed: 1 }))).toBeUndefined();
  });
});

describe("laneRotator without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("gives the same bits", async () => {
    const rotation = { kind: "regular-hadamard", block: 64, seed: 1 } as const;
    const values = Float32Array.from(gaussian(64 * 20, 1));
    const rotated: Float32Array[] = [];
    for (const engine of [globalThis.WebAssembly, undefined]) {
      vi.stubGlobal("WebAssembly", engine);
      vi.resetModules();
      const { laneRotator } = await import("../../src/rotation/lanes.ts");
      const own = values.slice();
      laneRotator(rotation)(own, { offset: 0, width: 20, blocks: 1 });
      rotated.push(own);
    }
    expect(rotated[1]).toEqual(rotated[0]);
    expect(rotated[0]).not.toEqual(values);
  });
});
