import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { splitReference } from "../../src/resolve/npz-reference.ts";
import { openSource } from "../../src/resolve/sources.ts";
import { temporaryFile } from "../support/folder.ts";
import { refusal } from "../support/refusal.ts";

const sha256 = createHash("sha256").update("weights").digest("hex");

describe("openSource", () => {
  it("opens the file that the recipe names, and says what the manifest records of it", async () => {
    const progress: [number, number][] = [];
    const { bytes, entry } = await openSource(await temporaryFile("weights"), "../head.pt", sha256, (done, total) =>
      progress.push([done, total]),
    );
    expect(Buffer.from(await bytes.read(0, 7)).toString()).toBe("weights");
    await bytes.close();
    expect(entry).toEqual({ file: "file", bytes: 7, sha256 });
    expect(progress).toEqual([[7, 7]]);
  });

  it("refuses another file, and quotes both digests", async () => {
    const path = await temporaryFile("other");
    const { facts } = await refusal(() => openSource(path, "../head.pt", sha256), "SOURCE_DIGEST_MISMATCH");
    expect(facts.subject).toBe("../head.pt");
    expect(facts.expected).toBe(`sha256 ${sha256}`);
    expect(facts.found).toBe(`sha256 ${createHash("sha256").update("other").digest("hex")}`);
  });

  it("takes any file where nothing pins it", async () => {
    const { bytes, entry } = await openSource(await temporaryFile("anything"), "layout.yaml");
    await bytes.close();
    expect(entry.bytes).toBe(8);
  });
});

describe("splitReference", () => {
  it("gives the file and the array", () => {
    expect(splitReference("golden.npz#dense")).toEqual({ file: "golden.npz", array: "dense" });
  });
});
