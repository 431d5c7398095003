import { BalafonError } from "@balafon/manifest-schema";
import { decodeWav } from "@balafon/runtime-loader/speech";
import { createHash } from "node:crypto";
import { bytesOf } from "../inspect/bytes-of.ts";
import type { FileSource } from "../resolve/byte-source.ts";

/** What the decoder takes at most, checked before the file is read whole. */
const maxWavBytes = 2 ** 30;

/**
 * The samples of a mono WAV file at exactly the layout's rate.
 *
 * @throws BalafonError AUDIO_UNSUPPORTED, FORMAT_INVALID, FORMAT_TRUNCATED, LIMIT_EXCEEDED; each names the file.
 */
export async function readAudio(source: FileSource, wanted: { readonly sampleRateHz: number }): Promise<Float32Array> {
  if (source.size > maxWavBytes) {
    throw new BalafonError("LIMIT_EXCEEDED", {
      subject: source.name,
      problem: "the WAV file is too long",
      expected: `at most ${maxWavBytes} bytes`,
      found: `${source.size} bytes`,
      hint: "Split the recording.",
    });
  }
  return decodeWav(await source.read(0, source.size), source.name, wanted).samples;
}

/** What tells audio from other audio, whatever file it is in: SHA-256 of the samples as float32, in lower-case hex. */
export const digestOfSamples = (samples: Float32Array): string => createHash("sha256").update(bytesOf(samples)).digest("hex");
