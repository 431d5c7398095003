import { sha256Hex } from "../json/canonical.ts";

/** One signed file. */
export interface Resource {
  readonly name: string;
  readonly algorithm: "sha256";
  readonly digest: string;
}

/** The in-toto statement of OpenSSF Model Signing 1.0: the files of a model bundle and a root digest over them. */
export interface Statement {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly [{ readonly name: string; readonly digest: { readonly sha256: string } }];
  readonly predicateType: "https://model_signing/signature/v1.0";
  readonly predicate: {
    readonly resources: readonly Resource[];
    readonly serialization: {
      readonly method: "files";
      readonly hash_type: "sha256";
      readonly allow_symlinks: false;
      readonly ignore_paths?: readonly string[];
    };
  };
}

/** The name of the signature file inside a model bundle. */
export const signatureFile = "model.sig";

/**
 * The statement over a bundle's files.
 *
 * @param name what the statement calls its subject: the bundle folder's name
 * @param files every file of the bundle but the signature; sorted here by code point, as the specification orders them
 */
export function statementOf(name: string, files: readonly { readonly path: string; readonly sha256: string }[]): Statement {
  const sorted = [...files].sort((a, b) => compareCodePoints(a.path, b.path));
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name, digest: { sha256: rootDigestOf(sorted.map(({ sha256 }) => sha256)) } }],
    predicateType: "https://model_signing/signature/v1.0",
    predicate: {
      resources: sorted.map(({ path, sha256 }) => ({ name: path, algorithm: "sha256", digest: sha256 })),
      serialization: { method: "files", hash_type: "sha256", allow_symlinks: false, ignore_paths: [signatureFile] },
    },
  };
}

/** SHA-256 over the concatenated raw digests, in the order given. */
export function rootDigestOf(digests: readonly string[]): string {
  return sha256Hex(Uint8Array.from(digests.flatMap((digest) => digest.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
}

/** Orders strings by Unicode code point, as Python does; JavaScript's own order is by UTF-16 unit and differs beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (char) => char.codePointAt(0)!);
  const right = Array.from(b, (char) => char.codePointAt(0)!);
  const at = left.findIndex((point, index) => point !== right[index]);
  if (at === -1) return left.length - right.length;
  return left[at]! - (right[at] ?? -1);
}
