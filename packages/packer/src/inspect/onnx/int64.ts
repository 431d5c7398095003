import type { Int64 } from "./messages.ts";

/** A 64-bit integer: a number where that is exact, a bigint otherwise. */
export type Int = number | bigint;

/** A decoded integer as a number, or as a bigint outside the safe range. */
export function fromInt64(integer: Int64): Int {
  if (typeof integer === "number") return integer;
  const value = integer.high * 2 ** 32 + (integer.low >>> 0);
  return Number.isSafeInteger(value) ? value : (BigInt(integer.high) << 32n) | BigInt(integer.low >>> 0);
}

/** A signed 64-bit integer as protobufjs takes it; values outside wrap around. */
export function toInt64(value: Int): Int64 {
  const wide = BigInt.asIntN(64, BigInt(value));
  return { low: Number(BigInt.asIntN(32, wide)), high: Number(wide >> 32n), unsigned: false };
}
