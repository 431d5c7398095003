import { BalafonError } from "@balafon/manifest-schema";
import { viewOf, type RiffChunk } from "./riff.ts";

/** How samples are stored; mono and little-endian throughout. */
export type SampleEncoding = "pcm16" | "pcm24" | "pcm32" | "float32";

/** What the `fmt ` chunk says. */
export interface WavFormat {
  readonly encoding: SampleEncoding;
  readonly sampleRateHz: number;
  readonly channels: number;
  readonly bytesPerFrame: number;
}

const formatPcm = 1;
const formatFloat = 3;
const formatExtensible = 0xfffe;
const plainFmtBytes = 16;
const extensibleFmtBytes = 40;

/** KSDATAFORMAT_SUBTYPE_*: a format tag of two bytes, then these 14. */
const subformatTail = "000000001000800000aa00389b71";

const encodings: Readonly<Record<string, SampleEncoding>> = {
  [`${formatPcm}/16`]: "pcm16",
  [`${formatPcm}/24`]: "pcm24",
  [`${formatPcm}/32`]: "pcm32",
  [`${formatFloat}/32`]: "float32",
};

/**
 * Parses a `fmt ` chunk: WAVEFORMAT, or WAVEFORMATEXTENSIBLE around the same formats.
 *
 * @throws BalafonError FORMAT_INVALID where its fields contradict each other, AUDIO_UNSUPPORTED for another codec.
 */
export function parseWavFormat(bytes: Uint8Array, chunk: RiffChunk, name: string): WavFormat {
  if (chunk.size < plainFmtBytes) throw invalid(name, `at least ${plainFmtBytes} bytes`, `${chunk.size} bytes`);
  const fmt = bytes.subarray(chunk.start, chunk.start + chunk.size);
  const view = viewOf(fmt);
  const bits = view.getUint16(14, true);
  const encoding = encodingOf(readTag(fmt, view, name), bits, name);
  const [channels, sampleRateHz, bytesPerFrame] = [view.getUint16(2, true), view.getUint32(4, true), view.getUint16(12, true)];
  checkEqual("bytes per frame", (channels * bits) / 8, bytesPerFrame, name);
  checkEqual("bytes per second", sampleRateHz * bytesPerFrame, view.getUint32(8, true), name);
  if (channels === 0) throw invalid(name, "at least 1 channel", "0");
  return { encoding, sampleRateHz, channels, bytesPerFrame };
}

function readTag(fmt: Uint8Array, view: DataView, name: string): number {
  const tag = view.getUint16(0, true);
  if (tag !== formatExtensible) return tag;
  if (fmt.length < extensibleFmtBytes) throw invalid(name, `${extensibleFmtBytes} bytes of WAVEFORMATEXTENSIBLE`, `${fmt.length} bytes`);
  checkEqual("valid bits per sample", view.getUint16(14, true), view.getUint16(18, true), name);
  const tail = Array.from(fmt.subarray(26, extensibleFmtBytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return tail === subformatTail ? view.getUint16(24, true) : formatExtensible;
}

function encodingOf(tag: number, bits: number, name: string): SampleEncoding {
  const encoding = encodings[`${tag}/${bits}`];
  if (encoding !== undefined) return encoding;
  throw new BalafonError("AUDIO_UNSUPPORTED", {
    subject: name,
    problem: "a WAV codec that is not read",
    expected: "PCM of 16, 24 or 32 bits, or 32-bit float",
    found: `format tag ${tag}, ${bits} bits`,
    hint: "Convert the audio, for example with: sox in.wav -b 16 -e signed-integer out.wav",
  });
}

function checkEqual(what: string, expected: number, found: number, name: string): void {
  if (expected !== found) throw invalid(name, `${expected} ${what}`, `${found}`);
}

function invalid(name: string, expected: string, found: string): BalafonError {
  const problem = "the fmt chunk of the WAV file is invalid";
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem,
    expected,
    found,
    hint: "Write the file again, for example with sox.",
  });
}
