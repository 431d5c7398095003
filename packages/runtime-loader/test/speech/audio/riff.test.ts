import { describe, expect, it } from "vitest";
import { listRiffChunks } from "../../../src/speech/audio/riff.ts";
import { codeOf, refusalOf } from "../support/refusal.ts";
import { chunk, riff } from "../support/wav.ts";

const list = (bytes: Uint8Array) => listRiffChunks(bytes, "clip.wav");

describe("listRiffChunks", () => {
  it("says where each payload lies, past the pad byte of an odd chunk", () => {
    const bytes = riff(chunk("LIST", new Uint8Array(5)), chunk("data", new Uint8Array(4)));
    expect(list(bytes)).toEqual([
      { id: "LIST", start: 20, size: 5 },
      { id: "data", start: 34, size: 4 },
    ]);
  });

  it("takes a last odd chunk without its pad byte", () => {
    const bytes = riff(chunk("data", new Uint8Array(3))).subarray(0, 23);
    new DataView(bytes.buffer).setUint32(4, 15, true);
    expect(list(bytes)).toEqual([{ id: "data", start: 20, size: 3 }]);
  });

  it("reads a view that starts inside its buffer", () => {
    const padded = Buffer.concat([new Uint8Array(7), riff(chunk("data", new Uint8Array(2)))]);
    expect(list(new Uint8Array(padded.buffer, padded.byteOffset + 7, padded.length - 7))).toHaveLength(1);
  });

  it.each([0, 1, 11])("calls %i bytes truncated", async (length) => {
    expect(await codeOf(() => list(riff().subarray(0, length)))).toBe("FORMAT_TRUNCATED");
  });

  it("calls a file shorter than its header says truncated, at every length", async () => {
    const whole = riff(chunk("fmt ", new Uint8Array(16)), chunk("data", new Uint8Array(8)));
    for (let length = 12; length < whole.length; length++) {
      expect(await codeOf(() => list(whole.subarray(0, length)))).toBe("FORMAT_TRUNCATED");
    }
  });

  it("refuses a chunk that is longer than the file, up to 4 GiB", async () => {
    for (const size of [5, 0x7fffffff, 0x80000000, 0xffffffff]) {
      const bytes = riff(chunk("data", new Uint8Array(4)));
      new DataView(bytes.buffer).setUint32(16, size, true);
      expect((await refusalOf(() => list(bytes))).message).toContain(`${size} bytes at 20`);
    }
  });

  it("refuses bytes after the length in the header, and bytes too few for a chunk", async () => {
    expect(await codeOf(() => list(Buffer.concat([riff(), new Uint8Array(1)])))).toBe("FORMAT_INVALID");
    expect((await refusalOf(() => list(riff(new Uint8Array(6))))).message).toContain("trailing bytes");
  });

  it("refuses other files by what they are", async () => {
    expect(await codeOf(() => list(Buffer.from("fLaC\0\0\0\x22 not a wave")))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => list(Buffer.from("RIFF\x04\0\0\0AVI ")))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => list(Buffer.from("RF64\xff\xff\xff\xffWAVE", "latin1")))).toBe("AUDIO_UNSUPPORTED");
  });

  it("keeps control characters of a file out of its message", async () => {
    const error = await refusalOf(() => list(Buffer.from("\x1b[2J\x04\0\0\0WAVE", "latin1")));
    expect(error.message).toContain("?[2J");
  });

  it("gives up on a file of very many empty chunks", async () => {
    const many = riff(...Array.from({ length: 1025 }, () => chunk("junk", new Uint8Array())));
    expect(await codeOf(() => list(many))).toBe("LIMIT_EXCEEDED");
  });
});
