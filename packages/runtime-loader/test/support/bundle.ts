import {
  canonicalJson,
  payloadType,
  preAuthenticationEncoding,
  sha256Hex,
  sigstoreBundleMediaType,
  statementOf,
  type Manifest,
  type Statement,
} from "@balafon/manifest-schema";
import { p256 } from "@noble/curves/nist.js";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { BundleFiles } from "../../src/index.ts";
import { signer, type TestKey } from "./keys.ts";
import { tinyManifest, tinyProbes, type Subject } from "./manifest.ts";
import { encoderModel, headModel, type Identity } from "./onnx.ts";

/** The files of a model bundle, by path. */
export type Content = Map<string, Uint8Array>;

/** How a bundle differs from a good one. Everything is signed as it is after the change, so that each test meets the check it is about. */
export interface Changes extends Subject, SignatureChanges {
  /** What a part says of itself, where it differs from the manifest. */
  readonly identity?: Readonly<Partial<Record<"encoder" | "head", Identity>>>;
  /** Files other than manifest.json and model.sig that differ or are added; they are signed and listed. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly manifest?: (manifest: Manifest) => unknown;
  readonly manifestText?: (text: string) => string | Uint8Array;
}

/** How a signature differs from a good one. */
export interface SignatureChanges {
  readonly key?: TestKey;
  readonly statement?: (statement: Statement) => unknown;
  /** Signs what DSSE has signed; ECDSA in DER by default. */
  readonly sign?: (signed: Uint8Array, key: TestKey) => Uint8Array;
  readonly envelope?: (envelope: ReturnType<typeof envelopeOf>) => unknown;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A signed model bundle of the tiny encoder and head. */
export function bundleOf(changes: Changes = {}): Content {
  const manifest = tinyManifest(changes);
  const content: Content = new Map();
  content.set("onnx/encoder.onnx", encoderModel({ ...identityOf(manifest, "encoder"), ...changes.identity?.encoder }));
  content.set("onnx/head.onnx", headModel({ ...identityOf(manifest, "head"), ...changes.identity?.head }));
  content.set("vocabulary.json", utf8('["a","b",""]'));
  for (const path of tinyProbes) content.set(path, utf8(path));
  for (const [path, bytes] of Object.entries(changes.files ?? {})) content.set(path, Buffer.from(bytes));
  const totalsOf = (role: "encoder" | "head") => {
    const { length } = content.get(`onnx/${role}.onnx`)!;
    return { ...manifest.quantization.totals.onnx[role], emittedBytes: length, otherBytes: length };
  };
  const quantization = { rows: [], totals: { onnx: { encoder: totalsOf("encoder"), head: totalsOf("head") } } };
  const files = [...content].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) }));
  const text = canonicalJson(changes.manifest?.({ ...manifest, quantization, files }) ?? { ...manifest, quantization, files });
  content.set("manifest.json", Buffer.from(changes.manifestText?.(text) ?? text));
  return content.set("model.sig", utf8(signatureOf(content, changes)));
}

/** The text of model.sig over files. */
export function signatureOf(content: Content, { key = signer, statement, sign = signDer, envelope }: SignatureChanges = {}): string {
  const files = [...content].filter(([path]) => path !== "model.sig").map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) }));
  const good = statementOf("tiny-1.0.0", files);
  const payload = utf8(JSON.stringify(statement?.(good) ?? good));
  const signed = envelopeOf(payload, sign(preAuthenticationEncoding(payload), key), key.id);
  return JSON.stringify(envelope?.(signed) ?? signed);
}

const signDer = (signed: Uint8Array, { secret }: TestKey): Uint8Array => p256.sign(signed, secret, { format: "der" });

function envelopeOf(payload: Uint8Array, signature: Uint8Array, hint: string) {
  const [text, sig] = [payload, signature].map((bytes) => Buffer.from(bytes).toString("base64"));
  return {
    mediaType: sigstoreBundleMediaType,
    verificationMaterial: { publicKey: { hint }, tlogEntries: [] },
    dsseEnvelope: { payload: text!, payloadType, signatures: [{ sig: sig!, keyid: "" }] },
  };
}

function identityOf({ name, version, contract: { layoutId, contractId } }: Manifest, role: string): Identity {
  return { name, version, role, layoutId, contractId };
}

/** A bundle in memory. What changes in `content` later, changes in the bundle. */
export function inMemory(content: Content, name = "tiny-1.0.0"): BundleFiles {
  const bytesOf = (path: string): Uint8Array => {
    const bytes = content.get(path);
    if (bytes === undefined) throw new Error(`the loader asks for ${path}, which is not there`);
    return bytes;
  };
  return {
    name,
    list: async () => [...content.keys()],
    read: async (path) => bytesOf(path).slice(),
    digest: async (path) => ({ sha256: sha256Hex(bytesOf(path)), bytes: bytesOf(path).length }),
  };
}

/** Writes files into a new folder that is gone after the test. */
export async function inFolder(content: Content): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "balafon-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, "tiny-1.0.0");
  await mkdir(folder);
  for (const [path, bytes] of content) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** A copy with other values at dotted paths; undefined removes what is there. */
export function edited(value: unknown, edits: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(value);
  for (const [path, replacement] of Object.entries(edits)) {
    const keys = path.split(".");
    const parent = keys.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>;
    if (replacement === undefined) delete parent[keys.at(-1)!];
    else parent[keys.at(-1)!] = replacement;
  }
  return copy;
}
