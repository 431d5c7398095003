import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readVarint64 } from "../../../src/inspect/onnx/varint64.ts";

const pair = new Uint32Array(2);

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    if (rest < 0x80n) return Uint8Array.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 0x7fn) | 0x80);
  }
}

it("reads every 64-bit varint, and none of its prefixes", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
      const bytes = varint(value);
      expect(readVarint64(bytes, 0, bytes.length, pair)).toBe(bytes.length);
      expect((BigInt(pair[1]!) << 32n) | BigInt(pair[0]!)).toBe(value);
      expect(readVarint64(bytes, 0, bytes.length - 1, pair)).toBe(-1);
    }),
  );
});

it("refuses 11 bytes and reads a padded zero", () => {
  expect(readVarint64(new Uint8Array(11).fill(0x80), 0, 11, pair)).toBe(-1);
  expect(readVarint64(Uint8Array.of(7, 0x80, 0x80, 0), 1, 4, pair)).toBe(4);
  expect([...pair]).toEqual([0, 0]);
});
