import { expect, it } from "vitest";
import { readBatches } from "../../../src/graph/fold/read-batches.ts";
import { noiseTensor } from "../../support/tensors.ts";
import { floatsAt } from "../../../src/inspect/floats.ts";

async function collect(tensor = noiseTensor("w", [10, 3], 1), range = { start: 1, end: 9, step: 3 }) {
  const rows: number[] = [];
  const values: number[] = [];
  for await (const batch of readBatches(tensor, 3, range, (_row, count) => new Float32Array(count * 3))) {
    rows.push(batch.row);
    values.push(...batch.values);
  }
  return { rows, values };
}

it.each(["float32", "float16"] as const)("reads a range of rows in order, of %s", async (dtype) => {
  const tensor = noiseTensor("w", [10, 3], 1, dtype);
  const { rows, values } = await collect(tensor);
  expect(rows).toEqual([1, 4, 7]);
  expect(values).toEqual([...(await floatsAt(tensor, 3, 24))]);
  expect(await collect(tensor, { start: 4, end: 4, step: 3 })).toEqual({ rows: [], values: [] });
});

it("reads the next batch while one is being worked on", async () => {
  const tensor = noiseTensor("w", [10, 3], 1);
  const offsets: number[] = [];
  const watched = { ...tensor, read: (offset: number, length: number) => (offsets.push(offset), tensor.read(offset, length)) };
  const batches = readBatches(watched, 3, { start: 0, end: 10, step: 4 }, (_row, count) => new Float32Array(count * 3));
  await batches.next();
  expect(offsets).toEqual([0, 48]);
});

it("fails where a batch cannot be read", async () => {
  const tensor = noiseTensor("w", [10, 3], 1);
  const read: typeof tensor.read = async (offset, length) => {
    if (offset > 40) throw new Error("gone");
    return tensor.read(offset, length);
  };
  await expect(collect({ ...tensor, read })).rejects.toThrow("gone");
});
