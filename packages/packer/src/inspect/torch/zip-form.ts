import { BalafonError } from "@balafon/manifest-schema";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { quoted, quotedList } from "../quoted.ts";
import { byteLengthOf } from "../tensor.ts";
import { openZip, type ZipEntry } from "../zip/open.ts";
import { maxPickleBytes } from "./limits.ts";
import type { FindStorage } from "./machine.ts";
import { unpickle } from "./unpickle.ts";
import type { Storage, TorchValue } from "./values.ts";

/** Reads what torch.save has written since 1.6: a zip of `NAME/data.pkl`, `NAME/version`, `NAME/byteorder` and `NAME/data/KEY`. */
export async function readZipForm(source: ByteSource): Promise<TorchValue> {
  const entries = await openZip(source);
  const folder = folderOf(source.name, entries);
  await checkVersion(source.name, entries, folder);
  await checkByteOrder(source.name, entries, folder);
  const pickle = await smallEntry(source.name, entries, `${folder}data.pkl`, maxPickleBytes);
  const label = `${source.name}: data.pkl`;
  const { value, end } = unpickle(label, pickle, 0, zipStorages(source.name, entries, folder));
  if (end === pickle.length) return value;
  throw invalid(label, "bytes follow the pickle", `${end} bytes`, `${pickle.length}`);
}

/** The one top-level folder, with its slash. */
function folderOf(name: string, entries: Map<string, ZipEntry>): string {
  const names = [...entries.keys()];
  const folder = names.find((entry) => /^[^/]+\/data\.pkl$/.test(entry))?.slice(0, -"data.pkl".length);
  if (folder === undefined || !names.every((entry) => entry.startsWith(folder))) {
    throw invalid(name, "not a file of torch.save", "a zip with one folder that holds data.pkl", quotedList(names));
  }
  if (!entries.has(`${folder}constants.pkl`)) return folder;
  throw unsupported(name, "a TorchScript program, not a checkpoint", "data.pkl without constants.pkl", "constants.pkl");
}

/** PyTorch reads versions 1 to 10 (caffe2/serialize/versions.h) and has written 3 since 1.6. */
async function checkVersion(name: string, entries: Map<string, ZipEntry>, folder: string): Promise<void> {
  const text = Buffer.from(await smallEntry(name, entries, `${folder}version`, 16)).toString("latin1");
  if (/^([1-9]|10)\n?$/.test(text)) return;
  throw unsupported(name, "the version of the file format is unknown", "1 to 10", quoted(text));
}

/** Absent from older files, which are little-endian on every machine that torch had wheels for. */
async function checkByteOrder(name: string, entries: Map<string, ZipEntry>, folder: string): Promise<void> {
  if (!entries.has(`${folder}byteorder`)) return;
  const order = Buffer.from(await smallEntry(name, entries, `${folder}byteorder`, 16)).toString("latin1");
  if (order !== "little") throw unsupported(name, "the byte order is not supported", '"little"', quoted(order));
}

async function smallEntry(name: string, entries: Map<string, ZipEntry>, path: string, maxBytes: number): Promise<Uint8Array> {
  const entry = entries.get(path);
  if (entry === undefined) throw invalid(name, `${quoted(path)} is missing`, path, "no such entry");
  if (entry.size > maxBytes) {
    const facts = { subject: name, problem: `${quoted(path)} is too large`, expected: `at most ${maxBytes} bytes`, found: `${entry.size}` };
    throw new BalafonError("LIMIT_EXCEEDED", { ...facts, hint: "Save only the tensors: torch.save(model.state_dict(), path)." });
  }
  const source = await entry.source();
  return source.read(0, source.size);
}

/** Storages by key, each the whole of its entry; tensors that share one get the same. */
function zipStorages(name: string, entries: Map<string, ZipEntry>, folder: string): FindStorage {
  const found = new Map<string, Storage>();
  return (dtype, key, elements) => {
    const known = found.get(key);
    if (known?.dtype === dtype && known.elements === elements) return known;
    const entry = entries.get(`${folder}data/${key}`);
    const bytes = byteLengthOf(dtype, [elements]);
    if (known !== undefined || entry?.size !== bytes) {
      const held = entry === undefined ? "no such entry" : `${entry.size} bytes`;
      throw invalid(name, `the storage ${quoted(key)} is not what the pickle says`, `${elements} of ${dtype} (${bytes} bytes)`, held);
    }
    const storage = zipStorage(entry, dtype, elements);
    found.set(key, storage);
    return storage;
  };
}

function zipStorage(entry: ZipEntry, dtype: Storage["dtype"], elements: number): Storage {
  let source: Promise<ByteSource> | undefined;
  const read = async (offset: number, length: number): Promise<Uint8Array> => (await (source ??= entry.source())).read(offset, length);
  return { kind: "storage", dtype, elements, read };
}

function invalid(subject: string, problem: string, expected: string, found: string): BalafonError {
  const hint = "The file is damaged, or torch.save did not write it; copy it again or save it again.";
  return new BalafonError("FORMAT_INVALID", { subject, problem, expected, found, hint });
}

function unsupported(subject: string, problem: string, expected: string, found: string): BalafonError {
  const hint = "Save the state dict on a little-endian machine: torch.save(model.state_dict(), path).";
  return new BalafonError("FORMAT_UNSUPPORTED", { subject, problem, expected, found, hint });
}
