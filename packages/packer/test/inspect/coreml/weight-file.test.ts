import { describe, expect, it } from "vitest";
import type { MilType } from "../../../src/inspect/coreml/program.ts";
import { openWeightFile } from "../../../src/inspect/coreml/weight-file.ts";
import { encodeFileHeader, encodeRecordHeader } from "../../../src/inspect/coreml/weight-record.ts";
import { bytesSource, type ByteSource } from "../../../src/resolve/byte-source.ts";
import { refused } from "../refused.ts";

/** Two records: five codes of 3 bits at byte 64, two halves at byte 192. */
const bytes = Buffer.concat([
  encodeFileHeader(2),
  encodeRecordHeader({ blobType: 12, byteLength: 2, paddingBits: 1 }, 64),
  Uint8Array.of(0x88, 0x46),
  new Uint8Array(62),
  encodeRecordHeader({ blobType: 1, byteLength: 4, paddingBits: 0 }, 192),
  Uint8Array.of(0, 0x3c, 0, 0x40),
]);
const codes: MilType = { dtype: "uint3", shape: [5] };
const halves: MilType = { dtype: "fp16", shape: [2] };

/** The file with other bytes at a place. */
const withBytes = (at: number, ...values: number[]): ByteSource => {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return bytesSource("weight.bin", copy);
};

describe("a weight file", () => {
  it("gives the data of its records by ranges, and one object for one record", async () => {
    const file = await openWeightFile(bytesSource("weight.bin", bytes));
    const blob = file.blob(192, halves, "w");
    expect(file.blob(192, { dtype: "fp16", shape: [2, 1] }, "v")).toBe(blob);
    expect([...(await blob.read(1, 3))]).toEqual([0x3c, 0, 0x40]);
    expect([...(await file.blob(64, codes, "c").read(0, 2))]).toEqual([0x88, 0x46]);
    for (const [offset, length] of [
      [0, 5],
      [-1, 1],
      [4, 1],
      [0, -1],
      [Number.NaN, 1],
    ] as const)
      expect(() => blob.read(offset, length)).toThrow(RangeError);
  });

  it("reads headers only when it is opened, however large the data", async () => {
    let read = 0;
    const source = bytesSource("weight.bin", bytes);
    await openWeightFile({ ...source, read: (offset, length) => ((read += length), source.read(offset, length)) });
    expect(read).toBe(64 + 64 + 62 + 64);
  });

  it("of no records is a header, and may be followed by nothing", async () => {
    const empty = await openWeightFile(bytesSource("weight.bin", encodeFileHeader(0)));
    expect(() => empty.blob(64, halves, "w")).toThrow("no record");
  });

  it.each<[string, number, number[], string]>([
    ["another version", 4, [3], "version 2"],
    ["a count that is too small", 0, [1], "more in it than its records"],
    ["a mark that is another", 64, [0], "0xDEADBEEF"],
    ["data elsewhere", 80, [64], "not behind its header"],
    ["bytes between", 131, [1], "not zero"],
    ["a record that leaves the file", 76, [1], "it leaves the file"],
    ["something in what is reserved", 120, [1], "reserved"],
  ])("%s is refused", async (_, at, values, says) => {
    const error = await refused(() => openWeightFile(withBytes(at, ...values)));
    expect(error.code).toBe("FORMAT_INVALID");
    expect(error.message).toContain(says);
  });

  it.each<[string, number, MilType, string]>([
    ["the data", 128, codes, "no record"],
    ["nothing", 65, codes, "no record"],
    ["a record of another type", 192, { dtype: "int16", shape: [2] }, "element type"],
    ["a record of another size", 192, { dtype: "fp16", shape: [3] }, "size in bytes"],
    ["a record of other padding", 64, { dtype: "uint3", shape: [4] }, "bits of padding"],
    ["a type that it cannot hold", 192, { dtype: "bool", shape: [4] }, "element type"],
  ])("an offset of %s is refused", async (_, offset, type, says) => {
    const file = await openWeightFile(bytesSource("weight.bin", bytes));
    expect(() => file.blob(offset, type, "w")).toThrow(says);
  });
});
