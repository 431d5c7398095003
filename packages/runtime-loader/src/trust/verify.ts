import { BalafonError, signatureFile, type Manifest } from "@balafon/manifest-schema";
import { requireMembers } from "../arguments.ts";
import type { BundleFiles, FileDigest } from "../bundle/files.ts";
import { parseManifest } from "./manifest.ts";
import { checkTrust, type Trust } from "./options.ts";
import { verifySignature } from "./signature.ts";

/** A model bundle whose signature, files and manifest were checked. */
export interface VerifiedBundle {
  readonly name: string;
  readonly manifest: Manifest;
  /** The id of the key that signed it. */
  readonly keyId: string;
  /**
   * Reads a file and checks its digest again, so that what is used is what was signed. Whoever hands an ONNX part to a runtime of their own looks at it with
   * `checkOwnWeights` and `checkPartIdentity` first: a part could name other files.
   *
   * @throws BalafonError DIGEST_MISMATCH, also for a path that is not signed; FILE_MISSING, FILE_UNREADABLE, LIMIT_EXCEEDED above 2 GiB.
   */
  read(path: string): Promise<Uint8Array>;
}

/** 10,000 files with names of 100 characters take 3 MiB. Nothing is known of these bytes when they are parsed. */
const maxSignatureBytes = 4 << 20;
/** 100,000 rows of weights take 30 MB; it is parsed whole. */
const maxManifestBytes = 64 << 20;
/** The largest file that Node reads at once, and the largest protobuf message. */
const maxPartBytes = 2 ** 31 - 1;

/**
 * Verifies a model bundle: signature by a trusted key, exactly the signed files with the signed digests, a valid manifest of the same files.
 *
 * Digests are WebCrypto's, which browsers have on https and localhost.
 *
 * @param onFile called before each file is hashed
 * @throws BalafonError SIGNATURE_MISSING, SIGNATURE_INVALID, SIGNATURE_UNTRUSTED, DIGEST_MISMATCH, MANIFEST_INVALID, ROLLBACK; KEY_INVALID, USAGE;
 *   LIMIT_EXCEEDED for a signature or manifest of a size that none has.
 */
export async function verifyBundle(files: BundleFiles, trust: Trust, onFile?: (path: string) => void): Promise<VerifiedBundle> {
  const members = { list: "function", read: "function", digest: "function" } as const;
  requireMembers(files, members, "verifyBundle: the files", "BundleFiles", "On Node, pass directoryFiles(folder).");
  const wanted = checkTrust(trust);
  const present = await files.list();
  if (!present.includes(signatureFile)) throw present.includes(packageManifest) ? noBundle(files.name) : unsigned(files.name);
  const signature = new TextDecoder().decode(await files.read(signatureFile, maxSignatureBytes));
  const { statement, keyId } = verifySignature(signature, wanted.keys, files.name);
  const digests = new Map(statement.predicate.resources.map(({ name, digest }) => [name, digest]));
  checkNames(files.name, new Set(present.filter((path) => path !== signatureFile)), digests);
  const signed = new Map<string, FileDigest>();
  for (const [path, digest] of digests) {
    onFile?.(path);
    const found = await files.digest(path);
    checkDigest(files.name, path, digest, found.sha256);
    signed.set(path, found);
  }
  const read = async (path: string, maxBytes = maxPartBytes): Promise<Uint8Array> => {
    const digest = digests.get(path);
    if (digest === undefined) throw notSigned(files.name, path);
    const bytes = await files.read(path, maxBytes);
    checkDigest(files.name, path, digest, await sha256Of(bytes));
    return bytes;
  };
  const manifest = parseManifest(await read("manifest.json", maxManifestBytes), signed, files.name);
  checkName(files.name, manifest.name, wanted.name);
  checkSequence(files.name, manifest.sequence, wanted.minimumSequence);
  return { name: files.name, manifest, keyId, read: (path) => read(path) };
}

/** WebCrypto, not @noble/hashes: a part may hold a gigabyte, which takes the latter 20 seconds. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function checkNames(bundle: string, present: ReadonlySet<string>, signed: ReadonlyMap<string, string>): void {
  const missing = [...signed.keys()].filter((path) => !present.has(path));
  const added = [...present].filter((path) => !signed.has(path));
  if (missing.length + added.length === 0) return;
  throw new BalafonError("DIGEST_MISMATCH", {
    subject: bundle,
    problem: "its files are not those that were signed",
    details: [...missing.slice(0, 8).map((path) => `missing: ${path}`), ...added.slice(0, 8).map((path) => `added:   ${path}`)],
    hint: "Fetch the bundle again; nothing may be added to it or left out.",
  });
}

function checkDigest(bundle: string, path: string, expected: string, found: string): void {
  if (expected === found) return;
  throw new BalafonError("DIGEST_MISMATCH", {
    subject: `${bundle}/${path}`,
    problem: "the file was changed after it was signed",
    expected: `sha256 ${expected}`,
    found: `sha256 ${found}`,
    hint: "Fetch the bundle again from whoever released it.",
  });
}

function notSigned(bundle: string, path: string): BalafonError {
  const hint = "Only signed files are read; the manifest lists them.";
  return new BalafonError("DIGEST_MISMATCH", { subject: `${bundle}/${path}`, problem: "not a file that was signed", hint });
}

function checkName(bundle: string, found: string, wanted: string | undefined): void {
  if (wanted === undefined || wanted === found) return;
  throw new BalafonError("SIGNATURE_UNTRUSTED", {
    subject: bundle,
    problem: "the key is trusted, and what it signed is another bundle than the one asked for",
    expected: `a bundle named ${JSON.stringify(wanted)}`,
    found: JSON.stringify(found),
    hint: "Somebody may be serving one product in place of another; fetch the bundle that this app was made for.",
  });
}

function checkSequence(bundle: string, sequence: number, minimum: number): void {
  if (sequence >= minimum) return;
  throw new BalafonError("ROLLBACK", {
    subject: bundle,
    problem: "older than a bundle that was already accepted",
    expected: `sequence ${minimum} or higher`,
    found: `sequence ${sequence}`,
    hint: "Somebody may be serving an old release; fetch the current one.",
  });
}

/** Every Core ML package holds it, and no bundle does: a bundle's own is manifest.json. */
const packageManifest = "Manifest.json";

function noBundle(folder: string): BalafonError {
  return new BalafonError("SIGNATURE_MISSING", {
    subject: folder,
    problem: "a Core ML package is no bundle, and is not signed by itself",
    expected: "model.sig",
    hint: "Name the folder of the bundle that it belongs to, which holds model.sig.",
  });
}

function unsigned(bundle: string): BalafonError {
  return new BalafonError("SIGNATURE_MISSING", {
    subject: bundle,
    problem: "the bundle is not signed",
    expected: "model.sig",
    hint: "Only what pack-model wrote and signed is loaded.",
  });
}
