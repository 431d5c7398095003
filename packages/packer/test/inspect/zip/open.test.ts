import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openZip } from "../../../src/inspect/zip/open.ts";
import { bytesSource, type ByteSource } from "../../../src/resolve/byte-source.ts";
import { outcomesOf } from "../mutations.ts";
import { refused } from "../refused.ts";
import { archiveOf, type Item } from "./archive.ts";

function open(bytes: Uint8Array): ReturnType<typeof openZip> {
  return openZip(bytesSource("a.zip", bytes));
}

async function contentOf(bytes: Uint8Array, name: string): Promise<string> {
  const source = await (await open(bytes)).get(name)!.source();
  return Buffer.from(await source.read(0, source.size)).toString();
}

async function codeFor(items: readonly Item[]): Promise<string> {
  const error = await refused(() => open(archiveOf(items)));
  return `${error.code}: ${error.facts.problem}`;
}

describe("openZip", () => {
  it("lists what another writer wrote, stored and deflated", async () => {
    const text = Buffer.from("weights ".repeat(100));
    const bytes = zipSync({
      "m/stored": [text, { level: 0 }],
      "m/deflated": [text, { level: 6 }],
      "m/empty": [new Uint8Array(), { level: 6 }],
    });
    const entries = await open(bytes);
    expect([...entries.values()].map(({ name, size, method }) => [name, size, method])).toEqual([
      ["m/stored", 800, "stored"],
      ["m/deflated", 800, "deflated"],
      ["m/empty", 0, expect.any(String)],
    ]);
    expect(entries.get("m/deflated")!.compressedSize).toBeLessThan(50);
    await expect(contentOf(bytes, "m/stored")).resolves.toBe(text.toString());
    await expect(contentOf(bytes, "m/deflated")).resolves.toBe(text.toString());
    await expect(contentOf(bytes, "m/empty")).resolves.toBe("");
  });

  it("reads nothing of a stored entry before it is asked to", async () => {
    const bytes = archiveOf([{ name: "big", data: "x".repeat(100_000) }]);
    let read = 0;
    const counting: ByteSource = {
      name: "a.zip",
      size: bytes.length,
      read: async (at, length) => ((read += length), bytes.subarray(at, at + length)),
    };
    const source = await (await openZip(counting)).get("big")!.source();
    // yauzl looks for the end record in the last 65,577 bytes.
    expect(read).toBeLessThan(66_000);
    read = 0;
    await expect(source.read(99_990, 10)).resolves.toEqual(new Uint8Array(Buffer.from("x".repeat(10))));
    expect(read).toBe(10);
    expect((await refused(() => source.read(99_990, 11))).code).toBe("FORMAT_TRUNCATED");
  });

  it("leaves directories out", async () => {
    expect([
      ...(
        await open(
          archiveOf([
            { name: "d/", data: "" },
            { name: "d/f", data: "1" },
          ]),
        )
      ).keys(),
    ]).toEqual(["d/f"]);
    await expect(codeFor([{ name: "d/", data: "1" }])).resolves.toContain("FORMAT_INVALID");
  });

  it.each([
    [
      "two entries of one name",
      [
        { name: "a", data: "1" },
        { name: "a", data: "2" },
      ],
      /FORMAT_INVALID: the name "a" occurs twice/,
    ],
    ["a path out of the folder", [{ name: "m/../../etc/passwd", data: "" }], /FORMAT_INVALID: an entry's name holds an empty/],
    ["an encrypted entry", [{ name: "a", data: "0123456789ab1", size: 1, flags: 1 }], /FORMAT_UNSUPPORTED: the entry is encrypted/],
    ["strong encryption", [{ name: "a", data: "1", flags: 0x41 }], /FORMAT_INVALID/],
    ["another compression", [{ name: "a", data: "1", method: 12 }], /FORMAT_UNSUPPORTED: the entry's compression/],
    ["a stored entry of two sizes", [{ name: "a", data: "1", size: 2 }], /FORMAT_INVALID/],
    ["a long name", [{ name: "n".repeat(1025), data: "1" }], /LIMIT_EXCEEDED: an entry's name is too long/],
    ["a bomb", [{ name: "a", data: "1", deflate: true, size: 0x7fffffff }], /LIMIT_EXCEEDED: a deflated entry claims/],
    ["data in the central directory", [{ name: "a", data: "1", at: 32 }], /FORMAT_INVALID/],
    ["a local header beyond the file", [{ name: "a", data: "1", at: 100_000 }], /FORMAT_TRUNCATED/],
  ] as const)("refuses %s", async (_, items, expected) => {
    await expect(codeFor(items)).resolves.toMatch(expected);
  });

  it("refuses an entry inside another entry's data", async () => {
    const inner = archiveOf([{ name: "b", data: "payload" }]).subarray(0, 30 + 1 + 7);
    // The archive's own "b" is skipped: the directory points at the copy inside "a".
    const items = [
      { name: "a", data: inner },
      { name: "b", data: "payload", at: 31 },
    ];
    await expect(codeFor(items)).resolves.toBe('FORMAT_INVALID: "a" and "b" overlap');
  });

  it("refuses a directory that gives one local header two names", async () => {
    await expect(
      codeFor([
        { name: "a", data: "1" },
        { name: "b", data: "1", at: 0 },
      ]),
    ).resolves.toContain('the local header of "b"');
  });

  it("refuses too many entries before it reads any", async () => {
    const end = Buffer.from(archiveOf([]));
    // A zip64 end record and its locator carry the count (APPNOTE 4.3.14, 4.3.15).
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50);
    record.writeBigUInt64LE(100_001n, 32);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50);
    const error = await refused(() => open(Buffer.concat([record, locator, end])));
    expect([error.code, error.facts.found]).toEqual(["LIMIT_EXCEEDED", "100001"]);
  });

  it("refuses an archive that is cut short anywhere", async () => {
    const bytes = archiveOf([
      { name: "a", data: "1" },
      { name: "b", data: "22222222", deflate: true },
    ]);
    for (let length = 0; length < bytes.length; length++) {
      expect((await refused(() => open(bytes.subarray(0, length)))).code).toMatch(/FORMAT_(TRUNCATED|INVALID)/);
    }
  });

  it("meets damage with a list or a refusal, and nothing else", async () => {
    const bytes = archiveOf([
      { name: "m/a", data: "11111" },
      { name: "m/b", data: "22222222", deflate: true },
    ]);
    const outcomes = await outcomesOf(bytes, async (damaged) => {
      for (const entry of (await open(damaged)).values()) await (await entry.source()).read(0, entry.size);
    });
    expect([...outcomes]).toEqual(expect.arrayContaining(["taken", "FORMAT_INVALID", "FORMAT_TRUNCATED"]));
  });
});
