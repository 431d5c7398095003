import { BalafonError } from "@balafon/manifest-schema";

/** One chunk of a RIFF file: where its payload lies. */
export interface RiffChunk {
  readonly id: string;
  readonly start: number;
  readonly size: number;
}

/** A WAV file holds a handful of chunks; more is an attempt to make the reader work. */
const maxChunks = 1024;
const riffHeaderBytes = 12;
const chunkHeaderBytes = 8;
const rewriteHint = "Write the file again, to a file rather than a pipe, for example with: sox in.wav out.wav";

/**
 * Lists the chunks of a RIFF/WAVE file. They cover the file exactly: no gap, no overlap, no trailing byte.
 * The pad byte after an odd chunk may be missing at the very end, where many writers forget it.
 *
 * Source: Multimedia Programming Interface and Data Specifications 1.0 (IBM and Microsoft, 1991), "Resource Interchange File Format".
 *
 * @throws BalafonError FORMAT_INVALID, FORMAT_TRUNCATED, AUDIO_UNSUPPORTED (RIFX, RF64) or LIMIT_EXCEEDED.
 */
export function listRiffChunks(bytes: Uint8Array, name: string): readonly RiffChunk[] {
  checkRiffHeader(bytes, name);
  const view = viewOf(bytes);
  const chunks: RiffChunk[] = [];
  let offset = riffHeaderBytes;
  while (offset < bytes.length) {
    const chunk = readChunk(bytes, view, offset, name);
    chunks.push(chunk);
    if (chunks.length > maxChunks) throw tooManyChunks(name);
    offset = chunk.start + chunk.size + (chunk.size % 2);
  }
  return chunks;
}

/** A DataView over exactly the bytes of a Uint8Array. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readChunk(bytes: Uint8Array, view: DataView, offset: number, name: string): RiffChunk {
  if (offset + chunkHeaderBytes > bytes.length) throw lyingLength(name, "trailing bytes", `${bytes.length - offset} bytes at ${offset}`);
  const id = fourCc(bytes, offset);
  const size = view.getUint32(offset + 4, true);
  const start = offset + chunkHeaderBytes;
  if (size > bytes.length - start) throw lyingLength(name, `chunk ${id} is longer than the file`, `${size} bytes at ${start}`);
  return { id, start, size };
}

function checkRiffHeader(bytes: Uint8Array, name: string): void {
  if (bytes.length < riffHeaderBytes) throw truncated(name, `at least ${riffHeaderBytes} bytes`, `${bytes.length} bytes`);
  const magic = fourCc(bytes, 0);
  if (magic === "RIFX" || magic === "RF64") throw otherContainer(name, magic);
  const form = fourCc(bytes, 8);
  if (magic !== "RIFF" || form !== "WAVE") throw notWav(name, `${magic} ... ${form}`);
  const declared = viewOf(bytes).getUint32(4, true) + 8;
  const found = `${bytes.length} bytes`;
  if (declared > bytes.length) throw truncated(name, `${declared} bytes, as the header says`, found);
  if (declared < bytes.length) throw lyingLength(name, `the header says ${declared} bytes`, found);
}

/** Four bytes as text; what is not printable ASCII becomes "?", because the text goes into messages. */
function fourCc(bytes: Uint8Array, offset: number): string {
  return Array.from(bytes.subarray(offset, offset + 4), (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "?")).join("");
}

function truncated(name: string, expected: string, found: string): BalafonError {
  return new BalafonError("FORMAT_TRUNCATED", { subject: name, problem: "the WAV file is cut short", expected, found, hint: rewriteHint });
}

function lyingLength(name: string, problem: string, found: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem,
    expected: "chunks that cover the file exactly",
    found,
    hint: rewriteHint,
  });
}

function notWav(name: string, found: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: "not a WAV file",
    expected: "RIFF ... WAVE",
    found,
    hint: "Convert the audio, for example with: ffmpeg -i in.m4a -ar 16000 -ac 1 out.wav",
  });
}

function otherContainer(name: string, found: string): BalafonError {
  return new BalafonError("AUDIO_UNSUPPORTED", {
    subject: name,
    problem: "a WAV container that is not read",
    expected: "RIFF",
    found,
    hint: rewriteHint,
  });
}

function tooManyChunks(name: string): BalafonError {
  return new BalafonError("LIMIT_EXCEEDED", {
    subject: name,
    problem: "the WAV file has too many chunks",
    expected: `at most ${maxChunks}`,
    found: "more",
    hint: rewriteHint,
  });
}
