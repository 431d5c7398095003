import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStrided, rowMajorStrides, type ReadBytes } from "../../src/inspect/strided.ts";
import { refused } from "./refused.ts";
import { indicesOf, storedAt, views } from "./views.ts";

/** A storage whose byte at `at` is `at`, modulo 251 so that no element looks like its neighbour. */
const readStored: ReadBytes = async (offset, length) => Uint8Array.from({ length }, (_, at) => (offset + at) % 251);

describe("rowMajorStrides", () => {
  it("are the products of the later dimensions", () => {
    expect(rowMajorStrides([2, 3, 4])).toEqual([12, 4, 1]);
    expect(rowMajorStrides([])).toEqual([]);
  });
});

describe("readStrided", () => {
  it("serves any range of any view as if it had been copied", async () => {
    await fc.assert(
      fc.asyncProperty(views, fc.nat(1000), fc.nat(1000), async (view, first, second) => {
        const { shape, itemBytes } = view;
        const whole = indicesOf(shape).flatMap((index) =>
          [...Array(itemBytes).keys()].map((byte) => (storedAt(view, index) * itemBytes + byte) % 251),
        );
        const [from, to] = [first % (whole.length + 1), second % (whole.length + 1)].toSorted((a, b) => a - b) as [number, number];
        expect([...(await readStrided(view, readStored)(from, to - from))]).toEqual(whole.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });

  it("reads a contiguous range where it lies", async () => {
    const reads: number[][] = [];
    const counting: ReadBytes = async (offset, length) => (reads.push([offset, length]), new Uint8Array(length));
    await readStrided({ shape: [4, 1, 6], strides: [6, 99, 1], offset: 10, itemBytes: 4 }, counting)(8, 16);
    expect(reads).toEqual([[48, 16]]);
  });

  it("reads no more of a slice than the rows that are asked for", async () => {
    const reads: number[][] = [];
    const counting: ReadBytes = async (offset, length) => (reads.push([offset, length]), new Uint8Array(length));
    // Columns 2 to 4 of a matrix of 1000 columns: rows 3 and 4.
    await readStrided({ shape: [500, 3], strides: [1000, 1], offset: 2, itemBytes: 1 }, counting)(9, 6);
    expect(reads).toEqual([[3002, 1003]]);
  });

  it("refuses a view that would span more than fits in memory, before it reads", async () => {
    const never: ReadBytes = async () => expect.unreachable();
    const read = readStrided({ shape: [2 ** 28, 2], strides: [1, 2 ** 28], offset: 0, itemBytes: 4 }, never);
    expect((await refused(() => read(0, 16))).code).toBe("LIMIT_EXCEEDED");
  });

  it("refuses a range outside the view", async () => {
    const read = readStrided({ shape: [2], strides: [3], offset: 0, itemBytes: 4 }, readStored);
    expect((await refused(() => read(4, 5))).code).toBe("FORMAT_TRUNCATED");
    expect((await refused(() => read(-1, 1))).code).toBe("FORMAT_TRUNCATED");
  });
});
