import { describe, expect, it } from "vitest";
import { payloadType, preAuthenticationEncoding } from "../../src/index.ts";

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("preAuthenticationEncoding, DSSE 1.0: DSSEv1 SP LEN(type) SP type SP LEN(body) SP body", () => {
  it("follows the specification's example, with our payload type", () => {
    expect(textOf(preAuthenticationEncoding(Buffer.from("hello world")))).toBe("DSSEv1 28 application/vnd.in-toto+json 11 hello world");
  });

  it("counts bytes, not characters, and passes them through", () => {
    const payload = Buffer.from("\u07ca\u{1f3b6}\u0000", "utf8");
    const encoded = preAuthenticationEncoding(payload);
    expect(textOf(encoded.subarray(0, -payload.length))).toBe(`DSSEv1 28 ${payloadType} 7 `);
    expect(encoded.subarray(-payload.length)).toEqual(new Uint8Array(payload));
  });

  it("ends with a space for an empty payload", () => {
    expect(textOf(preAuthenticationEncoding(new Uint8Array()))).toBe(`DSSEv1 28 ${payloadType} 0 `);
  });
});
