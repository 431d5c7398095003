import { expect, it } from "vitest";
import { layoutWeights, weightFileBytes } from "../../../src/emit/coreml/weight-layout.ts";
import type { MilValue } from "../../../src/inspect/coreml/program.ts";
import { constant, linearModel, typeOf } from "./models.ts";

const held = (type: MilValue["type"], ...bytes: number[]): MilValue => ({
  type,
  blob: { byteLength: bytes.length, read: async (offset, length) => Uint8Array.from(bytes).subarray(offset, offset + length) },
});

it("the file of version 2: a count, then records on boundaries of 64 bytes, padding said in bits", async () => {
  const codes = held(typeOf("uint3", 5), 0x88, 0x46);
  const scales = held(typeOf("fp16", 2), 0, 0x3c, 0, 0x40);
  const model = linearModel(9, (fn) => ({
    ...fn,
    operations: [constant("codes", codes), constant("scales", scales), constant("again", codes)],
  }));
  const layout = layoutWeights(model);
  expect([...layout.offsets.values()]).toEqual([64, 192]);
  const parts: Uint8Array[] = [];
  for await (const chunk of weightFileBytes(layout)) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  const u64 = (at: number) => Number(bytes.readBigUInt64LE(at));
  expect(bytes.length).toBe(192 + 64 + 4);
  expect([bytes.readUInt32LE(0), bytes.readUInt32LE(4)]).toEqual([2, 2]);
  expect([bytes.readUInt32LE(64), bytes.readUInt32LE(68), u64(72), u64(80), u64(88)]).toEqual([0xdeadbeef, 12, 2, 128, 1]);
  expect([...bytes.subarray(128, 130)]).toEqual([0x88, 0x46]);
  expect([bytes.readUInt32LE(192), bytes.readUInt32LE(196), u64(200), u64(208), u64(216)]).toEqual([0xdeadbeef, 1, 4, 256, 0]);
  expect([...bytes.subarray(256)]).toEqual([0, 0x3c, 0, 0x40]);
  for (const [start, end] of [
    [8, 64],
    [96, 128],
    [130, 192],
    [224, 256],
  ] as const)
    expect(bytes.subarray(start, end).every((byte) => byte === 0)).toBe(true);
});
