import { BalafonError } from "@balafon/manifest-schema";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { quoted } from "../quoted.ts";
import { dtypes, type DType } from "../tensor.ts";
import { maxPickleBytes } from "./limits.ts";
import type { FindStorage } from "./machine.ts";
import { unpickle } from "./unpickle.ts";
import { isKind, typeName, type Storage, type TorchValue } from "./values.ts";

/** The first pickle of the form that torch.save wrote before 1.6. */
export const legacyMagic = 0x1950a86a20f9469cfc6cn;
const protocolVersion = 1001;

/** A storage whose place in the file is known only once the pickles before it are read. */
interface PendingStorage extends Storage {
  start: number;
}

/**
 * Reads what torch.save wrote before 1.6: five pickles (magic, protocol, system, object, storage keys), then for each key a 64-bit count of
 * elements and the elements.
 */
export async function readLegacyForm(source: ByteSource): Promise<TorchValue> {
  const head = await source.read(0, Math.min(source.size, maxPickleBytes));
  const storages = new Map<string, PendingStorage>();
  const next = pickles(source.name, head);
  expectValue(source.name, "magic number", legacyMagic, next(noStorages(source.name)));
  expectValue(source.name, "protocol version", protocolVersion, next(noStorages(source.name)));
  expectLittleEndian(source.name, next(noStorages(source.name)));
  const value = next(legacyStorages(source, storages));
  const keys = storageKeys(source.name, next(noStorages(source.name)), storages);
  await placeStorages(source, next.end(), keys, storages);
  return value;
}

interface Pickles {
  (findStorage: FindStorage): TorchValue;
  end(): number;
}

/** Reads one pickle after another. */
function pickles(name: string, bytes: Uint8Array): Pickles {
  let at = 0;
  const read = (findStorage: FindStorage): TorchValue => {
    const { value, end } = unpickle(name, bytes, at, findStorage);
    at = end;
    return value;
  };
  return Object.assign(read, { end: () => at });
}

function legacyStorages(source: ByteSource, storages: Map<string, PendingStorage>): FindStorage {
  return (dtype, key, elements) => {
    const known = storages.get(key);
    if (known?.dtype === dtype && known.elements === elements) return known;
    const problem = `the storage ${quoted(key)} is described twice, differently`;
    if (known !== undefined) throw invalid(source.name, problem, `${known.elements} of ${known.dtype}`, `${elements} of ${dtype}`);
    const storage = pendingStorage(source, dtype, elements);
    storages.set(key, storage);
    return storage;
  };
}

function pendingStorage(source: ByteSource, dtype: DType, elements: number): PendingStorage {
  const storage: PendingStorage = {
    kind: "storage",
    dtype,
    elements,
    start: 0,
    read: (offset, length) => source.read(storage.start + offset, length),
  };
  return storage;
}

function noStorages(name: string): FindStorage {
  return (_dtype, key) => {
    throw invalid(name, "a storage outside the object's pickle", "numbers and strings", quoted(key));
  };
}

function expectValue(name: string, what: string, expected: number | bigint, found: TorchValue): void {
  if (found !== expected)
    throw invalid(name, `the ${what} differs`, `${expected}`, typeof found === "object" ? typeName(found) : `${found}`);
}

function expectLittleEndian(name: string, system: TorchValue): void {
  const little = isKind(system, "dict") ? system.entries.get("little_endian") : undefined;
  if (little === true) return;
  const hint = "Save it on a little-endian machine: torch.save(model.state_dict(), path).";
  const facts = { subject: name, problem: "the byte order is not supported", expected: "little_endian: True", hint };
  throw new BalafonError("FORMAT_UNSUPPORTED", facts);
}

/** The keys in the order of their bytes: every storage of the object once, and no other. */
function storageKeys(name: string, value: TorchValue, storages: Map<string, PendingStorage>): string[] {
  const items = isKind(value, "list") ? value.items : [];
  const keys = items.filter((item) => typeof item === "string" && storages.has(item)) as string[];
  const whole =
    isKind(value, "list") && keys.length === items.length && keys.length === storages.size && new Set(keys).size === keys.length;
  if (whole) return keys;
  throw invalid(name, "the list of storages is not the object's", `${storages.size} keys, each once`, `${items.length}`);
}

async function placeStorages(
  source: ByteSource,
  start: number,
  keys: readonly string[],
  storages: Map<string, PendingStorage>,
): Promise<void> {
  let at = start;
  for (const key of keys) {
    const storage = storages.get(key)!;
    const header = await source.read(at, 8);
    const count = new DataView(header.buffer, header.byteOffset, 8).getBigInt64(0, true);
    const problem = `the storage ${quoted(key)} is not what the pickle says`;
    if (count !== BigInt(storage.elements)) throw invalid(source.name, problem, `${storage.elements} elements`, `${count}`);
    storage.start = at + 8;
    at = storage.start + storage.elements * (dtypes[storage.dtype] / 8);
  }
  if (at > source.size) throw truncated(source.name, at, source.size);
  if (at < source.size) throw invalid(source.name, "bytes follow the last storage", `${at} bytes`, `${source.size}`);
}

function truncated(subject: string, expected: number, found: number): BalafonError {
  const hint = "The file is cut short; copy or download it again.";
  return new BalafonError("FORMAT_TRUNCATED", {
    subject,
    problem: "the last storage ends early",
    expected: `${expected} bytes`,
    found: `${found}`,
    hint,
  });
}

function invalid(subject: string, problem: string, expected: string, found: string): BalafonError {
  const hint = "The file is damaged, or torch.save did not write it; copy it again or save it again.";
  return new BalafonError("FORMAT_INVALID", { subject, problem, expected, found, hint });
}
