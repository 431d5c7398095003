import {
  BalafonError,
  parseStrictJson,
  preAuthenticationEncoding,
  problemsOf,
  rootDigestOf,
  sigstoreBundleValidator,
  statementValidator,
  type SigstoreBundle,
  type Statement,
  type Validator,
} from "@balafon/manifest-schema";
import { p256 } from "@noble/curves/nist.js";
import { decodeBase64, type TrustedKey } from "./key.ts";

/** A statement whose signature is good, and the key that made it. */
export interface SignedStatement {
  readonly statement: Statement;
  readonly keyId: string;
}

/**
 * Verifies `model.sig`: a DSSE envelope over an in-toto statement, signed with ECDSA P-256 and SHA-256 by one of the trusted keys.
 *
 * @param text the text of `model.sig`
 * @param bundle what messages call the model bundle
 * @throws BalafonError SIGNATURE_INVALID, SIGNATURE_UNTRUSTED.
 */
export function verifySignature(text: string, trusted: readonly TrustedKey[], bundle: string): SignedStatement {
  const { verificationMaterial, dsseEnvelope } = parseAs<SigstoreBundle>(
    text,
    sigstoreBundleValidator,
    bundle,
    "model.sig is not a sigstore bundle of the kind that is signed here",
  );
  const keyId = verificationMaterial.publicKey.hint;
  const key = trusted.find(({ id }) => id === keyId);
  if (key === undefined) throw untrusted(bundle, keyId, trusted);
  const payload = decodeBase64(dsseEnvelope.payload);
  const signature = decodeBase64(dsseEnvelope.signatures[0]!.sig);
  if (!isGood(signature, preAuthenticationEncoding(payload), key)) throw invalid(bundle, "the signature does not fit what it covers");
  const statement = parseAs<Statement>(
    new TextDecoder().decode(payload),
    statementValidator,
    bundle,
    "the signed statement is not one of OpenSSF Model Signing 1.0",
  );
  checkStatement(statement, bundle);
  return { statement, keyId };
}

function isGood(signature: Uint8Array, message: Uint8Array, { point }: TrustedKey): boolean {
  try {
    // lowS: other tools do not normalize s, and both forms are valid ECDSA.
    return p256.verify(signature, message, point, { format: "der", lowS: false });
  } catch {
    return false;
  }
}

/** Names once each, and a root digest over the resources as listed. */
function checkStatement({ subject, predicate }: Statement, bundle: string): void {
  const names = new Set(predicate.resources.map(({ name }) => name));
  if (names.size !== predicate.resources.length) throw invalid(bundle, "the signed statement names a file twice");
  const root = rootDigestOf(predicate.resources.map(({ digest }) => digest));
  if (root !== subject[0].digest.sha256) throw invalid(bundle, "the statement's root digest is not that of its files");
}

function parseAs<Value>(text: string, validator: Validator, bundle: string, problem: string): Value {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch (cause) {
    // Not JSON, a key that is repeated, or nested too deeply. Anything else is a fault of ours, and no forgery.
    if (!(cause instanceof SyntaxError)) throw cause;
    throw invalid(bundle, problem);
  }
  const [first] = problemsOf(validator, value);
  if (first !== undefined) throw invalid(bundle, `${problem} (${first.path.join(".") || "it"}: ${first.problem})`);
  return value as Value;
}

function untrusted(bundle: string, keyId: string, trusted: readonly TrustedKey[]): BalafonError {
  return new BalafonError("SIGNATURE_UNTRUSTED", {
    subject: bundle,
    problem: "signed by a key that is not trusted here",
    expected: trusted.length === 0 ? "a trusted key (the list is empty)" : trusted.map(({ id }) => `key ${id.slice(0, 16)}`).join(", "),
    found: `key ${keyId.slice(0, 16)}`,
    hint: "Get the signer's public key from the signer, not from the bundle, and add it to the trust list.",
  });
}

function invalid(bundle: string, problem: string): BalafonError {
  return new BalafonError("SIGNATURE_INVALID", {
    subject: bundle,
    problem,
    hint: "The bundle was damaged or forged; fetch it again from whoever released it.",
  });
}
