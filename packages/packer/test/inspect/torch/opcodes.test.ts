import { describe, expect, it } from "vitest";
import { opcodeNames } from "../../../src/inspect/torch/opcodes.ts";
import { operations } from "../../../src/inspect/torch/operations.ts";

describe("opcodeNames", () => {
  it("names every opcode of protocols 0 to 5 once", () => {
    // 68 in CPython's Lib/pickletools.py since 3.8.
    expect(opcodeNames.size).toBe(68);
    expect(new Set(opcodeNames.values()).size).toBe(68);
  });

  it("names every operation that exists", () => {
    const names = new Set(opcodeNames.values());
    expect([...operations.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});
