import { BalafonError, sha256Hex } from "@balafon/manifest-schema";
import { p256 } from "@noble/curves/nist.js";

/** A public key that the caller trusts. */
export interface TrustedKey {
  /** SHA-256 over the key's SPKI PEM text: what a signature's hint must be. */
  readonly id: string;
  /** The uncompressed point on P-256, 65 bytes. */
  readonly point: Uint8Array;
}

/** SPKI of a P-256 key (RFC 5480): this header, then the uncompressed point. Any other key is refused, so there is nothing else to parse. */
const p256Header = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

/**
 * Reads a P-256 public key.
 *
 * @param pem SubjectPublicKeyInfo in PEM (`-----BEGIN PUBLIC KEY-----`)
 * @throws BalafonError KEY_INVALID for anything else, a private key included.
 */
export function parsePublicKey(pem: string): TrustedKey {
  const body = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,1000})-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  if (body === undefined) throw invalid(/PRIVATE KEY/.test(pem) ? "a private key" : "no PEM of a public key");
  const der = decodeBase64(body.replaceAll(/\s/g, ""));
  const header = Array.from(der.subarray(0, p256Header.length / 2), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const point = der.subarray(p256Header.length / 2);
  if (header !== p256Header) throw invalid("another kind of key");
  if (!p256.utils.isValidPublicKey(point, false)) throw invalid("no point on P-256");
  return { id: keyIdOf(der), point };
}

/** The id of a key: SHA-256 over its PEM text as every tool writes it, lines of 64 characters and a final newline. */
function keyIdOf(der: Uint8Array): string {
  const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
  return sha256Hex(new TextEncoder().encode(`-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`));
}

/** Standard base64 to bytes; the caller made sure of the alphabet. */
export function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (char) => char.codePointAt(0)!);
  } catch {
    return new Uint8Array();
  }
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes));
}

function invalid(found: string): BalafonError {
  return new BalafonError("KEY_INVALID", {
    subject: "trusted key",
    problem: "not a key that can be trusted here",
    expected: "an ECDSA P-256 public key in PEM",
    found,
    hint: "Pass the text of the signer's public key: -----BEGIN PUBLIC KEY----- ...",
  });
}
