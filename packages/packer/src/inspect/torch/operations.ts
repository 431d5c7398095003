import { quoted } from "../quoted.ts";
import { findGlobal } from "./globals.ts";
import { maxGlobalBytes, maxStringBytes } from "./limits.ts";
import { getMemo, peek, pop, popToMark, pushMark, pushNew, putMemo, refusal, take, takeView, type Machine } from "./machine.ts";
import { build, persistentLoad, reduce } from "./rebuild.ts";
import { isKind, typeName, type PickleDict, type TorchValue } from "./values.ts";

/** The opcodes that a state dict needs. An opcode that is not a key here is refused by its name. STOP ends the loop that calls these. */
export const operations: ReadonlyMap<string, (machine: Machine) => void> = new Map(
  Object.entries({
    PROTO: protocol,
    MARK: pushMark,
    NONE: (m) => pushNew(m, null),
    NEWTRUE: (m) => pushNew(m, true),
    NEWFALSE: (m) => pushNew(m, false),
    BININT: (m) => pushNew(m, takeView(m, 4).getInt32(0, true)),
    BININT1: (m) => pushNew(m, takeView(m, 1).getUint8(0)),
    BININT2: (m) => pushNew(m, takeView(m, 2).getUint16(0, true)),
    LONG1: (m) => pushNew(m, long(take(m, takeView(m, 1).getUint8(0)))),
    // Unlike every other number of a pickle, this one is big-endian.
    BINFLOAT: (m) => pushNew(m, takeView(m, 8).getFloat64(0, false)),
    BINUNICODE: (m) => pushNew(m, text(m, takeView(m, 4).getUint32(0, true))),
    SHORT_BINSTRING: (m) => pushNew(m, text(m, takeView(m, 1).getUint8(0))),
    EMPTY_DICT: (m) => pushNew(m, { kind: "dict", ordered: false, entries: new Map() }),
    EMPTY_LIST: (m) => pushNew(m, { kind: "list", items: [] }),
    EMPTY_TUPLE: (m) => pushNew(m, { kind: "tuple", items: [] }),
    TUPLE: (m) => pushNew(m, { kind: "tuple", items: popToMark(m) }),
    TUPLE1: (m) => tuple(m, 1),
    TUPLE2: (m) => tuple(m, 2),
    TUPLE3: (m) => tuple(m, 3),
    APPEND: (m) => append(m, [pop(m)]),
    APPENDS: (m) => append(m, popToMark(m)),
    SETITEM: (m) => setItems(m, [pop(m), pop(m)].toReversed()),
    SETITEMS: (m) => setItems(m, popToMark(m)),
    BINPUT: (m) => putMemo(m, takeView(m, 1).getUint8(0)),
    LONG_BINPUT: (m) => putMemo(m, takeView(m, 4).getUint32(0, true)),
    BINGET: (m) => getMemo(m, takeView(m, 1).getUint8(0)),
    LONG_BINGET: (m) => getMemo(m, takeView(m, 4).getUint32(0, true)),
    GLOBAL: global,
    BINPERSID: persistentLoad,
    REDUCE: reduce,
    BUILD: build,
  } satisfies Record<string, (machine: Machine) => void>),
);

function protocol(machine: Machine): void {
  const version = takeView(machine, 1).getUint8(0);
  if (version === 2) return;
  const hint = "Save it with torch.save's default pickle_protocol.";
  throw refusal(machine, "FORMAT_UNSUPPORTED", "the pickle protocol is not torch.save's", "2", `${version}`, hint);
}

/** A two's complement integer of up to 255 bytes, least significant first. */
function long(bytes: Uint8Array): number | bigint {
  if (bytes.length === 0) return 0;
  const magnitude = BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
  const value = BigInt.asIntN(bytes.length * 8, magnitude);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function text(machine: Machine, length: number): string {
  if (length > maxStringBytes) {
    const hint = "Save the tensors without the text that lies beside them.";
    throw refusal(machine, "LIMIT_EXCEEDED", "a string is too long", `at most ${maxStringBytes} bytes`, `${length}`, hint);
  }
  const bytes = take(machine, length);
  try {
    return utf8.decode(bytes);
  } catch {
    throw refusal(machine, "FORMAT_INVALID", "a string is not UTF-8", "UTF-8", quoted(Buffer.from(bytes).toString("latin1")));
  }
}

function tuple(machine: Machine, length: number): void {
  const items = Array.from({ length }, () => pop(machine)).toReversed();
  pushNew(machine, { kind: "tuple", items });
}

function append(machine: Machine, items: readonly TorchValue[]): void {
  const list = peek(machine);
  if (!isKind(list, "list")) throw refusal(machine, "FORMAT_INVALID", "items are appended to something else", "a list", typeName(list));
  // Not push(...items): the items could be more than a call's arguments may be.
  for (const item of items) list.items.push(item);
}

function setItems(machine: Machine, items: readonly TorchValue[]): void {
  const dict = peek(machine);
  if (!isKind(dict, "dict")) throw refusal(machine, "FORMAT_INVALID", "entries are set on something else", "a dict", typeName(dict));
  if (items.length % 2 !== 0) throw refusal(machine, "FORMAT_INVALID", "a key has no value", "pairs", `${items.length} items`);
  for (let at = 0; at < items.length; at += 2) setItem(machine, dict, items[at]!, items[at + 1]!);
}

function setItem(machine: Machine, { entries }: PickleDict, key: TorchValue, value: TorchValue): void {
  if (typeof key !== "string" && typeof key !== "number") {
    throw refusal(machine, "FORMAT_INVALID", "a dict's key is not supported", "a str or an int", typeName(key));
  }
  // A pickler writes each key once; a second one would let two readers see two checkpoints.
  if (entries.has(key)) throw refusal(machine, "FORMAT_INVALID", "a dict's key occurs twice", "each key once", quoted(`${key}`));
  entries.set(key, value);
}

function global(machine: Machine): void {
  const module = line(machine);
  pushNew(machine, findGlobal(machine, module, line(machine)));
}

function line(machine: Machine): string {
  const rest = machine.bytes.subarray(machine.at, machine.at + maxGlobalBytes);
  const length = rest.indexOf(0x0a);
  if (length < 0) {
    const found = `${rest.length} bytes without one`;
    throw refusal(machine, "FORMAT_INVALID", "a global's name does not end", `a newline within ${maxGlobalBytes} bytes`, found);
  }
  return Buffer.from(take(machine, length + 1).subarray(0, length)).toString("latin1");
}
