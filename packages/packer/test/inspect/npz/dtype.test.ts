import { describe, expect, it } from "vitest";
import { npyType } from "../../../src/inspect/npz/dtype.ts";
import { refused } from "../refused.ts";

describe("npyType", () => {
  it.each([
    ["<f2", "float16"],
    ["<f4", "float32"],
    ["<f8", "float64"],
    ["|i1", "int8"],
    ["<i2", "int16"],
    ["<i4", "int32"],
    ["<i8", "int64"],
    ["|u1", "uint8"],
    ["<u2", "uint16"],
    ["<u4", "uint32"],
    ["<u8", "uint64"],
    ["|b1", "bool"],
  ])("reads %s as %s", (descr, dtype) => {
    expect(npyType("a", descr)).toEqual({ dtype, bigEndian: false });
  });

  it("reads big endian", () => {
    expect(npyType("a", ">f2")).toEqual({ dtype: "float16", bigEndian: true });
  });

  it.each(["|O", "<c8", "<U4", "|S1", "<M8[ns]", "|V4", "f4", "=f4", "|f4", "<f16", "<f3", "", "<", "toString", "<constructor"])(
    "refuses %j",
    async (descr) => {
      expect((await refused(() => npyType("a", descr))).code).toBe("FORMAT_UNSUPPORTED");
    },
  );

  it("says that objects are pickles", async () => {
    expect((await refused(() => npyType("a", "|O"))).facts.problem).toContain("pickles");
  });
});
