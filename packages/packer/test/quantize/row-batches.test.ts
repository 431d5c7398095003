import { describe, expect, it } from "vitest";
import { rowBatches } from "../../src/quantize/row-batches.ts";
import type { WeightSite } from "../../src/quantize/sites.ts";
import { noise, tensorOf } from "../support/tensors.ts";

async function collect(site: WeightSite) {
  const batches = [];
  for await (const { row, weights } of rowBatches(site)) batches.push({ row, weights: weights.slice() });
  return batches;
}

describe("rowBatches", () => {
  it.each([
    [3, 5],
    [8, 8],
    [17, 130],
    [2100, 1000],
    [9, 300_000],
  ])("gives %d rows of %d in order, however they are stored, in batches that begin at whole bytes", async (rows, cols) => {
    const values = noise(rows * cols, 7);
    const stored = values.map((_value, index) => values[(index % rows) * cols + Math.floor(index / rows)]!);
    const straight = await collect({ tensor: tensorOf("w", [rows, cols], values), rows, cols, transposed: false });
    const turned = await collect({ tensor: tensorOf("w", [cols, rows], stored), rows, cols, transposed: true });
    expect(Buffer.compare(Buffer.concat(straight.map(({ weights }) => bytesOf(weights))), bytesOf(values))).toBe(0);
    expect(Buffer.compare(Buffer.concat(turned.map(({ weights }) => bytesOf(weights))), bytesOf(values))).toBe(0);
    let next = 0;
    for (const { row, weights } of straight) {
      expect(row).toBe(next);
      expect(row % 8).toBe(0);
      next += weights.length / cols;
    }
    expect(next).toBe(rows);
    expect(turned.map(({ row }) => row)).toEqual(straight.map(({ row }) => row));
  });
});

const bytesOf = (values: Float32Array): Buffer => Buffer.from(values.buffer, values.byteOffset, values.byteLength);
