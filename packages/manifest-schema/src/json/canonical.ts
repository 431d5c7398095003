import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * Canonical JSON (RFC 8785): one spelling for one value, so that a digest of it means the value.
 *
 * Members that are undefined are left out, as JSON.stringify does.
 *
 * @param value plain data: what JSON.parse could have returned
 * @throws TypeError for what JSON cannot say: NaN, infinities, bigints, lone surrogates, cycles.
 */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError(`canonicalJson: expected a JSON value, found ${typeof value}`);
  return text;
}

function serialize(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch (cause) {
    throw new TypeError(`canonicalJson: expected a JSON value (${(cause as Error).message})`, { cause });
  }
}

/** The SHA-256 of a value's canonical JSON in UTF-8, as 64 lower-case hex digits. */
export function sha256OfJson(value: unknown): string {
  return sha256Hex(utf8ToBytes(canonicalJson(value)));
}

/** The SHA-256 of bytes, as 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
