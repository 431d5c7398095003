import { utf8ToBytes } from "@noble/hashes/utils.js";

/** The DSSE payload type of an in-toto statement. */
export const payloadType = "application/vnd.in-toto+json";

/** The media type of a sigstore bundle that holds one DSSE envelope. */
export const sigstoreBundleMediaType = "application/vnd.dev.sigstore.bundle.v0.3+json";

/** A sigstore bundle signed by a plain public key, as OpenSSF Model Signing writes it into `model.sig`. */
export interface SigstoreBundle {
  readonly mediaType: typeof sigstoreBundleMediaType;
  readonly verificationMaterial: {
    readonly publicKey: { readonly hint: string };
    readonly tlogEntries?: readonly unknown[];
  };
  readonly dsseEnvelope: {
    readonly payload: string;
    readonly payloadType: typeof payloadType;
    readonly signatures: readonly { readonly sig: string; readonly keyid?: string }[];
  };
}

/** The bytes that are signed: DSSE's pre-authentication encoding, version 1. */
export function preAuthenticationEncoding(payload: Uint8Array): Uint8Array {
  const header = utf8ToBytes(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
  const encoded = new Uint8Array(header.length + payload.length);
  encoded.set(header);
  encoded.set(payload, header.length);
  return encoded;
}
