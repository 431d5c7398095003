import { bundleFromJSON } from "@sigstore/bundle";
import { createHash, generateKeyPairSync, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SigstoreBundle, Statement } from "@balafon/manifest-schema";
import { parsePrivateKey } from "../../src/sign/private-key.ts";
import { keyIdOf, signFiles } from "../../src/sign/sign.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = parsePrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString(), "key.pem", false);
const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const files = ["onnx/head.onnx", "manifest.json", "onnx/encoder.onnx"].map((path) => ({ path, sha256: digestOf(path) }));

const parse = (text: string): SigstoreBundle => JSON.parse(text) as SigstoreBundle;
const payloadOf = (text: string): Buffer => Buffer.from(parse(text).dsseEnvelope.payload, "base64");

/** The signature by Node's own crypto, over DSSE's encoding written out here. */
function isGood(text: string): boolean {
  const payload = payloadOf(text);
  const message = Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} `), payload]);
  return verify("sha256", message, publicKey, Buffer.from(parse(text).dsseEnvelope.signatures[0]!.sig, "base64"));
}

describe("signFiles", () => {
  const signed = signFiles("anchor-1.0.0", files, key);

  it("gives a sigstore bundle that @sigstore/bundle accepts", () => {
    const bundle = bundleFromJSON(JSON.parse(signed));
    expect(bundle.mediaType).toBe("application/vnd.dev.sigstore.bundle.v0.3+json");
    expect(bundle.verificationMaterial.content).toEqual({ $case: "publicKey", publicKey: { hint: keyIdOf(key.publicPem) } });
  });

  it("has the fields of OpenSSF Model Signing and no other", () => {
    const { verificationMaterial, dsseEnvelope, ...rest } = parse(signed);
    expect(Object.keys(rest)).toEqual(["mediaType"]);
    expect(verificationMaterial).toEqual({ publicKey: { hint: digestOf(key.publicPem) }, tlogEntries: [] });
    expect(dsseEnvelope).toMatchObject({ payloadType: "application/vnd.in-toto+json", signatures: [{ keyid: "" }] });
  });

  it("states every file, sorted, and a root digest over their digests", () => {
    const statement = JSON.parse(payloadOf(signed).toString()) as Statement;
    const sorted = ["manifest.json", "onnx/encoder.onnx", "onnx/head.onnx"];
    expect(statement.predicate.resources).toEqual(sorted.map((name) => ({ name, algorithm: "sha256", digest: digestOf(name) })));
    const root = createHash("sha256")
      .update(Buffer.concat(sorted.map((name) => Buffer.from(digestOf(name), "hex"))))
      .digest("hex");
    expect(statement.subject).toEqual([{ name: "anchor-1.0.0", digest: { sha256: root } }]);
  });

  it("is verified by node:crypto", () => {
    expect(isGood(signed)).toBe(true);
  });

  it("is not verified when a digest is another", () => {
    const envelope = parse(signed);
    const payload = payloadOf(signed).toString().replace(digestOf("manifest.json"), digestOf("other"));
    const forged = { ...envelope, dsseEnvelope: { ...envelope.dsseEnvelope, payload: Buffer.from(payload).toString("base64") } };
    expect(isGood(JSON.stringify(forged))).toBe(false);
  });

  it("gives the same bytes each time, whatever order the files come in", () => {
    expect(signFiles("anchor-1.0.0", files.toReversed(), key)).toBe(signed);
  });

  it("gives a good signature, and another one, for any other name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        const other = signFiles(name, files, key);
        expect(isGood(other)).toBe(true);
        expect(other === signed).toBe(name === "anchor-1.0.0");
      }),
      { numRuns: 20 },
    );
  });
});
