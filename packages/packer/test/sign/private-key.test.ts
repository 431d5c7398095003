import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parsePrivateKey } from "../../src/sign/private-key.ts";
import { refusal } from "../support/refusal.ts";

const p256 = generateKeyPairSync("ec", { namedCurve: "P-256" });
const pemOf = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();
const encrypted = p256.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" }).toString();

describe("parsePrivateKey", () => {
  it.each(["pkcs8", "sec1"] as const)("reads P-256 in %s", (type) => {
    const key = parsePrivateKey(p256.privateKey.export({ type, format: "pem" }).toString(), "key.pem", false);
    expect(Buffer.from(key.secret).toString("base64url")).toBe(p256.privateKey.export({ format: "jwk" }).d);
    expect(key).toMatchObject({ publicPem: p256.publicKey.export({ type: "spki", format: "pem" }), development: false });
  });

  it("gives one public key to a private key whose point came compressed: its text is what the key's id is made of", () => {
    const [d, x, y] = (["d", "x", "y"] as const).map((part) => Buffer.from(p256.privateKey.export({ format: "jwk" })[part]!, "base64url"));
    const point = Buffer.concat([Buffer.of(2 + (y!.at(-1)! & 1)), x!]);
    const der = Buffer.concat([Buffer.from("30570201010420", "hex"), d!, Buffer.from("a00a06082a8648ce3d030107a124032200", "hex"), point]);
    const pem = `-----BEGIN EC PRIVATE KEY-----\n${der.toString("base64")}\n-----END EC PRIVATE KEY-----\n`;
    expect(parsePrivateKey(pem, "key.pem", false).publicPem).toBe(p256.publicKey.export({ type: "spki", format: "pem" }));
  });

  it("keeps all 32 bytes of a scalar that begins with zeros", () => {
    const key = `-----BEGIN EC PRIVATE KEY-----\n${Buffer.from(`30310201010420${"00".repeat(31)}01a00a06082a8648ce3d030107`, "hex").toString("base64")}\n-----END EC PRIVATE KEY-----\n`;
    const { secret } = parsePrivateKey(key, "key.pem", false);
    expect(Buffer.from(secret).toString("hex")).toBe(`${"00".repeat(31)}01`);
  });

  it.each([
    ["P-384", pemOf(generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey), "secp384r1"],
    ["secp256k1", pemOf(generateKeyPairSync("ec", { namedCurve: "secp256k1" }).privateKey), "secp256k1"],
    ["P-224, which has no JWK", pemOf(generateKeyPairSync("ec", { namedCurve: "secp224r1" }).privateKey), "secp224r1"],
    ["Ed25519", pemOf(generateKeyPairSync("ed25519").privateKey), "ed25519"],
    ["RSA", pemOf(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey), "rsa"],
    ["a public key", p256.publicKey.export({ type: "spki", format: "pem" }).toString(), "no PEM of a private key"],
    ["a key with a password", encrypted, "a key with a password"],
    ["garbage", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n", "no PEM of a private key"],
    ["nothing", "", "no PEM of a private key"],
  ])("refuses %s, and prints nothing of it", async (_, pem, found) => {
    const error = await refusal(() => parsePrivateKey(pem, "env:KEY", false), "KEY_INVALID");
    expect(error.facts).toMatchObject({ subject: "env:KEY", expected: "an ECDSA P-256 private key in PEM, without a password" });
    expect(error.facts.found).toContain(found);
    const printed = error.message + JSON.stringify(error);
    for (const line of pem.split("\n").filter((text) => text !== "")) expect(printed).not.toContain(line);
  });
});
