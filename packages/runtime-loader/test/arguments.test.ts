import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { kindOf, requireMembers, typeNameOf } from "../src/arguments.ts";
import { refusalOf } from "./speech/support/refusal.ts";

describe("requireMembers", () => {
  const require = (value: unknown): void =>
    requireMembers(value, { read: "function", manifest: "object" }, "call", "a bundle", "Open one.");

  it("takes what has them, whatever else it has", () => {
    expect(() => require({ read: () => 1, manifest: {}, more: 1 })).not.toThrow();
  });

  it.each<[unknown, string]>([
    [undefined, "it has no read, no manifest"],
    ["text", "it has no read, no manifest"],
    [{ read: 1, manifest: {} }, "it has no read"],
    [{ read: () => 1, manifest: null }, "it has no manifest"],
  ])("names what %o lacks", async (value, problem) => {
    const error = await refusalOf(() => require(value));
    expect([error.code, error.facts.problem]).toEqual(["USAGE", problem]);
  });
});

describe("kindOf", () => {
  it.each<[unknown, string]>([
    [undefined, "undefined"],
    [null, "null"],
    [Number.NaN, "NaN"],
    [true, "true"],
    ["secret", "a string"],
    [1n, "a bigint"],
    [Symbol("s"), "a symbol"],
    [() => 1, "a function"],
    [[1, 2], "an array of 2"],
    [{ a: 1 }, "an object"],
    [Object.create(null), "an object"],
    [new Int16Array(3), "an Int16Array of 3 values"],
    [new Float64Array(3), "a Float64Array of 3 values"],
    [new ArrayBuffer(3), "an ArrayBuffer"],
    [new DataView(new ArrayBuffer(3)), "a DataView"],
    [Promise.resolve(), "a Promise"],
    [new Date(0), "a Date"],
  ])("%s is %s", (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });

  it("knows types of another realm, whose values are instances of nothing here", () => {
    const other: unknown = runInNewContext("new Float32Array(2)");
    expect(other).not.toBeInstanceOf(Float32Array);
    expect([typeNameOf(other), kindOf(other)]).toEqual(["Float32Array", "a Float32Array of 2 values"]);
  });
});
