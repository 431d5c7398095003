import { BalafonError } from "@balafon/manifest-schema";
import { listRiffChunks, viewOf, type RiffChunk } from "./riff.ts";
import { parseWavFormat, type SampleEncoding, type WavFormat } from "./wav-format.ts";

/** Mono audio. Samples are in [-1, 1] full scale, except that float files are taken as they are. */
export interface Audio {
  readonly samples: Float32Array;
  readonly sampleRateHz: number;
}

/** 1 GiB: 9 hours of 16-bit audio at 16 kHz. Its samples take at most twice that. */
const maxWavBytes = 2 ** 30;

/** A full scale of 2^(bits - 1), as torchaudio and Whisper have it, so that int16 -32768 is -1 and 32767 is just below 1. */
const readers: Readonly<Record<SampleEncoding, (view: DataView, offset: number) => number>> = {
  pcm16: (view, offset) => view.getInt16(offset, true) / 2 ** 15,
  pcm24: (view, offset) => (view.getUint16(offset, true) + view.getInt8(offset + 2) * 2 ** 16) / 2 ** 23,
  pcm32: (view, offset) => view.getInt32(offset, true) / 2 ** 31,
  float32: (view, offset) => view.getFloat32(offset, true),
};

/**
 * Decodes a mono WAV file at exactly the rate that is asked for. Nothing is resampled or mixed down: a model is proved on
 * the samples it is given, and a resampler would be a part of the front end that no contract names.
 *
 * The samples are read here rather than by a library: after the chunk walk that hostile input needs, one line per encoding is left.
 *
 * @param name what messages call the file.
 * @returns samples in [-1, 1); 32-bit PCM may round to 1 in float32, and float files may exceed full scale.
 * @throws BalafonError FORMAT_INVALID or FORMAT_TRUNCATED for what is not a sound WAV file; AUDIO_UNSUPPORTED for another rate,
 *   channel count or codec; LIMIT_EXCEEDED above 1 GiB.
 * @example
 * const { samples } = decodeWav(await readFile("clip.wav"), "clip.wav", { sampleRateHz: 16000 });
 */
export function decodeWav(bytes: Uint8Array, name: string, wanted: { readonly sampleRateHz: number }): Audio {
  if (bytes.length > maxWavBytes) throw tooLong(name, bytes.length);
  const chunks = listRiffChunks(bytes, name);
  const format = parseWavFormat(bytes, onlyChunk(chunks, "fmt ", name), name);
  const data = onlyChunk(chunks, "data", name);
  checkFormat(format, wanted.sampleRateHz, name);
  if (data.size % format.bytesPerFrame !== 0) throw brokenFrame(name, data.size, format.bytesPerFrame);
  return { samples: readSamples(bytes, data, format, name), sampleRateHz: format.sampleRateHz };
}

function readSamples(bytes: Uint8Array, data: RiffChunk, { encoding, bytesPerFrame }: WavFormat, name: string): Float32Array {
  const samples = new Float32Array(data.size / bytesPerFrame);
  const view = viewOf(bytes);
  const read = readers[encoding];
  for (let i = 0; i < samples.length; i++) samples[i] = read(view, data.start + i * bytesPerFrame);
  const broken = encoding === "float32" ? samples.findIndex((sample) => !Number.isFinite(sample)) : -1;
  if (broken >= 0) throw notFinite(name, broken, samples[broken]!);
  return samples;
}

function onlyChunk(chunks: readonly RiffChunk[], id: string, name: string): RiffChunk {
  const found = chunks.filter((chunk) => chunk.id === id);
  if (found.length === 1) return found[0]!;
  throw new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: `a WAV file has one ${id.trim()} chunk`,
    expected: "1",
    found: `${found.length}`,
    hint: "Write the file again, for example with sox.",
  });
}

function checkFormat({ sampleRateHz, channels }: WavFormat, wantedRateHz: number, name: string): void {
  if (sampleRateHz === wantedRateHz && channels === 1) return;
  throw new BalafonError("AUDIO_UNSUPPORTED", {
    subject: name,
    problem: "audio is neither resampled nor mixed down",
    expected: `${wantedRateHz} Hz, 1 channel`,
    found: `${sampleRateHz} Hz, ${channels} ${channels === 1 ? "channel" : "channels"}`,
    hint: `Convert it first: sox in.wav -r ${wantedRateHz} -c 1 -b 16 out.wav`,
  });
}

function tooLong(name: string, found: number): BalafonError {
  return new BalafonError("LIMIT_EXCEEDED", {
    subject: name,
    problem: "the WAV file is too long",
    expected: `at most ${maxWavBytes} bytes`,
    found: `${found} bytes`,
    hint: "Split the recording.",
  });
}

function brokenFrame(name: string, size: number, bytesPerFrame: number): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: "the data chunk ends inside a sample",
    expected: `a multiple of ${bytesPerFrame} bytes`,
    found: `${size} bytes`,
    hint: "Write the file again, for example with sox.",
  });
}

function notFinite(name: string, index: number, found: number): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: `sample ${index} is not a number`,
    expected: "finite samples",
    found: `${found}`,
    hint: "Find the tool that wrote it; such samples silence a whole window.",
  });
}
