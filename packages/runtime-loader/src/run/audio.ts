import { misuse, typeNameOf } from "../arguments.ts";
import { decodeWav } from "../speech/index.ts";
import { checkSamples } from "../speech/samples.ts";

/** What `transcribe` takes: samples in [-1, 1), or the bytes of a WAV file. */
export type AudioInput = Float32Array | Uint8Array | ArrayBuffer;

type Read = (audio: never, wanted: { readonly sampleRateHz: number }) => Float32Array;

/** By type: how samples are had from it, in memory of their own. */
const readers: Readonly<Record<string, Read>> = {
  Float32Array: (audio: Float32Array) => audio.slice(),
  Uint8Array: (audio: Uint8Array, wanted) => decodeWav(audio, "audio", wanted).samples,
  ArrayBuffer: (audio: ArrayBuffer, wanted) => decodeWav(new Uint8Array(audio), "audio", wanted).samples,
};

/** What to do about a type that is not taken. */
const hints: Readonly<Record<string, string>> = {
  Int16Array: "Divide by 32768: Float32Array.from(int16, (sample) => sample / 32768).",
  Float64Array: "Narrow them: Float32Array.from(samples).",
  Array: "Make samples of it: Float32Array.from(samples).",
  String: "Pass the bytes of the file: await readFile(path).",
};

/**
 * The samples of a clip, checked, in memory of their own: whoever passed them may use theirs again at once.
 *
 * @throws BalafonError USAGE for anything but audio; AUDIO_UNSUPPORTED, FORMAT_INVALID, FORMAT_TRUNCATED.
 */
export function samplesOf(audio: unknown, wanted: { readonly sampleRateHz: number }): Float32Array {
  const read = readers[typeNameOf(audio)];
  if (read === undefined)
    throw notAudio(audio, "a Float32Array of samples in [-1, 1), or the bytes of a WAV file (Uint8Array, ArrayBuffer)");
  const samples = read(audio as never, wanted);
  checkSamples(samples);
  return samples;
}

/** Checks that a value is samples. @throws BalafonError USAGE */
export function requireSamples(samples: unknown): void {
  if (typeNameOf(samples) !== "Float32Array") throw notAudio(samples, "a Float32Array of samples in [-1, 1)");
}

function notAudio(found: unknown, expected: string) {
  return misuse("audio", "not audio", expected, found, hints[typeNameOf(found)] ?? "Pass samples, or what a WAV file holds.");
}
