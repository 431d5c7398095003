import { createPublicKey, createHash, sign } from "node:crypto";
import { join } from "./bytes.mjs";

const payloadType = "application/vnd.in-toto+json";

/** A sigstore bundle around any payload, signed as OpenSSF Model Signing 1.0 has it; `change` may lie about it afterwards. */
export function envelopeOf(payload, { privateKey }, change = (bundle) => JSON.stringify(bundle)) {
  const publicPem = createPublicKey(privateKey).export({ type: "spki", format: "pem" });
  const encoding = join(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `, payload);
  const sig = sign("sha256", encoding, privateKey).toString("base64");
  return change({
    mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
    verificationMaterial: { publicKey: { hint: sha256(publicPem) } },
    dsseEnvelope: { payload: Buffer.from(payload).toString("base64"), payloadType, signatures: [{ sig, keyid: "" }] },
  });
}

/** The statement over files, by their paths and bytes. */
export function statementOf(name, files) {
  const resources = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => ({ name: path, algorithm: "sha256", digest: sha256(bytes) }));
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name, digest: { sha256: sha256(join(resources.map(({ digest }) => Buffer.from(digest, "hex")))) } }],
    predicateType: "https://model_signing/signature/v1.0",
    predicate: { resources, serialization: { method: "files", hash_type: "sha256", allow_symlinks: false, ignore_paths: ["model.sig"] } },
  };
}

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
