import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { p256 } from "@noble/curves/nist.js";

/** A P-256 key pair, as a signer holds it. */
export interface TestKey {
  readonly secret: Uint8Array;
  readonly privateKey: KeyObject;
  readonly publicPem: string;
  /** SHA-256 over the PEM text that node:crypto writes. */
  readonly id: string;
}

/** The key of the release engineer, and one that nobody trusts. */
export const signer: TestKey = keyOf(1);
export const stranger: TestKey = keyOf(2);

function keyOf(seed: number): TestKey {
  const secret = new Uint8Array(32).fill(seed);
  const point = p256.getPublicKey(secret, false);
  const [d, x, y] = [secret, point.subarray(1, 33), point.subarray(33)].map((bytes) => Buffer.from(bytes).toString("base64url"));
  const privateKey = createPrivateKey({ key: { kty: "EC", crv: "P-256", d: d!, x: x!, y: y! }, format: "jwk" });
  const publicPem = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  return { secret, privateKey, publicPem, id: createHash("sha256").update(publicPem).digest("hex") };
}
