import { BalafonError } from "@balafon/manifest-schema";
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** A key that signs bundles. */
export interface SigningKey {
  /** The private scalar of P-256, 32 bytes. */
  readonly secret: Uint8Array;
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicPem: string;
  /** Whether this is the key that the command line made for itself. */
  readonly development: boolean;
}

/**
 * Reads an ECDSA P-256 private key from PEM (PKCS #8 or SEC 1, without a password).
 *
 * @param name what messages call the key; the key itself is never in a message
 * @throws BalafonError KEY_INVALID.
 */
export function parsePrivateKey(pem: string, name: string, development: boolean): SigningKey {
  const key = importKey(pem, name);
  const kind = key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType;
  if (kind !== "prime256v1") throw invalid(name, `a key of another kind (${kind})`);
  const { d, ...publicPart } = key.export({ format: "jwk" });
  // By way of x and y: a private key may come with its point compressed, and its id is that of the uncompressed one.
  const publicPem = createPublicKey({ key: publicPart, format: "jwk" }).export({ type: "spki", format: "pem" }).toString();
  return { secret: new Uint8Array(Buffer.from(d!, "base64url")), publicPem, development };
}

function importKey(pem: string, name: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw invalid(name, /ENCRYPTED/.test(pem) ? "a key with a password" : "no PEM of a private key", cause);
  }
}

function invalid(name: string, found: string, cause?: unknown): BalafonError {
  return new BalafonError("KEY_INVALID", {
    subject: name,
    problem: "cannot sign with this key",
    expected: "an ECDSA P-256 private key in PEM, without a password",
    found,
    hint: "Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256",
    cause,
  });
}
