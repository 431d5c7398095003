import { BalafonError, sha256Hex } from "@balafon/manifest-schema";
import { kindOf } from "../arguments.ts";
import { p256 } from "@noble/curves/nist.js";

/** A public key that the caller trusts. */
export interface TrustedKey {
  /** SHA-256 over the key's SPKI PEM text, its point uncompressed: what a signature's hint must be. */
  readonly id: string;
  /** The uncompressed point on P-256, 65 bytes. */
  readonly point: Uint8Array;
}

/** SPKI of a P-256 key (RFC 5480): a header, then the point. Any other key is refused, so there is nothing else to parse. */
const headerBytes = 26;
const uncompressedHeader = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
/** The same around a point of 33 bytes: x, and which of two y. */
const compressedHeader = "3039301306072a8648ce3d020106082a8648ce3d030107032200";

/**
 * Reads a P-256 public key, its point compressed or not: one key has one id.
 *
 * @param pem SubjectPublicKeyInfo in PEM (`-----BEGIN PUBLIC KEY-----`)
 * @param subject what messages call the key
 * @throws BalafonError KEY_INVALID for anything else, a private key included.
 */
export function parsePublicKey(pem: string, subject = "trusted key"): TrustedKey {
  const invalid = (found: string): BalafonError => refusal(subject, found);
  // Text alone: a Buffer would pass for it, and in no other reader of this list.
  if (typeof pem !== "string") throw invalid(kindOf(pem));
  const body = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,1000})-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  if (body === undefined) throw invalid(/PRIVATE KEY/.test(pem) ? "a private key" : "no PEM of a public key");
  const der = decodeBase64(body.replaceAll(/\s/g, ""));
  const header = hexOf(der.subarray(0, headerBytes));
  if (header !== uncompressedHeader && header !== compressedHeader) throw invalid("another kind of key");
  const written = der.subarray(headerBytes);
  if (!p256.utils.isValidPublicKey(written, header === compressedHeader)) throw invalid("no point on P-256");
  const point = p256.Point.fromBytes(written).toBytes(false);
  return { id: keyIdOf(point), point };
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The id of a key: SHA-256 over its PEM text as every tool writes it, the point uncompressed, lines of 64 characters and a final newline. */
function keyIdOf(point: Uint8Array): string {
  const header = Uint8Array.from(uncompressedHeader.match(/../g)!, (byte) => Number.parseInt(byte, 16));
  const lines = encodeBase64(Uint8Array.of(...header, ...point)).match(/.{1,64}/g) ?? [];
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

function refusal(subject: string, found: string): BalafonError {
  return new BalafonError("KEY_INVALID", {
    subject,
    problem: "not a key that can be trusted here",
    expected: "an ECDSA P-256 public key in PEM",
    found,
    hint: "Pass the text of the signer's public key: -----BEGIN PUBLIC KEY----- ...",
  });
}
