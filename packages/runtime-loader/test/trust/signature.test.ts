import { rootDigestOf, type Resource } from "@balafon/manifest-schema";
import { p256 } from "@noble/curves/nist.js";
import fc from "fast-check";
import { createSign } from "node:crypto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { parsePublicKey } from "../../src/index.ts";
import { verifySignature } from "../../src/trust/signature.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { edited, signatureOf, utf8, type SignatureChanges } from "../support/bundle.ts";
import { signer, stranger, type TestKey } from "../support/keys.ts";

const content = new Map([
  ["a", utf8("one")],
  ["b/c", utf8("two")],
]);
const [signerKey, strangerKey] = [signer, stranger].map(({ publicPem }) => parsePublicKey(publicPem));
const verify = (changes: SignatureChanges, keys = [signerKey!]) => verifySignature(signatureOf(content, changes), keys, "tiny");

const openSsl = (signed: Uint8Array, { privateKey }: TestKey): Uint8Array => createSign("sha256").update(signed).sign(privateKey);

/** The other of the two valid signatures: s is replaced by n - s. */
const withHighS = (signed: Uint8Array, { secret }: TestKey): Uint8Array => {
  const { r, s } = p256.Signature.fromBytes(p256.sign(signed, secret, { lowS: true }), "compact");
  return new p256.Signature(r, p256.Point.Fn.ORDER - s).toBytes("der");
};

describe("verifySignature", () => {
  it("gives the statement and the key that signed it", () => {
    const { statement, keyId } = verify({});
    expect(statement.predicate.resources.map(({ name }) => name)).toEqual(["a", "b/c"]);
    expect(keyId).toBe(signer.id);
  });

  it("finds the key among several", () => {
    expect(verify({ key: stranger }, [signerKey!, strangerKey!]).keyId).toBe(stranger.id);
  });

  it("takes signatures of OpenSSL, which draws nonces and leaves s as it falls", () => {
    for (let round = 0; round < 16; round++) expect(verify({ sign: openSsl }).keyId).toBe(signer.id);
  });

  it("takes a high s: both forms are valid ECDSA, and other tools do not normalize", () => {
    expect(verify({ sign: withHighS }).keyId).toBe(signer.id);
  });

  it("takes the statement and envelope as others write them: without what is optional", () => {
    const envelope = (signed: object) =>
      edited(signed, { "verificationMaterial.tlogEntries": undefined, "dsseEnvelope.signatures.0.keyid": undefined });
    const statement = (good: object) => edited(good, { "predicate.serialization.ignore_paths": undefined });
    expect(verify({ envelope, statement }).keyId).toBe(signer.id);
  });
});

describe("verifySignature refuses a key that is not trusted", () => {
  it("names the key that signed and those that are trusted", async () => {
    const error = await refusalOf(() => verify({ key: stranger }));
    expect(error.code).toBe("SIGNATURE_UNTRUSTED");
    expect(error.message).toContain(stranger.id.slice(0, 16));
    expect(error.message).toContain(signer.id.slice(0, 16));
  });

  it("says that the list is empty where it is", async () => {
    const error = await refusalOf(() => verify({}, []));
    expect(error.code).toBe("SIGNATURE_UNTRUSTED");
    expect(error.facts).toMatchObject({ expected: "a trusted key (the list is empty)", found: `key ${signer.id.slice(0, 16)}` });
  });

  it.each([signer.id.toUpperCase(), `sha256:${signer.id}`, ` ${signer.id}`, signer.id.slice(0, 16), ""])(
    "spelled otherwise: %j",
    async (hint) => {
      const envelope = (signed: object) => edited(signed, { "verificationMaterial.publicKey.hint": hint });
      expect((await refusalOf(() => verify({ envelope }))).code).toBe("SIGNATURE_UNTRUSTED");
    },
  );
});

describe("verifySignature refuses an envelope with", () => {
  const p1363 = (signed: Uint8Array, { secret }: TestKey): Uint8Array => p256.sign(signed, secret, { format: "compact" });
  const noPae = (_signed: Uint8Array, { secret }: TestKey): Uint8Array => p256.sign(utf8("{}"), secret, { format: "der" });
  const trailing = (signed: Uint8Array, { secret }: TestKey): Uint8Array =>
    Buffer.concat([p256.sign(signed, secret, { format: "der" }), Buffer.of(0)]);
  const edit = (edits: Readonly<Record<string, unknown>>) => ({ envelope: (signed: object) => edited(signed, edits) });
  const changedPayload = {
    envelope: (signed: { dsseEnvelope: { payload: string } }) => {
      const text = Buffer.from(signed.dsseEnvelope.payload, "base64").toString().replace("tiny", "Tiny");
      return edited(signed, { "dsseEnvelope.payload": Buffer.from(text).toString("base64") });
    },
  };
  const signatures = (count: number) => ({
    envelope: (signed: { dsseEnvelope: { signatures: readonly unknown[] } }) =>
      edited(signed, { "dsseEnvelope.signatures": Array.from({ length: count }, () => signed.dsseEnvelope.signatures[0]) }),
  });

  it.each<[string, SignatureChanges]>([
    ["a field that nobody knows", edit({ extra: 1 })],
    ["a field missing", edit({ dsseEnvelope: undefined })],
    ["another media type", edit({ mediaType: "application/vnd.dev.sigstore.bundle.v0.2+json" })],
    ["a transparency log entry, which nothing here verifies", edit({ "verificationMaterial.tlogEntries": [{}] })],
    ["a certificate", edit({ "verificationMaterial.certificate": { rawBytes: "" } })],
    ["a payload of another type", edit({ "dsseEnvelope.payloadType": "text/plain" })],
    ["two signatures", signatures(2)],
    ["no signature", signatures(0)],
    ["a signature in the raw form of P1363", { sign: p1363 }],
    ["a signature over something else", { sign: noPae }],
    ["a signature with bytes behind it", { sign: trailing }],
    ["an empty signature", { sign: () => new Uint8Array() }],
    ["a signature of zeros", { sign: () => Buffer.from("3006020100020100", "hex") }],
    ["a signature by the key of another hint", edit({ "verificationMaterial.publicKey.hint": stranger.id })],
    ["base64 cut short", edit({ "dsseEnvelope.signatures.0.sig": "MEU" })],
    ["base64 that cannot be", edit({ "dsseEnvelope.signatures.0.sig": "MEUCA" })],
    ["base64url", edit({ "dsseEnvelope.payload": "-_-_" })],
    ["a payload cut short", edit({ "dsseEnvelope.payload": "e30" })],
    ["a payload that was changed after it was signed", changedPayload],
  ])("%s", async (_name, changes) => {
    const error = await refusalOf(() => verify(changes, [signerKey!, strangerKey!]));
    expect(error.code).toBe("SIGNATURE_INVALID");
  });
});

