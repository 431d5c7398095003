import { sha256Hex } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { verifyBundle, type Trust } from "../../src/index.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { bundleOf, edited, inMemory, signatureOf, utf8, type Content } from "../support/bundle.ts";
import { signer, stranger } from "../support/keys.ts";

const trust: Trust = { trust: [signer.publicPem] };
const verify = (content: Content, believed: Trust = trust) => verifyBundle(inMemory(content), believed);

/** Copies made after signing, each with one file other than it was. */
const changedAt = (path: string, edit: (bytes: Uint8Array) => Uint8Array): Content => {
  const content = bundleOf();
  return content.set(path, edit(content.get(path)!));
};
const without = (path: string): Content => {
  const content = bundleOf();
  content.delete(path);
  return content;
};

const signedPaths = ["manifest.json", "vocabulary.json", "onnx/encoder.onnx", "onnx/head.onnx", "probes/a.wav", "probes/a.npz"];

describe("verifyBundle", () => {
  it("gives the manifest, the signer and the signed bytes", async () => {
    const bundle = await verify(bundleOf());
    expect(bundle).toMatchObject({ name: "tiny-1.0.0", keyId: signer.id, manifest: { name: "tiny", sequence: 7 } });
    expect(await bundle.read("vocabulary.json")).toEqual(utf8('["a","b",""]'));
  });

  it("believes any key of the list", async () => {
    const both = { trust: [stranger.publicPem, signer.publicPem] };
    expect((await verify(bundleOf(), both)).keyId).toBe(signer.id);
    expect((await verify(bundleOf({ key: stranger }), both)).keyId).toBe(stranger.id);
  });

  it("reports each file before it is hashed", async () => {
    const seen: string[] = [];
    await verifyBundle(inMemory(bundleOf()), trust, (path) => seen.push(path));
    expect(seen.sort()).toEqual([...signedPaths].sort());
  });

  it("names of files are compared as they are: case and Unicode form count", async () => {
    const content = bundleOf({ files: { "probes/\u00e9.wav": "" } });
    expect((await verify(content)).manifest.files.map(({ path }) => path)).toContain("probes/\u00e9.wav");
    const other = new Map([...content].map(([path, bytes]) => [path.normalize("NFD"), bytes]));
    expect(await codeOf(() => verify(other))).toBe("DIGEST_MISMATCH");
  });

  it("refuses before it looks at anything else a key that is none", async () => {
    expect(await codeOf(() => verify(new Map(), { trust: ["garbage"] }))).toBe("KEY_INVALID");
  });

  it("refuses a bundle without model.sig", async () => {
    expect(await codeOf(() => verify(without("model.sig")))).toBe("SIGNATURE_MISSING");
  });

  it("says that a Core ML package is no bundle", async () => {
    const parts = new Map([["Manifest.json", new Uint8Array(2)]]);
    await expect(verify(parts)).rejects.toMatchObject({
      code: "SIGNATURE_MISSING",
      facts: { hint: expect.stringContaining("holds model.sig") },
    });
  });

  it("believes nobody where the trust list is empty", async () => {
    expect(await codeOf(() => verify(bundleOf(), { trust: [] }))).toBe("SIGNATURE_UNTRUSTED");
  });

  it("asks for no more of model.sig than a signature takes", async () => {
    const asked = new Map<string, number>();
    const files = inMemory(bundleOf());
    await verifyBundle({ ...files, read: (path, maxBytes) => files.read(path, asked.set(path, maxBytes).get(path)!) }, trust);
    expect(asked.get("model.sig")).toBeLessThanOrEqual(4 << 20);
    expect(asked.get("manifest.json")).toBeLessThanOrEqual(64 << 20);
  });
});

