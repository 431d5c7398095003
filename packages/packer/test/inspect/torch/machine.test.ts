import { describe, expect, it } from "vitest";
import { int32, join, op, pickle } from "./pickle.ts";
import { refusedBy, run } from "./run.ts";

function repeat(piece: Uint8Array, count: number): Uint8Array {
  const bytes = new Uint8Array(piece.length * count);
  for (let at = 0; at < count; at++) bytes.set(piece, at * piece.length);
  return bytes;
}

describe("machine limits", () => {
  it("bounds the stack", async () => {
    const error = await refusedBy(pickle(repeat(op("NONE"), 65_537)));
    expect([error.code, error.facts.problem]).toEqual(["LIMIT_EXCEEDED", "too many values on the stack"]);
    expect(run(pickle(op("MARK"), repeat(op("NONE"), 65_536), op("TUPLE")))).toMatchObject({ kind: "tuple" });
  });

  it("bounds the stack for values that are only repeated", async () => {
    const error = await refusedBy(pickle(op("NONE"), op("BINPUT", 0), repeat(op("BINGET", 0), 65_536)));
    expect(error.facts.problem).toBe("too many values on the stack");
  });

  it("bounds open marks", async () => {
    const error = await refusedBy(pickle(repeat(op("MARK"), 1001)));
    expect([error.code, error.facts.problem]).toEqual(["LIMIT_EXCEEDED", "too many open marks"]);
    expect(run(pickle(repeat(op("MARK"), 1000), repeat(op("TUPLE"), 1000)))).toMatchObject({ kind: "tuple" });
  });

  it("bounds values, and with them how deep tuples nest", async () => {
    const error = await refusedBy(pickle(op("NONE"), repeat(op("TUPLE1"), 1_000_000)));
    expect([error.code, error.facts.problem]).toEqual(["LIMIT_EXCEEDED", "too many values"]);
  });

  it("bounds memo slots", async () => {
    const error = await refusedBy(pickle(op("NONE"), op("LONG_BINPUT", int32(1_000_000))));
    expect([error.code, error.facts.problem]).toEqual(["LIMIT_EXCEEDED", "too many memo slots"]);
  });

  it("says how many bytes are missing", async () => {
    const error = await refusedBy(join(op("PROTO", 2), op("BININT", 1, 2)));
    expect(error.facts).toMatchObject({ subject: "p.pkl at byte 2", expected: "4 more bytes", found: "2" });
    expect(error.code).toBe("FORMAT_TRUNCATED");
  });
});
