import { BalafonError } from "@balafon/manifest-schema";
import type { Entry, LocalFileHeader, ZipFile } from "yauzl";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { quoted } from "../quoted.ts";
import { inflatedSource, storedSource, type EntryData } from "./entry-data.ts";
import { decodeEntryName } from "./entry-name.ts";
import { addInflatedSize } from "./inflated-size.ts";
import { maxEntries, maxNameBytes } from "./limits.ts";
import { openDirectory, refuse } from "./reader.ts";
import { checkRegions, type Region } from "./regions.ts";

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
  readonly method: "stored" | "deflated";
  /**
   * The entry's bytes: a view onto the archive where stored, inflated into memory where deflated. Inflated bytes are checked against their
   * CRC-32; a view is not, because a recipe's SHA-256 covers the archive.
   */
  source(): Promise<ByteSource>;
}

/**
 * Lists an archive's files and where their bytes lie; reads no file's content. Directories are left out.
 *
 * Every entry's local header must agree with the central directory, and no two entries may share a byte, so that all readers of
 * the archive see the same files.
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_TRUNCATED, FORMAT_UNSUPPORTED (encryption, other compression) or LIMIT_EXCEEDED.
 *
 * @example
 * const entries = await openZip(await openFileSource("head.pt"));
 * const pickle = await entries.get("head/data.pkl")!.source();
 */
export async function openZip(source: ByteSource): Promise<Map<string, ZipEntry>> {
  const zip = await openDirectory(source);
  try {
    return await listEntries(source, zip);
  } catch (cause) {
    return refuse(source.name)(cause as Error);
  } finally {
    zip.close();
  }
}

async function listEntries(archive: ByteSource, zip: ZipFile): Promise<Map<string, ZipEntry>> {
  if (zip.entryCount > maxEntries) throw limit(archive.name, "too many entries", maxEntries, zip.entryCount);
  // Before the first entry the cursor is the directory's offset (a number, whatever @types/yauzl says).
  const directory: Region = { name: "the central directory", start: Number(zip.readEntryCursor), end: archive.size };
  const regions = [directory];
  const entries = new Map<string, ZipEntry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const name = checkEntry(archive.name, entry);
    const header = await zip.readLocalFileHeaderPromise(entry);
    checkLocalHeader(archive.name, name, entry, header);
    const [start, end] = [entry.relativeOffsetOfLocalHeader, header.fileDataStart + entry.compressedSize];
    regions.push({ name: quoted(name), start, end, described: (entry.generalPurposeBitFlag & 8) !== 0 });
    if (entry.compressionMethod !== 0)
      inflated = addInflatedSize(archive.name, name, inflated, entry.compressedSize, entry.uncompressedSize);
    if (entries.has(name)) throw invalid(archive.name, `the name ${quoted(name)} occurs twice`);
    if (!name.endsWith("/")) entries.set(name, zipEntry(archive, name, entry, header.fileDataStart));
    else if (entry.uncompressedSize !== 0) throw invalid(archive.name, `the directory ${quoted(name)} has content`);
  }
  checkRegions(archive.name, regions);
  return entries;
}

function checkEntry(archive: string, entry: Entry): string {
  if (entry.fileNameLength > maxNameBytes) throw limit(archive, "an entry's name is too long", maxNameBytes, entry.fileNameLength);
  const name = decodeEntryName(archive, entry.fileNameRaw);
  const method = entry.compressionMethod;
  if (!entry.isEncrypted() && (method === 0 || method === 8)) return name;
  throw new BalafonError("FORMAT_UNSUPPORTED", {
    subject: `${archive}: ${quoted(name)}`,
    problem: entry.isEncrypted() ? "the entry is encrypted" : "the entry's compression is not supported",
    expected: "stored (0) or deflated (8), not encrypted",
    found: entry.isEncrypted() ? "encrypted" : `method ${method}`,
    hint: "Write the archive again with torch.save or numpy.savez.",
  });
}

function checkLocalHeader(archive: string, name: string, entry: Entry, header: LocalFileHeader): void {
  const same = header.fileName.equals(entry.fileNameRaw) && header.compressionMethod === entry.compressionMethod;
  if (same && (header.generalPurposeBitFlag & 1) === 0) return;
  throw invalid(archive, `the local header of ${quoted(name)} says other than the central directory`);
}

function zipEntry(archive: ByteSource, name: string, entry: Entry, start: number): ZipEntry {
  const { compressedSize, uncompressedSize: size } = entry;
  const data: EntryData = { name, start, compressedSize, size, crc32: entry.crc32 };
  const stored = entry.compressionMethod === 0;
  const source = async (): Promise<ByteSource> => (stored ? storedSource(archive, data) : inflatedSource(archive, data));
  return { name, compressedSize, size, method: stored ? "stored" : "deflated", source };
}

function invalid(subject: string, problem: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", { subject, problem, hint: "No trainer writes such an archive; ask whoever sent it." });
}

function limit(subject: string, problem: string, expected: number, found: number): BalafonError {
  const hint = "A checkpoint or an array file is far below this limit; check what the file is.";
  return new BalafonError("LIMIT_EXCEEDED", { subject, problem, expected: `at most ${expected}`, found: `${found}`, hint });
}
