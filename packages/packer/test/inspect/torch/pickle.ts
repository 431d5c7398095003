import { opcodeNames } from "../../../src/inspect/torch/opcodes.ts";
import { archiveOf, type Item } from "../zip/archive.ts";

/** A piece of a pickle. */
export type Piece = Uint8Array;

const codes = new Map([...opcodeNames].map(([code, name]) => [name, code]));

/** One opcode and the bytes after it. */
export function op(name: string, ...operand: (number | Uint8Array)[]): Piece {
  return Uint8Array.from([codes.get(name)!, ...operand.flatMap((part) => (typeof part === "number" ? [part] : [...part]))]);
}

/** A whole pickle: protocol 2, the pieces, STOP. */
export function pickle(...pieces: Piece[]): Uint8Array {
  return join(op("PROTO", 2), ...pieces, op("STOP"));
}

export function join(...pieces: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

export function str(text: string): Piece {
  const bytes = Buffer.from(text);
  return op("BINUNICODE", int32(bytes.length), bytes);
}

/** An integer below 2^31 as BININT, or a larger one as LONG1. */
export function int(value: number | bigint): Piece {
  if (typeof value === "number" && value < 2 ** 31) return op("BININT", int32(value));
  const bytes = Buffer.from(BigInt(value).toString(16).padStart(18, "0"), "hex").reverse();
  return op("LONG1", bytes.length, bytes);
}

export function tuple(...items: Piece[]): Piece {
  return join(op("MARK"), ...items, op("TUPLE"));
}

export function dict(...items: [string, Piece][]): Piece {
  return join(op("EMPTY_DICT"), op("MARK"), ...items.flatMap(([key, value]) => [str(key), value]), op("SETITEMS"));
}

export function global(module: string, name: string): Piece {
  return op("GLOBAL", Buffer.from(`${module}\n${name}\n`));
}

export const orderedDict: Piece = join(global("collections", "OrderedDict"), op("EMPTY_TUPLE"), op("REDUCE"));

/** What a tensor's pickle says; the defaults are 2 float32 elements of storage "0". */
export interface TensorClaim {
  readonly type?: string;
  readonly key?: string;
  readonly elements?: number | bigint;
  readonly offset?: number | bigint;
  readonly shape?: readonly (number | bigint)[];
  readonly strides?: readonly (number | bigint)[];
}

export function storage({ type = "FloatStorage", key = "0", elements = 2 }: TensorClaim): Piece {
  return join(tuple(str("storage"), global("torch", type), str(key), str("cpu"), int(elements)), op("BINPERSID"));
}

export function tensor(claim: TensorClaim = {}, ...metadata: Piece[]): Piece {
  const { offset = 0, shape = [2], strides = [1] } = claim;
  const view = [int(offset), tuple(...shape.map(int)), tuple(...strides.map(int))];
  const args = tuple(storage(claim), ...view, op("NEWFALSE"), orderedDict, ...metadata);
  return join(global("torch._utils", "_rebuild_tensor_v2"), args, op("REDUCE"));
}

/** A checkpoint in the zip form; `storages` become its `data/KEY` entries. */
export function checkpoint(pkl: Uint8Array, storages: Record<string, Uint8Array> = {}, others: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array | string> = { "data.pkl": pkl, byteorder: "little", version: "3\n", ...others };
  const data = Object.entries(storages).map(([key, bytes]): [string, Uint8Array] => [`data/${key}`, bytes]);
  return archiveOf([...Object.entries(files), ...data].map(([name, bytes]): Item => ({ name: `m/${name}`, data: bytes })));
}

export function int32(value: number): Uint8Array {
  return new Uint8Array(Int32Array.of(value).buffer);
}

/** The little-endian bytes of float32 numbers. */
export function floats(...values: number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}
