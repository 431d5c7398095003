import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints, problemsOf, rootDigestOf, statementOf, statementValidator } from "../../src/index.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** UTF-8 sorts as code points do. */
const byUtf8 = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe("compareCodePoints", () => {
  it("puts U+FFFD before U+10000, where UTF-16 puts it after", () => {
    const names = ["\u{10000}", "\ufffd", "\ue000", "a"];
    expect(names.toSorted(compareCodePoints)).toEqual(["a", "\ue000", "\ufffd", "\u{10000}"]);
    expect(names.toSorted()).toEqual(["a", "\u{10000}", "\ue000", "\ufffd"]);
  });

  it("puts a beginning before what it begins", () => {
    expect(compareCodePoints("a", "a/b")).toBeLessThan(0);
    expect(compareCodePoints("a/b", "a")).toBeGreaterThan(0);
    expect(compareCodePoints("a", "a")).toBe(0);
  });

  it("orders any two names as their UTF-8 bytes are ordered", () => {
    const names = fc.string({ unit: "binary", maxLength: 4 });
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(byUtf8(a, b));
      }),
    );
  });
});

describe("rootDigestOf", () => {
  it("of one digest is the digest of its 32 bytes: SHA-256 twice over abc", () => {
    expect(rootDigestOf([sha256("abc")])).toBe("4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358");
  });

  it("is over the digests' bytes, one after the other", () => {
    const digests = ["a", "b", "c"].map(sha256);
    const expected = createHash("sha256")
      .update(Buffer.from(digests.join(""), "hex"))
      .digest("hex");
    expect(rootDigestOf(digests)).toBe(expected);
    expect(rootDigestOf(digests.toReversed())).not.toBe(expected);
  });

  it("of no files is the digest of nothing", () => {
    expect(rootDigestOf([])).toBe(sha256(""));
  });
});

describe("statementOf", () => {
  const files = ["onnx/head.onnx", "manifest.json", "\u{10000}", "\ufffd"].map((path) => ({ path, sha256: sha256(path) }));

  it("lists the files by code point, and signs a root over them in that order", () => {
    const { subject, predicate } = statementOf("anchor-1.0.0", files);
    expect(predicate.resources.map(({ name }) => name)).toEqual(["manifest.json", "onnx/head.onnx", "\ufffd", "\u{10000}"]);
    expect(predicate.resources[0]).toEqual({ name: "manifest.json", algorithm: "sha256", digest: sha256("manifest.json") });
    expect(subject).toEqual([{ name: "anchor-1.0.0", digest: { sha256: rootDigestOf(predicate.resources.map(({ digest }) => digest)) } }]);
  });

  it("does not depend on the order that the files came in, and leaves it as it was", () => {
    const given = structuredClone(files);
    expect(statementOf("n", files)).toEqual(statementOf("n", files.toReversed()));
    expect(files).toEqual(given);
  });

  it("is valid against its own schema", () => {
    expect(problemsOf(statementValidator, statementOf("n", files))).toEqual([]);
  });
});
