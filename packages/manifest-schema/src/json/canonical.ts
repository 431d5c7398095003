import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * Canonical JSON (RFC 8785): one spelling for one value, so that a digest of it means the value.
 *
 * @throws TypeError for what JSON cannot say: NaN, infinities, lone surrogates, undefined, functions.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`canonicalJson: expected a JSON value, found ${typeof value}`);
  return text;
}

/** The SHA-256 of a value's canonical JSON in UTF-8, as 64 lower-case hex digits. */
export function sha256OfJson(value: unknown): string {
  return sha256Hex(utf8ToBytes(canonicalJson(value)));
}

/** The SHA-256 of bytes, as 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
