import { join, u32, u8 } from "../lib/bytes.mjs";
import { call, checkpoint, dict, get, global, int, list, pickle, put, storage, str, tensor, tuple } from "../lib/pickle.mjs";

const inspect = (name, code, says, bytes, more = {}) => ({ name, code, says, file: `torch-${name}.pt`, bytes, ...more });
const of = (name, code, says, ...pieces) => inspect(name, code, says, checkpoint(pickle(...pieces)));
const forbidden = (name, says, ...pieces) => of(name, "PICKLE_FORBIDDEN", says, ...pieces);

const runs = (module, name, ...args) => call(global(module, name), ...args.map(str));
const many = (count, piece) => Array.from({ length: count }, () => piece);

/** Eight dicts, each of which holds the one before a thousand times: more names than any disk holds, from 100 kB. */
function sharedDicts() {
  const levels = Array.from({ length: 8 }, (_, level) => {
    const entries = Array.from({ length: 1000 }, (__, index) => [str(String(index)), level === 0 ? int(1) : get(level - 1)]);
    return join(dict(...entries), put(level));
  });
  return [dict([str("levels"), tuple(...levels)], [str("last"), get(7)])];
}

/** The first storage's elements again and again, as torch's expand() makes them. */
const expanded = (elements) => tensor({ shape: [elements], strides: [0] });

const legacyHead = join(pickle(u8(0x8a), u8(10), Buffer.from("6cfc9c46f9206aa85019", "hex")), pickle("M", Buffer.from([0xe9, 0x03])));
const legacySystem = pickle(dict([str("little_endian"), u8(0x88)]));
const legacy = (object, keys, ...data) => join(legacyHead, legacySystem, pickle(object), pickle(keys), data);
const eightBytes = join(u32(2), u32(0), Buffer.alloc(8));

