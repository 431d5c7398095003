import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dict, global, int, int32, join, op, pickle, str, tuple } from "./pickle.ts";
import { refusedBy, run } from "./run.ts";

describe("operations: values", () => {
  // Bytes as CPython's pickle.dumps(value, protocol=2) writes them.
  it.each([
    ["None", "80024e2e", null],
    ["True", "8002882e", true],
    ["False", "8002892e", false],
    ["255", "80024bff2e", 255],
    ["65535", "80024dffff2e", 65_535],
    ["-1", "80024affffffff2e", -1],
    ["-2**31", "80024a000000802e", -(2 ** 31)],
    ["2**31", "80028a0500000080002e", 2 ** 31],
    ["-2**31-1", "80028a05ffffff7fff2e", -(2 ** 31) - 1],
    ["2**70", "80028a090000000000000000402e", 2n ** 70n],
    ["-2**70", "80028a090000000000000000c02e", -(2n ** 70n)],
    ["long 0", "80028a002e", 0],
    ["0.25", "8002473fd00000000000002e", 0.25],
    ["'ߒߞߏ'", "80025806000000df92df9edf8f71002e", "ߒߞߏ"],
    ["a byte order mark", "80025803000000efbbbf71002e", "\ufeff"],
    ["b'ab' of Python 2", "8002550261622e", "ab"],
  ])("reads %s", (_, hex, value) => {
    expect(run(Buffer.from(hex, "hex"))).toBe(value);
  });

  it("reads integers of any size as Python does", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 2039n), max: 2n ** 2039n - 1n }), (value) => {
        const digits = BigInt.asUintN(2040, value).toString(16).padStart(510, "0");
        const found = run(pickle(op("LONG1", 255, Buffer.from(digits, "hex").reverse())));
        expect(BigInt(found as number | bigint)).toBe(value);
      }),
    );
  });

  it("keeps safe integers as numbers and no others", () => {
    const limit = 2n ** 53n;
    for (const value of [limit - 1n, 1n - limit, limit, limit + 1n, -limit]) {
      const digits = BigInt.asUintN(64, value).toString(16).padStart(16, "0");
      const found = run(pickle(op("LONG1", 8, Buffer.from(digits, "hex").reverse())));
      expect(found).toBe(value > -limit && value < limit ? Number(value) : value);
    }
  });

  it("refuses text that is not UTF-8", async () => {
    expect((await refusedBy(pickle(op("SHORT_BINSTRING", 1, 0xff)))).facts.problem).toBe("a string is not UTF-8");
  });

  it("refuses a long string by its length alone", async () => {
    expect((await refusedBy(pickle(op("BINUNICODE", int32(1_048_577))))).code).toBe("LIMIT_EXCEEDED");
    expect((await refusedBy(pickle(op("BINUNICODE", int32(-1))))).code).toBe("LIMIT_EXCEEDED");
    expect((await refusedBy(pickle(op("BINUNICODE", int32(1_048_576))))).code).toBe("FORMAT_TRUNCATED");
  });

  it.each([0, 1, 3, 4, 5, 255])("refuses protocol %i", async (version) => {
    expect((await refusedBy(join(op("PROTO", version), int(1), op("STOP")))).code).toBe("FORMAT_UNSUPPORTED");
  });
});

describe("operations: containers", () => {
  it("builds tuples and lists", () => {
    const items = [int(1), int(2), int(3)];
    expect(run(pickle(...items, op("TUPLE3")))).toEqual({ kind: "tuple", items: [1, 2, 3] });
    expect(run(pickle(...items.slice(1), op("TUPLE2")))).toEqual({ kind: "tuple", items: [2, 3] });
    expect(run(pickle(tuple(...items)))).toEqual({ kind: "tuple", items: [1, 2, 3] });
    expect(run(pickle(op("EMPTY_LIST"), int(1), op("APPEND"), op("MARK"), int(2), int(3), op("APPENDS")))).toEqual({
      kind: "list",
      items: [1, 2, 3],
    });
  });

  it("shares what the memo holds", () => {
    const value = run(pickle(op("EMPTY_LIST"), op("BINPUT", 9), op("BINGET", 9), op("TUPLE2")));
    expect(value).toMatchObject({ kind: "tuple" });
    const [first, second] = (value as { items: unknown[] }).items;
    expect(first).toBe(second);
  });

  it("keeps a key called __proto__ a key", () => {
    const value = run(pickle(dict(["__proto__", dict(["polluted", op("NEWTRUE")])], ["constructor", int(1)])));
    expect([...(value as { entries: Map<string, unknown> }).entries.keys()]).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("lets a list hold itself", () => {
    const value = run(pickle(op("EMPTY_LIST"), op("BINPUT", 0), op("BINGET", 0), op("APPEND"))) as { items: unknown[] };
    expect(value.items[0]).toBe(value);
  });

  it.each([
    ["a key twice", dict(["a", int(1)], ["a", int(2)]), "occurs twice"],
    ["a key without a value", join(op("EMPTY_DICT"), op("MARK"), str("a"), op("SETITEMS")), "has no value"],
    ["a tuple as a key", join(op("EMPTY_DICT"), op("EMPTY_TUPLE"), int(1), op("SETITEM")), "not supported"],
    ["entries on a list", join(op("EMPTY_LIST"), int(1), int(1), op("SETITEM")), "set on something else"],
    ["items on a tuple", join(op("EMPTY_TUPLE"), int(1), op("APPEND")), "appended to something else"],
    ["an item on nothing", op("APPEND"), "stack is empty"],
    ["a tuple of too little", join(int(1), op("TUPLE2")), "stack is empty"],
    ["a tuple across a mark", join(int(1), op("MARK"), int(2), op("TUPLE2")), "stack is empty"],
    ["a tuple without a mark", op("TUPLE"), "no open mark"],
    ["entries on nothing", join(op("MARK"), op("SETITEMS")), "stack is empty"],
    ["a memo of nothing", op("BINPUT", 0), "stack is empty"],
    ["a memo slot that is empty", op("BINGET", 1), "never filled"],
    ["a far memo slot that is empty", op("LONG_BINGET", int32(-1)), "never filled"],
  ])("refuses %s", async (_, piece, problem) => {
    const error = await refusedBy(pickle(piece));
    expect([error.code, error.facts.problem]).toEqual(["FORMAT_INVALID", expect.stringContaining(problem)]);
  });

  it("refuses a name without an end, at any length", async () => {
    expect((await refusedBy(pickle(op("GLOBAL", Buffer.from("m".repeat(300)))))).facts.problem).toContain("does not end");
    expect((await refusedBy(pickle(global("m".repeat(256), "n")))).facts.problem).toContain("does not end");
  });
});
