import type { MilDType } from "./program.ts";

/** Where the parts of a weight file lie, version 2 (coremltools' MILBlob): little-endian, records and data on these boundaries. */
const alignment = 64;

export const fileHeaderBytes = 64;
export const recordHeaderBytes = 64;

const formatVersion = 2;
const sentinel = 0xdead_beef;

/** MILBlob's numbers of element types, which are not MIL's. Types without one lie in the program only. */
export const blobTypes: Readonly<Partial<Record<MilDType, number>>> = {
  fp16: 1,
  fp32: 2,
  uint8: 3,
  int8: 4,
  int16: 6,
  uint16: 7,
  int4: 8,
  uint1: 9,
  uint2: 10,
  uint4: 11,
  uint3: 12,
  uint6: 13,
  int32: 14,
  uint32: 15,
};

/** What a record's header says of its data, which follows the header at once. */
export interface WeightRecord {
  /** MILBlob's number. */
  readonly blobType: number;
  readonly byteLength: number;
  /** Bits of the last byte that hold no element. */
  readonly paddingBits: number;
}

/** The file's header: how many records there are, and the version. */
export function encodeFileHeader(records: number): Uint8Array {
  const header = new Uint8Array(fileHeaderBytes);
  const view = new DataView(header.buffer);
  view.setUint32(0, records, true);
  view.setUint32(4, formatVersion, true);
  return header;
}

/** The number of records; undefined where it is no header of this version. */
export function decodeFileHeader(header: Uint8Array): number | undefined {
  const view = new DataView(header.buffer, header.byteOffset);
  return view.getUint32(4, true) === formatVersion && isZero(header.subarray(8)) ? view.getUint32(0, true) : undefined;
}

/** The header of a record that starts at `offset` of the file. */
export function encodeRecordHeader({ blobType, byteLength, paddingBits }: WeightRecord, offset: number): Uint8Array {
  const header = new Uint8Array(recordHeaderBytes);
  const view = new DataView(header.buffer);
  view.setUint32(0, sentinel, true);
  view.setUint32(4, blobType, true);
  view.setBigUint64(8, BigInt(byteLength), true);
  view.setBigUint64(16, BigInt(offset + recordHeaderBytes), true);
  view.setBigUint64(24, BigInt(paddingBits), true);
  return header;
}

/** What a record at `offset` says, or in words why it is none. Sizes above 2^53 come out rounded. */
export function decodeRecordHeader(header: Uint8Array, offset: number): WeightRecord | string {
  const view = new DataView(header.buffer, header.byteOffset);
  const wide = (at: number): number => Number(view.getBigUint64(at, true));
  if (view.getUint32(0, true) !== sentinel) return "the mark of a record, 0xDEADBEEF, is not there";
  if (wide(16) !== offset + recordHeaderBytes) return `its data is said to lie at byte ${wide(16)}, not behind its header`;
  if (!isZero(header.subarray(32))) return "what is reserved is not zero";
  return { blobType: view.getUint32(4, true), byteLength: wide(8), paddingBits: wide(24) };
}

/** The next place on the boundary at or after `offset`. */
export const aligned = (offset: number): number => Math.ceil(offset / alignment) * alignment;

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