export const torch = [
  of("good", "OK", "", dict([str("w"), tensor()])),
  of("prototype-keys", "OK", "__proto__", dict([str("__proto__"), tensor()], [str("constructor"), int(1)])),
  forbidden("os-system", "posix.system", runs("posix", "system", "touch owned")),
  forbidden("eval", "builtins.eval", runs("builtins", "eval", "1")),
  forbidden("import", "importlib.import_module", runs("importlib", "import_module", "os")),
  forbidden("torch-load", "torch.load", runs("torch", "load", "x")),
  forbidden("hub", "torch.hub.load", runs("torch.hub", "load", "x")),
  forbidden("rebuild-from-type", "_rebuild_from_type_v2", call(global("torch._tensor", "_rebuild_from_type_v2"))),
  forbidden("global-never-called", "os.system", dict([str("w"), global("os", "system")])),
  forbidden("name-of-the-terminal", "torch.", global("torch", "\u001b[2J\u202e")),
  forbidden("stack-global", "STACK_GLOBAL", str("os"), str("system"), u8(0x93)),
  forbidden("inst", "INST", "(", "ios\nsystem\n"),
  forbidden("obj", "OBJ", "(", global("collections", "OrderedDict"), "o"),
  forbidden("newobj", "NEWOBJ", global("collections", "OrderedDict"), ")", u8(0x81)),
  forbidden("extension", "EXT1", u8(0x82), u8(1)),
  forbidden("build", "BUILD", dict([str("w"), int(1)]), dict([str("__dict__"), int(1)]), "b"),
  forbidden("reduce-a-string", "may not be called", str("os.system"), ")R"),
  forbidden("ordered-dict-of-items", "may not be called", call(global("collections", "OrderedDict"), list(int(1)))),
  of("key-twice", "FORMAT_INVALID", "occurs twice", dict([str("w"), tensor()], [str("w"), int(1)])),
  of("marks", "LIMIT_EXCEEDED", "open marks", many(1001, "(")),
  of("stack", "LIMIT_EXCEEDED", "on the stack", "(", many(65_537, "N")),
  of("values", "LIMIT_EXCEEDED", "too many values", "]", many(250_001, join("(", "NNNN", "e"))),
  of("memo", "LIMIT_EXCEEDED", "memo slots", "N", put(2 ** 31)),
  of("string-claims-gigabytes", "LIMIT_EXCEEDED", "too long", "X", u32(2 ** 32 - 1)),
  of("string-cut", "FORMAT_TRUNCATED", "ends inside", "X", u32(1000)),
  of("string-not-utf8", "FORMAT_INVALID", "not UTF-8", "X", u32(1), u8(0xff)),
  of("global-without-end", "FORMAT_INVALID", "does not end", "c", "x".repeat(1000)),
  of("pop-of-nothing", "FORMAT_INVALID", "stack is empty", "a"),
  of("values-left", "FORMAT_INVALID", "left at STOP", "NN"),
  inspect("bytes-behind-stop", "FORMAT_INVALID", "bytes follow", checkpoint(join(pickle(dict([str("w"), tensor()])), "more"))),
  inspect("pickle-too-large", "LIMIT_EXCEEDED", "too large", checkpoint(join(pickle("N"), Buffer.alloc(1 << 24))), { heavy: true }),
  of("shared-dicts", "LIMIT_EXCEEDED", "shared", sharedDicts()),
  of(
    "dict-in-itself",
    "LIMIT_EXCEEDED",
    "hold themselves",
    "}",
    put(0),
    "(",
    Array.from({ length: 99 }, (_, index) => [str(`k${index}`), get(0)]),
    "u",
  ),
  of("long-names", "LIMIT_EXCEEDED", "shared", longNames()),
  of("expanded", "LIMIT_EXCEEDED", "repeats its storage", dict([str("w"), expanded(2 ** 40)])),
  of(
    "expanded-often",
    "LIMIT_EXCEEDED",
    "too often",
    dict(...Array.from({ length: 2000 }, (_, index) => [str(`w${index}`), expanded(2 ** 20)])),
  ),
  of(
    "product-overflows",
    "FORMAT_INVALID",
    "outside its storage",
    dict([str("w"), tensor({ shape: [2 ** 52, 2 ** 52, 0], strides: [0, 0, 0] })]),
  ),
  of("dimensions", "FORMAT_INVALID", "at most 64 dimensions", dict([str("w"), tensor({ shape: many(65, 1), strides: many(65, 1) })])),
  of("outside-its-storage", "FORMAT_INVALID", "outside its storage", dict([str("w"), tensor({ offset: 1 })])),
  of("stride-of-minus-one", "FORMAT_INVALID", "outside its storage", dict([str("w"), tensor({ strides: [2 ** 32 - 1] })])),
  of("storage-too-short", "FORMAT_INVALID", "not what the pickle says", dict([str("w"), tensor({ elements: 3 })])),
  of("storage-missing", "FORMAT_INVALID", "no such entry", dict([str("w"), tensor({ key: "9" })])),
  of("storage-in-another-folder", "FORMAT_INVALID", "no such entry", dict([str("w"), tensor({ key: "../data.pkl" })])),
  of("storage-of-two-types", "FORMAT_INVALID", "not what the pickle says", tuple(storage(), storage({ type: "HalfStorage", elements: 4 }))),
  inspect("legacy-good", "OK", "", legacy(dict([str("w"), tensor()]), list(str("0")), eightBytes)),
  inspect("legacy-trailing", "FORMAT_INVALID", "bytes follow", legacy(dict([str("w"), tensor()]), list(str("0")), eightBytes, "x")),
  inspect("legacy-cut", "FORMAT_TRUNCATED", "", legacy(dict([str("w"), tensor()]), list(str("0")), eightBytes.subarray(0, 12))),
  inspect(
    "legacy-key-twice",
    "FORMAT_INVALID",
    "list of storages",
    legacy(dict([str("w"), tensor()]), list(str("0"), str("0")), eightBytes, eightBytes),
  ),
  inspect(
    "legacy-count-lies",
    "FORMAT_INVALID",
    "not what the pickle says",
    legacy(dict([str("w"), tensor()]), list(str("0")), u32(2 ** 31), u32(2 ** 31)),
  ),
  inspect("legacy-runs", "PICKLE_FORBIDDEN", "posix.system", legacy(runs("posix", "system", "x"), list())),
];

/** One key of a megabyte above ten thousand others: ten gigabytes of dotted names. */
function longNames() {
  return dict([str("k".repeat(1_000_000)), dict(...Array.from({ length: 10_000 }, (_, index) => [str(String(index)), int(1)]))]);
}
