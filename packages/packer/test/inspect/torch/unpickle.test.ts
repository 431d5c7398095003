import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opcodeNames } from "../../../src/inspect/torch/opcodes.ts";
import { operations } from "../../../src/inspect/torch/operations.ts";
import { unpickle } from "../../../src/inspect/torch/unpickle.ts";
import { outcomeOf, refused } from "../refused.ts";
import { dict, global, int, join, op, orderedDict, pickle, storage, str, tensor } from "./pickle.ts";
import { refusedBy, run } from "./run.ts";

const forbidden = [...opcodeNames.values()].filter((name) => name !== "STOP" && !operations.has(name));

describe("unpickle", () => {
  it("allows 31 opcodes and forbids the rest", () => {
    expect([...operations.keys()].toSorted()).toEqual(
      (
        "APPEND APPENDS BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID BINPUT BINUNICODE BUILD EMPTY_DICT EMPTY_LIST EMPTY_TUPLE GLOBAL LONG1 " +
        "LONG_BINGET LONG_BINPUT MARK NEWFALSE NEWTRUE NONE PROTO REDUCE SETITEM SETITEMS SHORT_BINSTRING TUPLE TUPLE1 TUPLE2 TUPLE3"
      ).split(" "),
    );
  });

  it.each(forbidden)("refuses %s by its name", async (name) => {
    const error = await refusedBy(pickle(op(name, 0, 0, 0, 0)));
    expect([error.code, error.facts.found, error.facts.subject]).toEqual(["PICKLE_FORBIDDEN", name, "p.pkl at byte 2"]);
  });

  it("refuses bytes that are no opcode", async () => {
    const others = Array.from({ length: 256 }, (_, code) => code).filter((code) => !opcodeNames.has(code));
    expect(others).toHaveLength(256 - 68);
    for (const code of others) expect((await refusedBy(join(op("PROTO", 2), Uint8Array.of(code)))).facts.problem).toBe("not a pickle");
  });

  it("returns the byte after STOP, from any start", () => {
    const bytes = join(new Uint8Array(5), pickle(int(7)), new Uint8Array(3));
    const { value, end } = unpickle("p", bytes, 5, () => {
      throw new Error("no storage here");
    });
    expect([value, end]).toEqual([7, bytes.length - 3]);
  });

  it.each([
    ["nothing", pickle()],
    ["two values", pickle(int(1), int(2))],
    ["an open mark", pickle(int(1), op("MARK"))],
    ["a value above an open mark", pickle(op("MARK"), int(1))],
  ])("refuses %s at STOP", async (_, bytes) => {
    expect((await refusedBy(bytes)).code).toBe("FORMAT_INVALID");
  });

  it("refuses a pickle that is cut short at any byte", async () => {
    const bytes = pickle(dict(["w", tensor()], ["n", int(2n ** 70n)], ["f", op("BINFLOAT", 1, 2, 3, 4, 5, 6, 7, 8)], ["s", str("x")]));
    for (let length = 0; length < bytes.length; length++) {
      const error = await refused(() => run(bytes.subarray(0, length)));
      // A name that lost its newline is malformed rather than short.
      expect(error.code).toMatch(/^FORMAT_(TRUNCATED|INVALID)$/);
    }
  });

  it("meets any sequence of opcodes with a value or a refusal, and nothing else", async () => {
    const operands = [global("torch", "FloatStorage"), global("torch._utils", "_rebuild_tensor_v2"), op("BINGET", 0), op("BINPUT", 0)];
    const bare =
      "MARK NONE NEWTRUE EMPTY_DICT EMPTY_LIST EMPTY_TUPLE TUPLE TUPLE1 TUPLE2 TUPLE3 APPEND APPENDS SETITEM SETITEMS BINPERSID REDUCE BUILD";
    const pieces = [
      ...operands,
      ...bare.split(" ").map((name) => op(name)),
      str("storage"),
      str("_metadata"),
      int(1),
      storage({}),
      tensor(),
      orderedDict,
    ];
    const outcomes = new Set<string>();
    const property = fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (program) => {
      outcomes.add(await outcomeOf(() => run(pickle(...program))));
    });
    await fc.assert(property, { numRuns: 2000 });
    expect([...outcomes]).toEqual(expect.arrayContaining(["taken", "FORMAT_INVALID", "PICKLE_FORBIDDEN"]));
  });
});
