import type { ByteSource } from "../../resolve/byte-source.ts";
import { elementCount } from "../tensor.ts";
import { invalid, tooMuch } from "./errors.ts";
import { maxRecords } from "./limits.ts";
import { milTypes, type MilBlob, type MilType } from "./program.ts";
import {
  aligned,
  blobTypes,
  decodeFileHeader,
  decodeRecordHeader,
  fileHeaderBytes,
  isZero,
  recordHeaderBytes,
  type WeightRecord,
} from "./weight-record.ts";

/** A weight file whose records have been listed; no data has been read. */
export interface WeightFile {
  readonly name: string;
  /** The data of the record at `offset`, once it is what `type` takes. The same record gives the same object. @throws BalafonError FORMAT_INVALID */
  blob(offset: number, type: MilType, subject: string): MilBlob;
}

/**
 * Lists the records of a weight file. They cover it: each starts on the boundary after the one before it, between them are zeros, and the file ends
 * with the last. So none can overlap another, and the program can refer to nothing that is not one.
 *
 * @throws BalafonError FORMAT_TRUNCATED, FORMAT_INVALID, LIMIT_EXCEEDED
 */
export async function openWeightFile(source: ByteSource): Promise<WeightFile> {
  const records = await listRecords(source);
  const blobs = new Map<number, MilBlob>();
  return {
    name: source.name,
    blob: (offset, type, subject) => {
      const record = records.get(offset);
      if (record === undefined) throw invalid(subject, "no record of the weight file starts where it says", { found: `offset ${offset}` });
      checkFits(record, type, subject);
      const blob = blobs.get(offset) ?? blobAt(source, offset + recordHeaderBytes, record.byteLength);
      blobs.set(offset, blob);
      return blob;
    },
  };
}

async function listRecords(source: ByteSource): Promise<ReadonlyMap<number, WeightRecord>> {
  const count = decodeFileHeader(await source.read(0, fileHeaderBytes));
  if (count === undefined)
    throw invalid(source.name, "not a weight file of version 2", { expected: "a count, a version, and zeros up to byte 64" });
  if (count > maxRecords)
    throw tooMuch(source.name, `it says that it has ${count} records`, maxRecords, "No real model has so many weights.");
  const records = new Map<number, WeightRecord>();
  let end = fileHeaderBytes;
  for (let index = 0; index < count; index++) {
    const offset = aligned(end);
    const room = source.size - offset - recordHeaderBytes;
    const padded = await source.read(end, offset - end + recordHeaderBytes);
    const record = decodeRecordHeader(padded.subarray(offset - end), offset);
    const where = `${source.name}, record ${index + 1} of ${count}, at byte ${offset}`;
    if (typeof record === "string") throw invalid(where, "not a record of weights", { found: record });
    if (!isZero(padded.subarray(0, offset - end))) throw invalid(where, "what lies before it is not zero");
    if (record.byteLength > room)
      throw invalid(where, "it leaves the file", { expected: `at most ${room} bytes`, found: `${record.byteLength}` });
    records.set(offset, record);
    end = offset + recordHeaderBytes + record.byteLength;
  }
  await checkEnd(source, end, count);
  return records;
}

/** Nothing follows the last record but zeros up to the next boundary. */
async function checkEnd(source: ByteSource, end: number, count: number): Promise<void> {
  const rest = source.size - end;
  if (source.size <= aligned(end) && isZero(await source.read(end, rest))) return;
  throw invalid(source.name, "there is more in it than its records", {
    expected: `${count} records, up to byte ${end}`,
    found: `${source.size} bytes`,
  });
}

function checkFits({ blobType, byteLength, paddingBits }: WeightRecord, { dtype, shape }: MilType, subject: string): void {
  const bits = elementCount(shape) * milTypes[dtype];
  const fits: [what: string, expected: number | undefined, found: number][] = [
    ["element type", blobTypes[dtype], blobType],
    ["size in bytes", Math.ceil(bits / 8), byteLength],
    ["bits of padding", Math.ceil(bits / 8) * 8 - bits, paddingBits],
  ];
  for (const [what, expected, found] of fits) {
    if (expected === found) continue;
    const facts = { expected: `${expected ?? "a type that weight files have"}, for ${dtype} [${shape.join(", ")}]`, found: String(found) };
    throw invalid(subject, `the ${what} of its record is not that of its type`, facts);
  }
}

function blobAt(source: ByteSource, start: number, byteLength: number): MilBlob {
  return {
    byteLength,
    read: (offset, length) => {
      if (!(offset >= 0 && length >= 0 && offset + length <= byteLength))
        throw new RangeError(`${length} bytes at ${offset} of ${byteLength}`);
      return source.read(start + offset, length);
    },
  };
}
