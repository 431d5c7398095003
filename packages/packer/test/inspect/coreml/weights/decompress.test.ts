import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MilFunction } from "../../../../src/inspect/coreml/program.ts";
import { readCoreMl } from "../../../../src/inspect/coreml/read.ts";
import { constantsOf, decompressWeight, isConstant } from "../../../../src/inspect/coreml/weights/decompress.ts";
import type { Tensor } from "../../../../src/inspect/tensor.ts";
import { expectedWeights, fixture } from "../fixtures.ts";

const weightsOf = (fn: MilFunction): Map<string, Tensor> => {
  const constants = constantsOf(fn);
  const numeric = fn.operations.filter((operation) => isConstant(operation) && operation.outputs[0]!.type.dtype !== "string");
  return new Map(numeric.map((operation) => [operation.outputs[0]!.name, decompressWeight(operation, constants)]));
};

describe("weights equal those of coremltools, bit for bit", () => {
  const names = Object.keys(expectedWeights).filter((name) => name !== "vectors");

  it.each(names)("%s", async (name) => {
    const folder = fixture(name);
    const { functions } = await readCoreMl(folder);
    for (const [key, [dtype, shape, sha256]] of Object.entries(expectedWeights[name]!)) {
      const [fn, value] = key.split("/") as [string, string];
      const tensor = weightsOf(functions.get(fn)!).get(value)!;
      expect(tensor, key).toMatchObject({ dtype, shape });
      expect(
        createHash("sha256")
          .update(await tensor.read(0, tensor.byteLength))
          .digest("hex"),
        key,
      ).toBe(sha256);
    }
    await folder.close();
  });

  it("every form of the fixtures is among them", () => {
    const keys = Object.values(expectedWeights).flatMap((weights) => Object.keys(weights));
    for (const bits of [1, 2, 3, 4, 6, 8]) expect(keys).toContain(`main/lut${bits}`);
    expect(keys).toEqual(expect.arrayContaining(["main/affine", "main/grouped", "main/blocks"]));
  });
});

it("any range of any weight is that range of the whole", async () => {
  const folder = fixture("palettes-ios18");
  const { functions } = await readCoreMl(folder);
  for (const tensor of weightsOf(functions.get("main")!).values()) {
    const whole = await tensor.read(0, tensor.byteLength);
    const range = fc
      .tuple(fc.nat(tensor.byteLength), fc.nat(tensor.byteLength))
      .map(([a, b]) => [Math.min(a, b), Math.abs(a - b)] as const);
    await fc.assert(
      fc.asyncProperty(range, async ([offset, length]) => {
        expect(await tensor.read(offset, length)).toEqual(whole.subarray(offset, offset + length));
      }),
      { numRuns: 20 },
    );
  }
  await folder.close();
});

it("tables of vectors are refused in words", async () => {
  const folder = fixture("vectors");
  const main = (await readCoreMl(folder)).functions.get("main")!;
  await folder.close();
  expect(() => weightsOf(main)).toThrow("its tables hold vectors");
});
