import { BalafonError } from "@balafon/manifest-schema";
import type { ByteSource } from "../../resolve/byte-source.ts";
import { checkView, type StridedView } from "../strided-view.ts";
import { readStrided, rowMajorStrides, type ReadBytes } from "../strided.ts";
import { byteLengthOf, dtypes, type Tensor } from "../tensor.ts";
import { npyType } from "./dtype.ts";
import { parseNpyHeader, type NpyHeader } from "./header.ts";

/** Bytes of a header; NumPy itself warns from 10,000. */
const maxHeaderBytes = 65_536;

/**
 * Reads the header of an npy file (versions 1 to 3 of numpy.lib.format) and checks that its data is exactly as long as its shape says.
 * The tensor's bytes are little-endian and in C order, whatever the file's are; they stay in the file until they are read.
 *
 * @param name the tensor's name.
 * @throws BalafonError FORMAT_INVALID, FORMAT_TRUNCATED, FORMAT_UNSUPPORTED or LIMIT_EXCEEDED.
 */
export async function readNpy(source: ByteSource, name: string): Promise<Tensor> {
  const { text, end } = await readHeaderText(source);
  const header = parseNpyHeader(source.name, text);
  const { dtype, bigEndian } = npyType(source.name, header.descr);
  const itemBytes = dtypes[dtype] / 8;
  const stored = source.size - end;
  const view = viewOf(header, itemBytes);
  const byteLength = byteLengthOf(dtype, header.shape);
  if (byteLength !== stored) throw wrongLength(source.name, byteLength, stored);
  checkView(source.name, view, stored / itemBytes);
  const readStored: ReadBytes = (offset, length) => source.read(end + offset, length);
  const read = readStrided(view, bigEndian ? swapped(readStored, itemBytes) : readStored);
  return { name, dtype, shape: header.shape, byteLength, read };
}

async function readHeaderText(source: ByteSource): Promise<{ text: string; end: number }> {
  const magic = Buffer.from(await source.read(0, 8));
  if (magic.subarray(0, 6).toString("latin1") !== "\x93NUMPY") throw notNpy(source.name, magic.toString("hex"));
  const version = magic[6]!;
  if (version < 1 || version > 3 || magic[7] !== 0) throw notNpy(source.name, `version ${version}.${magic[7]}`);
  const field = version === 1 ? 2 : 4;
  const length = Buffer.from(await source.read(8, field)).readUIntLE(0, field);
  if (length > maxHeaderBytes) throw longHeader(source.name, length);
  // Version 3 is UTF-8 and the others Latin-1; every header that parses is ASCII.
  const text = Buffer.from(await source.read(8 + field, length)).toString("latin1");
  return { text, end: 8 + field + length };
}

/** Fortran order is C order of the reversed axes. */
function viewOf({ shape, fortranOrder }: NpyHeader, itemBytes: number): StridedView {
  const strides = fortranOrder ? rowMajorStrides(shape.toReversed()).toReversed() : rowMajorStrides(shape);
  return { shape, strides, offset: 0, itemBytes };
}

/** Reverses the bytes of every element; a range may begin and end inside one. */
function swapped(readStored: ReadBytes, itemBytes: number): ReadBytes {
  return async (offset, length) => {
    const start = Math.floor(offset / itemBytes) * itemBytes;
    const end = Math.ceil((offset + length) / itemBytes) * itemBytes;
    // A copy, because the source may hand out its own bytes.
    const bytes = Uint8Array.from(await readStored(start, end - start));
    swapItems(Buffer.from(bytes.buffer), itemBytes);
    return bytes.subarray(offset - start, offset - start + length);
  };
}

function swapItems(bytes: Buffer, itemBytes: number): void {
  if (itemBytes === 2) bytes.swap16();
  if (itemBytes === 4) bytes.swap32();
  if (itemBytes === 8) bytes.swap64();
}

const saveAgain = "Write the array again with numpy.save or numpy.savez.";

function notNpy(subject: string, found: string): BalafonError {
  const expected = "\\x93NUMPY and a version from 1.0 to 3.0";
  return new BalafonError("FORMAT_INVALID", { subject, problem: "not an npy array", expected, found, hint: saveAgain });
}

function longHeader(subject: string, found: number): BalafonError {
  const expected = `at most ${maxHeaderBytes} bytes`;
  return new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "the npy header is too long",
    expected,
    found: `${found}`,
    hint: saveAgain,
  });
}

function wrongLength(subject: string, expected: number, found: number): BalafonError {
  const code = found < expected ? "FORMAT_TRUNCATED" : "FORMAT_INVALID";
  const problem = "the data is not as long as the shape says";
  return new BalafonError(code, { subject, problem, expected: `${expected} bytes`, found: `${found}`, hint: saveAgain });
}
