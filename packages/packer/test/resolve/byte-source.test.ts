import { execFile } from "node:child_process";
import { rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { bytesSource, chunksOf, openFileSource, sha256Of, type ByteSource } from "../../src/resolve/byte-source.ts";
import { temporaryFile, temporaryFolder } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);

async function fileOf(content: Uint8Array): Promise<ByteSource> {
  const source = await openFileSource(await temporaryFile(content), "head.pt");
  onTestFinished(() => source.close());
  return source;
}

const kinds = [
  ["a file", fileOf],
  ["bytes in memory", async (content: Uint8Array) => bytesSource("head.pt", content)],
] as const;

describe.each(kinds)("%s", (_kind, sourceOf) => {
  it("reads any range within it", async () => {
    const source = await sourceOf(bytes);
    expect(source.size).toBe(100);
    await fc.assert(
      fc.asyncProperty(fc.nat(100), fc.nat(100), async (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect([...(await source.read(start, end - start))]).toEqual([...bytes.subarray(start, end)]);
      }),
    );
  });

  it.each([
    [-1, 1],
    [0, -1],
    [0, 101],
    [100, 1],
    [101, 0],
    [0.5, 1],
    [0, 0.5],
    [Number.NaN, 1],
    [0, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [2 ** 53, -(2 ** 53)],
  ])("refuses offset %d, length %d", async (offset, length) => {
    const source = await sourceOf(bytes);
    const error = await refusal(() => source.read(offset, length), "FORMAT_TRUNCATED");
    expect(error.facts).toMatchObject({ subject: "head.pt", expected: "bytes within 0..100", found: `${length} bytes at ${offset}` });
  });

  it("an empty one has one readable range", async () => {
    const source = await sourceOf(new Uint8Array());
    expect(await source.read(0, 0)).toHaveLength(0);
    await refusal(() => source.read(0, 1), "FORMAT_TRUNCATED");
  });
});

describe("openFileSource", () => {
  it("names a file that does not exist as the user wrote it", async () => {
    const path = join(await temporaryFolder(), "none.pt");
    const { facts } = await refusal(() => openFileSource(path, "../none.pt"), "FILE_MISSING");
    expect(facts).toMatchObject({ subject: "../none.pt", problem: "no such file" });
    expect(facts.cause).toBeInstanceOf(Error);
  });

  it("refuses a folder", async () => {
    const folder = await temporaryFolder();
    expect((await refusal(() => openFileSource(folder), "FILE_UNREADABLE")).facts.problem).toBe("not a regular file");
  });

  it("refuses a named pipe at once, instead of waiting for a writer", async () => {
    const pipe = join(await temporaryFolder(), "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    expect((await refusal(() => openFileSource(pipe), "FILE_UNREADABLE")).facts.problem).toBe("not a regular file");
  });

  it.each(["a\u0000b", "x".repeat(5000)])("refuses a path that no system takes", async (name) => {
    await refusal(async () => openFileSource(join(await temporaryFolder(), name)), "FILE_UNREADABLE");
  });

  it("refuses a path through a file", async () => {
    await refusal(async () => openFileSource(join(await temporaryFile("a"), "b")), "FILE_UNREADABLE");
  });

  it("a file that became shorter while it was open is cut short, not padded and not waited for", async () => {
    const path = await temporaryFile(bytes);
    const source = await openFileSource(path);
    onTestFinished(() => source.close());
    await truncate(path, 40);
    expect(await source.read(0, 40)).toHaveLength(40);
    const error = await refusal(() => source.read(30, 20), "FORMAT_TRUNCATED");
    expect(error.facts).toMatchObject({ expected: "bytes within 0..40", found: "20 bytes at 30" });
  });
});

describe("sha256Of", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("FIPS 180-4: %.20s", async (text, digest) => {
    expect(await sha256Of(bytesSource("message", Buffer.from(text)))).toBe(digest);
  });

  it("reads a source once, in order, in chunks of at most 4 MiB, and tells how far it is", async () => {
    const size = (4 << 20) * 2 + 5;
    const reads: [number, number][] = [];
    const source = {
      name: "zeros",
      size,
      read: async (offset: number, length: number) => (reads.push([offset, length]), new Uint8Array(length)),
    };
    const progress: number[] = [];
    await sha256Of(source, (done) => progress.push(done));
    expect(reads).toEqual([
      [0, 4 << 20],
      [4 << 20, 4 << 20],
      [8 << 20, 5],
    ]);
    expect(progress).toEqual([4 << 20, 8 << 20, size]);
  });

  it("of nothing, there are no chunks", async () => {
    for await (const chunk of chunksOf(bytesSource("empty", new Uint8Array()))) expect.unreachable(`a chunk of ${chunk.length} bytes`);
  });
});

describe("a file that changes after it was opened", () => {
  const changes: [string, (path: string) => Promise<void>][] = [
    ["written to", (path) => writeFile(path, Uint8Array.of(9), { flag: "r+" })],
    ["cut short", (path) => truncate(path, 50)],
    ["replaced", async (path) => rename(await temporaryFile(bytes), path)],
    ["removed", (path) => rm(path)],
  ];

  it.each(changes)("is noticed: %s", async (_name, change) => {
    const path = await temporaryFile(bytes);
    const source = await openFileSource(path, "head.pt");
    onTestFinished(() => source.close());
    await source.checkUnchanged();
    await change(path);
    const error = await refusal(() => source.checkUnchanged(), "SOURCE_CHANGED");
    expect(error.facts.subject).toBe("head.pt");
  });
});
