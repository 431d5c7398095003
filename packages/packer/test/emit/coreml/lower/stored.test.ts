import { describe, expect, it } from "vitest";
import { fromFloat16 } from "@balafon/quantizer";
import { asStored, createHalves, permuteStored, storedShape } from "../../../../src/emit/coreml/lower/stored.ts";
import { tensorOf } from "../../../support/tensors.ts";

const counted = tensorOf(
  "counted",
  [2, 3, 4],
  Float32Array.from({ length: 24 }, (_, at) => at),
);

async function numbers(stored: Parameters<ReturnType<typeof createHalves>>[0]): Promise<number[]> {
  const blob = createHalves()(stored);
  const [first, rest] = [await blob.read(0, 10), await blob.read(10, blob.byteLength - 10)];
  const bytes = Uint8Array.from([...first, ...rest]);
  return Array.from(fromFloat16(new Uint16Array(bytes.buffer)));
}

describe("createHalves", () => {
  it("reads what is stored in order as it is", async () => {
    expect(await numbers(asStored(counted))).toEqual(Array.from({ length: 24 }, (_, at) => at));
  });

  it.each([[[2, 0, 1]], [[0, 2, 1]], [[2, 1, 0]]])("reads axes in the order %j", async (order) => {
    const stored = permuteStored(asStored(counted), order);
    const shape = storedShape(stored);
    expect(shape).toEqual(order.map((axis) => [2, 3, 4][axis]));
    const expected: number[] = [];
    for (let i = 0; i < shape[0]!; i++)
      for (let j = 0; j < shape[1]!; j++)
        for (let k = 0; k < shape[2]!; k++) {
          const index = [0, 0, 0];
          for (const [at, position] of [i, j, k].entries()) index[order[at]!] = position;
          expected.push(index[0]! * 12 + index[1]! * 4 + index[2]!);
        }
    expect(await numbers(stored)).toEqual(expected);
  });

  it("undoes an order with its inverse", () => {
    expect(permuteStored(permuteStored(asStored(counted), [2, 0, 1]), [1, 2, 0])).toEqual(asStored(counted));
  });
});
