import { join, u32, u8 } from "./bytes.mjs";
import { zipOf } from "./zip.mjs";

/** Pieces of pickles, protocol 2, as CPython's Lib/pickletools.py describes them. */
export const str = (text) => join("X", u32(Buffer.byteLength(text)), text);
export const int = (value) => (value < 2 ** 31 ? join("J", u32(value)) : long(BigInt(value)));
export const tuple = (...items) => join("(", items, "t");
export const dict = (...pairs) => join("}(", pairs, "u");
export const list = (...items) => join("](", items, "e");
export const global = (module, name) => join("c", `${module}\n${name}\n`);
export const call = (callable, ...args) => join(callable, tuple(...args), "R");
export const put = (slot) => join("r", u32(slot));
export const get = (slot) => join("j", u32(slot));
export const none = Buffer.from("N");
export const pickle = (...pieces) => join(u8(0x80), u8(2), pieces, ".");

function long(value) {
  const bytes = Buffer.alloc(9);
  bytes.writeBigInt64LE(value);
  return join(u8(0x8a), u8(9), bytes);
}

export const storage = ({ type = "FloatStorage", key = "0", elements = 2 } = {}) =>
  join(tuple(str("storage"), global("torch", type), str(key), str("cpu"), int(elements)), "Q");

export const tensor = ({ offset = 0, shape = [2], strides = [1], ...claim } = {}) =>
  call(
    global("torch._utils", "_rebuild_tensor_v2"),
    storage(claim),
    int(offset),
    tuple(...shape.map(int)),
    tuple(...strides.map(int)),
    u8(0x89),
    join(global("collections", "OrderedDict"), ")R"),
  );

/** The entries of a checkpoint as torch.save writes them. */
export const checkpointItems = (pkl, storages = { 0: Buffer.alloc(8) }) => [
  { name: "m/data.pkl", data: pkl },
  { name: "m/byteorder", data: "little" },
  { name: "m/version", data: "3\n" },
  ...Object.entries(storages).map(([key, data]) => ({ name: `m/data/${key}`, data })),
];

export const checkpoint = (pkl, storages) => zipOf(checkpointItems(pkl, storages));
