import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inflatedSource, type EntryData } from "../../../src/inspect/zip/entry-data.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { refused } from "../refused.ts";

const content = Buffer.from("tensor ".repeat(40));
const deflated = deflateRawSync(content);
const honest: EntryData = { name: "a", start: 3, compressedSize: deflated.length, size: content.length, crc32: crc32(content) };
const archive = bytesSource("a.zip", Buffer.concat([Buffer.alloc(3), deflated, Buffer.from("trailing")]));

describe("inflatedSource", () => {
  it("inflates what the archive declares", async () => {
    const source = await inflatedSource(archive, honest);
    expect(Buffer.from(await source.read(0, source.size))).toEqual(content);
  });

  it.each([
    ["a smaller size", { size: content.length - 1 }, "cannot be inflated"],
    ["no size", { size: 0 }, "cannot be inflated"],
    ["a larger size", { size: content.length + 1 }, "inflates to another size"],
    ["another checksum", { crc32: 1 }, "CRC-32 differs"],
    ["less input", { compressedSize: deflated.length - 2 }, "cannot be inflated"],
    ["more input", { compressedSize: deflated.length + 4 }, "bytes follow the deflate stream"],
  ])("refuses %s", async (_, lie, problem) => {
    const error = await refused(() => inflatedSource(archive, { ...honest, ...lie }));
    expect([error.code, error.facts.problem]).toEqual(["FORMAT_INVALID", expect.stringContaining(problem)]);
  });
});
