import { describe, expect, it } from "vitest";
import {
  payloadType,
  problemsOf,
  sigstoreBundleMediaType,
  sigstoreBundleValidator,
  statementOf,
  statementValidator,
} from "../../src/index.ts";

const bundle = () => ({
  mediaType: sigstoreBundleMediaType,
  verificationMaterial: { publicKey: { hint: "a" }, tlogEntries: [] as unknown[] },
  dsseEnvelope: { payload: "e30=", payloadType, signatures: [{ sig: "AA==", keyid: "" }] },
});

function refusedAt(change: (value: Record<string, never> & ReturnType<typeof bundle>) => void): string[] {
  const value = bundle();
  change(value as never);
  return problemsOf(sigstoreBundleValidator, value).map(({ path }) => path.join("."));
}

describe("sigstoreBundleSchema", () => {
  it("takes a bundle that a plain key signed", () => {
    expect(refusedAt(() => {})).toEqual([]);
  });

  it("refuses unknown fields, as the stock verifier does", () => {
    expect(refusedAt((value) => Object.assign(value, { extra: 1 }))).toEqual(["extra"]);
    expect(refusedAt((value) => Object.assign(value.verificationMaterial, { certificate: {} }))).toEqual([
      "verificationMaterial.certificate",
    ]);
  });

  it("refuses two signatures, none, a transparency log entry, and another payload type", () => {
    expect(refusedAt((value) => value.dsseEnvelope.signatures.push({ sig: "AA==", keyid: "" }))).toEqual(["dsseEnvelope.signatures"]);
    expect(refusedAt((value) => value.dsseEnvelope.signatures.pop())).toEqual(["dsseEnvelope.signatures"]);
    expect(refusedAt((value) => value.verificationMaterial.tlogEntries.push({}))).toEqual(["verificationMaterial.tlogEntries"]);
    expect(refusedAt((value) => Object.assign(value.dsseEnvelope, { payloadType: "text/plain" }))).toEqual(["dsseEnvelope.payloadType"]);
  });

  it.each(["e30", "-_==", "e30=\n", "=", 1])("looks at the alphabet of the payload %j only", (payload) => {
    const isAlphabet = typeof payload === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(payload) && !payload.endsWith("\n");
    expect(refusedAt((value) => Object.assign(value.dsseEnvelope, { payload })).length === 0).toBe(isAlphabet);
  });
});

describe("statementSchema", () => {
  const refused = (change: object) =>
    problemsOf(statementValidator, { ...statementOf("n", [{ path: "a", sha256: "0".repeat(64) }]), ...change }).length > 0;

  it("refuses another type, predicate or subject count", () => {
    expect(refused({})).toBe(false);
    expect(refused({ _type: "https://in-toto.io/Statement/v0.1" })).toBe(true);
    expect(refused({ predicateType: "https://slsa.dev/provenance/v1" })).toBe(true);
    expect(refused({ subject: [] })).toBe(true);
  });

  it("refuses symbolic links and other digests than SHA-256", () => {
    const { predicate } = statementOf("n", []);
    expect(refused({ predicate: { ...predicate, serialization: { ...predicate.serialization, allow_symlinks: true } } })).toBe(true);
    expect(refused({ predicate: { ...predicate, resources: [{ name: "a", algorithm: "blake3", digest: "0".repeat(64) }] } })).toBe(true);
  });
});
