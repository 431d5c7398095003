import {
  canonicalJson,
  payloadType,
  preAuthenticationEncoding,
  sha256Hex,
  sigstoreBundleMediaType,
  statementOf,
  type SigstoreBundle,
} from "@balafon/manifest-schema";
import { p256 } from "@noble/curves/nist.js";
import type { SigningKey } from "./private-key.ts";

/** The id of a public key: SHA-256 over its SPKI PEM text. */
export function keyIdOf(publicPem: string): string {
  return sha256Hex(new TextEncoder().encode(publicPem));
}

/**
 * Signs the files of a model bundle as OpenSSF Model Signing 1.0 has it: the text of `model.sig`.
 *
 * ECDSA on P-256 with SHA-256 and the deterministic nonce of RFC 6979: the same files and key give the same bytes.
 *
 * @param name the bundle folder's name
 * @param files every file of the bundle but `model.sig`
 */
export function signFiles(
  name: string,
  files: readonly { readonly path: string; readonly sha256: string }[],
  { secret, publicPem }: SigningKey,
): string {
  const payload = new TextEncoder().encode(canonicalJson(statementOf(name, files)));
  const signature = p256.sign(preAuthenticationEncoding(payload), secret, { format: "der" });
  // Written field by field: @sigstore/bundle's own JSON adds an empty timestampVerificationData, which the loader's closed schema does not admit.
  const bundle: SigstoreBundle = {
    mediaType: sigstoreBundleMediaType,
    verificationMaterial: { publicKey: { hint: keyIdOf(publicPem) }, tlogEntries: [] },
    dsseEnvelope: { payload: base64(payload), payloadType, signatures: [{ sig: base64(signature), keyid: "" }] },
  };
  return canonicalJson(bundle);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
