import { p256 } from "@noble/curves/nist.js";
import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parsePublicKey } from "../../src/index.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { signer, stranger } from "../support/keys.ts";

const pemOf = (type: "ec" | "rsa" | "ed25519", options: object = {}): string => {
  const generate = generateKeyPairSync as (type: string, options: object) => ReturnType<typeof generateKeyPairSync>;
  return generate(type, options).publicKey.export({ type: "spki", format: "pem" }).toString();
};

const base64 = signer.publicPem.split("\n").slice(1, -2).join("");
const inPem = (text: string): string => `-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----\n`;

/** The signer's key with other bytes. */
const withBytes = (edit: (der: Buffer) => Buffer): string => inPem(edit(Buffer.from(base64, "base64")).toString("base64"));

const compressedHeader = Buffer.from("3039301306072a8648ce3d020106082a8648ce3d030107032200", "hex");
const compressedPoint = p256.getPublicKey(signer.secret, true);

describe("parsePublicKey", () => {
  it("takes what node:crypto exports; the id is the SHA-256 of that text", () => {
    for (let round = 0; round < 20; round++) {
      const pem = pemOf("ec", { namedCurve: "P-256" });
      expect(parsePublicKey(pem).id).toBe(createHash("sha256").update(pem).digest("hex"));
    }
  });

  it("gives one id to one key, however its text was wrapped", () => {
    const [crlf, spaced] = [signer.publicPem.replaceAll("\n", "\r\n"), `\n  ${signer.publicPem}\n\n`];
    const oneLine = inPem(base64);
    for (const pem of [crlf, spaced, oneLine]) expect(parsePublicKey(pem)).toEqual(parsePublicKey(signer.publicPem));
    expect(parsePublicKey(stranger.publicPem).id).not.toBe(signer.id);
  });

  it("takes a compressed point for the key that it is, under the same id", () => {
    // What `openssl ec -pubin -in key.pem -conv_form compressed` writes.
    const compressed = inPem(Buffer.concat([compressedHeader, compressedPoint]).toString("base64"));
    expect(createPublicKey(compressed).equals(createPublicKey(signer.publicPem))).toBe(true);
    expect(parsePublicKey(compressed)).toEqual(parsePublicKey(signer.publicPem));
  });

  it.each([
    ["P-384", pemOf("ec", { namedCurve: "P-384" }), "another kind of key"],
    ["secp256k1, whose points are as long", pemOf("ec", { namedCurve: "secp256k1" }), "another kind of key"],
    ["Ed25519", pemOf("ed25519"), "another kind of key"],
    ["RSA", pemOf("rsa", { modulusLength: 2048 }), "another kind of key"],
    ["a private key", signer.privateKey.export({ type: "pkcs8", format: "pem" }).toString(), "a private key"],
    ["a private key as SEC 1 has it", signer.privateKey.export({ type: "sec1", format: "pem" }).toString(), "a private key"],
    ["nothing", "", "no PEM of a public key"],
    ["two keys in one file", signer.publicPem + stranger.publicPem, "no PEM of a public key"],
    ["a key id", signer.id, "no PEM of a public key"],
    ["base64 cut short", inPem(base64.slice(0, 100)), "no point on P-256"],
    ["base64 that cannot be", inPem(base64.slice(0, 101)), "another kind of key"],
    ["bytes behind the point", withBytes((der) => Buffer.concat([der, Buffer.of(0)])), "no point on P-256"],
    [
      "a point that is not on the curve",
      withBytes((der) => Buffer.concat([der.subarray(0, -1), Buffer.of(der.at(-1)! ^ 1)])),
      "no point on P-256",
    ],
    [
      "a compressed point under the header of an uncompressed one",
      withBytes((der) => Buffer.concat([der.subarray(0, 26), compressedPoint])),
      "no point on P-256",
    ],
    [
      "a compressed x of no point",
      inPem(Buffer.concat([compressedHeader, Buffer.of(2), Buffer.alloc(32, 0xff)]).toString("base64")),
      "no point on P-256",
    ],
    [
      "an uncompressed point under the header of a compressed one",
      withBytes((der) => Buffer.concat([compressedHeader, der.subarray(26)])),
      "no point on P-256",
    ],
    [
      "bytes behind a compressed point",
      inPem(Buffer.concat([compressedHeader, compressedPoint, Buffer.of(0)]).toString("base64")),
      "no point on P-256",
    ],
    ["the point at infinity", withBytes((der) => Buffer.concat([der.subarray(0, -65), Buffer.of(0)])), "no point on P-256"],
    ["a point that is all zero", withBytes((der) => Buffer.concat([der.subarray(0, -64), Buffer.alloc(64)])), "no point on P-256"],
  ])("refuses %s", async (_name, pem, found) => {
    const error = await refusalOf(() => parsePublicKey(pem));
    expect(error.code).toBe("KEY_INVALID");
    expect(error.facts.found).toBe(found);
  });

  it("never puts a private key into the message", async () => {
    const pem = signer.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const { message } = await refusalOf(() => parsePublicKey(pem));
    for (const line of pem.split("\n").slice(1, -2)) expect(message).not.toContain(line);
  });
});