describe("verifySignature refuses a statement, although it is signed, that", () => {
  const resources = (list: readonly Resource[]) => ({
    statement: (good: object) =>
      edited(good, { "predicate.resources": list, "subject.0.digest.sha256": rootDigestOf(list.map(({ digest }) => digest)) }),
  });
  const edit = (edits: Readonly<Record<string, unknown>>) => ({ statement: (good: object) => edited(good, edits) });
  const [one, two]: Resource[] = [
    { name: "a", algorithm: "sha256", digest: "1".repeat(64) },
    { name: "b", algorithm: "sha256", digest: "2".repeat(64) },
  ];

  it("(a list of resources with its own root is taken)", () => {
    expect(verify(resources([one!, two!])).statement.predicate.resources).toEqual([one, two]);
  });

  it.each<[string, SignatureChanges]>([
    ["names a file twice", resources([one!, two!, { ...one!, digest: "3".repeat(64) }])],
    ["has another root digest than its files", edit({ "subject.0.digest.sha256": "0".repeat(64) })],
    [
      "lists its files in another order than its root digest",
      { statement: (good) => edited(good, { "predicate.resources": [...good.predicate.resources].reverse() }) },
    ],
    ["spells a digest in capitals", resources([{ ...one!, digest: "A".repeat(64) }])],
    ["has a predicate with further fields", edit({ "predicate.contract": {} })],
    ["has a resource with further fields", edit({ "predicate.resources.0.bytes": 3 })],
    ["has two subjects", { statement: (good) => edited(good, { subject: [good.subject[0], good.subject[0]] }) }],
    ["uses another hash", edit({ "predicate.resources.0.algorithm": "blake2" })],
    ["was made by shards", edit({ "predicate.serialization.method": "shards" })],
    ["allows symbolic links", edit({ "predicate.serialization.allow_symlinks": true })],
    ["has another predicate type", edit({ predicateType: "https://slsa.dev/provenance/v1" })],
    ["is of another type", edit({ _type: "https://in-toto.io/Statement/v0.1" })],
    ["is no object", { statement: () => "text" }],
  ])("%s", async (_name, changes) => {
    expect((await refusalOf(() => verify(changes))).code).toBe("SIGNATURE_INVALID");
  });
});

describe("verifySignature on hostile text", () => {
  const keys = [signerKey!];

  it.each([
    ["nothing", ""],
    ["no JSON", "not JSON"],
    ["null", "null"],
    ["a number", "1e999"],
    ["half a file", signatureOf(content).slice(0, 200)],
    ["brackets a million deep", "[".repeat(1e6)],
    ["a field a million deep", `{"mediaType":${"[".repeat(1e6)}${"]".repeat(1e6)}}`],
    ["a hundred thousand fields", `{${Array.from({ length: 1e5 }, (_, index) => `"${index}":0`).join(",")}}`],
    ["a field that every object has", '{"__proto__":{"mediaType":""}}'],
  ])("refuses %s", async (_name, text) => {
    expect((await refusalOf(() => verifySignature(text, keys, "tiny"))).code).toBe("SIGNATURE_INVALID");
  });

  it("blames no bundle for a fault of ours", () => {
    const text = signatureOf(content);
    const parse = vi.spyOn(JSON, "parse").mockImplementation(() => {
      throw new RangeError("ours");
    });
    onTestFinished(() => parse.mockRestore());
    expect(() => verifySignature(text, keys, "tiny")).toThrow(new RangeError("ours"));
  });

  it("has one answer to any change of one character: a code, or the very statement that was signed", async () => {
    const text = signatureOf(content);
    const { statement } = verifySignature(text, keys, "tiny");
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 2 }), async (at, inserted) => {
        const changed = text.slice(0, at) + inserted + text.slice(at + 1);
        const outcome = await Promise.resolve()
          .then(() => verifySignature(changed, keys, "tiny").statement)
          .catch((error: { code?: string }) => error.code);
        expect([statement, "SIGNATURE_INVALID", "SIGNATURE_UNTRUSTED"]).toContainEqual(outcome);
      }),
      { numRuns: 300 },
    );
  });
});