describe("verifyBundle refuses with DIGEST_MISMATCH", () => {
  it.each(signedPaths)("a changed bit in %s", async (path) => {
    const error = await refusalOf(() => verify(changedAt(path, (bytes) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1))));
    expect(error.code).toBe("DIGEST_MISMATCH");
    expect(error.facts.subject).toBe(`tiny-1.0.0/${path}`);
  });

  it.each(signedPaths)("%s cut short by a byte, or longer by one", async (path) => {
    expect(await codeOf(() => verify(changedAt(path, (bytes) => bytes.subarray(0, -1))))).toBe("DIGEST_MISMATCH");
    expect(await codeOf(() => verify(changedAt(path, (bytes) => Buffer.concat([bytes, Buffer.of(0)]))))).toBe("DIGEST_MISMATCH");
  });

  it.each(signedPaths)("a missing %s", async (path) => {
    const error = await refusalOf(() => verify(without(path)));
    expect([error.code, error.facts.details]).toEqual(["DIGEST_MISMATCH", [`missing: ${path}`]]);
  });

  it.each(["notes.txt", "onnx/encoder.onnx.data", "model.sig.bak", "Manifest.json", "__proto__"])("an added %s", async (path) => {
    const error = await refusalOf(() => verify(bundleOf().set(path, utf8("x"))));
    expect([error.code, error.facts.details]).toEqual(["DIGEST_MISMATCH", [`added:   ${path}`]]);
  });

  it("two files that were swapped", async () => {
    const content = bundleOf();
    const [encoder, head] = [content.get("onnx/encoder.onnx")!, content.get("onnx/head.onnx")!];
    content.set("onnx/encoder.onnx", head).set("onnx/head.onnx", encoder);
    expect(await codeOf(() => verify(content))).toBe("DIGEST_MISMATCH");
  });

  it("a signature of another bundle by the same key", async () => {
    const content = bundleOf().set("model.sig", bundleOf({ name: "other" }).get("model.sig")!);
    expect(await codeOf(() => verify(content))).toBe("DIGEST_MISMATCH");
  });

  it("a signed name that leads out of the bundle, without ever reading it", async () => {
    const content = bundleOf();
    const outside = { name: "../secret", algorithm: "sha256", digest: "0".repeat(64) };
    const statement = (good: { predicate: { resources: readonly { digest: string }[] } }) => {
      const resources = [...good.predicate.resources, outside];
      return edited(good, { "predicate.resources": resources, "subject.0.digest.sha256": rootOf(resources) });
    };
    content.set("model.sig", utf8(signatureOf(content, { statement })));
    expect(await codeOf(() => verify(content))).toBe("DIGEST_MISMATCH");
  });
});

const rootOf = (resources: readonly { digest: string }[]): string =>
  sha256Hex(Buffer.from(resources.map(({ digest }) => digest).join(""), "hex"));

describe("what is read after verification", () => {
  it("is checked again: a file that changed meanwhile is refused", async () => {
    const content = bundleOf();
    const bundle = await verify(content);
    content.set("onnx/head.onnx", content.get("onnx/encoder.onnx")!);
    expect(await codeOf(() => bundle.read("onnx/head.onnx"))).toBe("DIGEST_MISMATCH");
  });

  it("is a signed file: no other path is asked for", async () => {
    const bundle = await verify(bundleOf());
    for (const path of ["model.sig", "no-such", "../../etc/passwd", "/etc/passwd", "onnx/../vocabulary.json", "", "__proto__"]) {
      expect(await codeOf(() => bundle.read(path))).toBe("DIGEST_MISMATCH");
    }
  });

  it("manifest.json that changes between its two readings is refused", async () => {
    const content = bundleOf();
    const other = bundleOf({ name: "other" }).get("manifest.json")!;
    const files = inMemory(content);
    const read = (path: string, maxBytes: number) => (path === "manifest.json" ? Promise.resolve(other) : files.read(path, maxBytes));
    expect(await codeOf(() => verifyBundle({ ...files, read }, trust))).toBe("DIGEST_MISMATCH");
  });
});

describe("the sequence", () => {
  it.each([undefined, 0, 6, 7])("7 is taken where %s was the highest accepted", async (minimumSequence) => {
    const believed = minimumSequence === undefined ? trust : { ...trust, minimumSequence };
    expect((await verify(bundleOf(), believed)).manifest.sequence).toBe(7);
  });

  it.each([8, Number.MAX_SAFE_INTEGER])("7 is refused where %s was", async (minimumSequence) => {
    const error = await refusalOf(() => verify(bundleOf(), { ...trust, minimumSequence }));
    expect(error.code).toBe("ROLLBACK");
    expect(error.facts).toMatchObject({ expected: `sequence ${minimumSequence} or higher`, found: "sequence 7" });
  });
});

describe("the name", () => {
  it.each([undefined, "tiny"])("tiny is taken where %s is asked for", async (name) => {
    expect((await verify(bundleOf(), name === undefined ? trust : { ...trust, name })).manifest.name).toBe("tiny");
  });

  it.each(["tin", "Tiny", "tiny-1.0.0", "\u0000"])(
    "tiny is refused where %j is asked for, although a trusted key signed it",
    async (name) => {
      const error = await refusalOf(() => verify(bundleOf(), { ...trust, name }));
      expect(error.code).toBe("SIGNATURE_UNTRUSTED");
      expect(error.facts).toMatchObject({ expected: `a bundle named ${JSON.stringify(name)}`, found: '"tiny"' });
    },
  );

  it("is the manifest's own: a folder can be called anything", async () => {
    expect(await codeOf(() => verifyBundle(inMemory(bundleOf({ name: "other" }), "tiny-1.0.0"), { ...trust, name: "tiny" }))).toBe(
      "SIGNATURE_UNTRUSTED",
    );
  });
});
