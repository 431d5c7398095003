import { BalafonError, type FeatureLayout } from "@balafon/manifest-schema";
import { checkBinding } from "../match/bind.ts";
import type { VerifiedBundle } from "../trust/verify.ts";
import { decodeWav, greedyDecode, logMel, type CtcDecoding, type Vocabulary } from "../speech/index.ts";
import { checkMatrix } from "../speech/matrix.ts";
import type { RunPart } from "./part.ts";
import { createFeatureBinding, type Features } from "./features.ts";

/** What was said, and what to judge it by. */
export interface Transcription {
  readonly text: string;
  /** One for each window of audio, in order. */
  readonly windows: readonly (CtcDecoding & { readonly startSeconds: number })[];
  /** Mean posterior of the blank over all frames. Near 1 on silence; it does not tell good features from bad ones. */
  readonly blankMass: number;
}

/** An encoder and a head that belong together, ready to run. */
export interface Recognizer {
  readonly encoder: VerifiedBundle;
  readonly head: VerifiedBundle;
  /**
   * Text from audio. Audio longer than a window is cut into windows, which may cut a word.
   *
   * @param audio samples in [-1, 1) at the layout's rate, or the bytes of a mono WAV file of that rate
   * @throws BalafonError AUDIO_UNSUPPORTED, FORMAT_INVALID, FORMAT_TRUNCATED.
   */
  transcribe(audio: Float32Array | Uint8Array): Promise<Transcription>;
  /** Features of the first window of audio. @throws BalafonError FORMAT_INVALID for samples or features that are not finite. */
  encode(samples: Float32Array): Promise<Features>;
  /** @throws BalafonError FEATURES_UNBOUND for a tensor that this recognizer's encoder did not make. */
  decode(features: Features): Promise<CtcDecoding>;
  /** Frees the runtime's memory. */
  release(): Promise<void>;
}

/** The parts of a recognizer, opened. */
export interface RecognizerParts {
  readonly encoder: VerifiedBundle;
  readonly head: VerifiedBundle;
  readonly runEncoder: RunPart;
  readonly runHead: RunPart;
  readonly vocabulary: Vocabulary;
}

/**
 * Puts parts together that belong together.
 *
 * @throws BalafonError LAYOUT_MISMATCH or CONTRACT_MISMATCH where they do not; FORMAT_UNSUPPORTED for a layout that this version cannot run.
 */
export function createRecognizer({ encoder, head, runEncoder, runHead, vocabulary }: RecognizerParts): Recognizer {
  checkBinding(encoder, head);
  const { layout } = encoder.manifest.contract;
  const { window, frontEnd } = supported(layout, encoder.name);
  const { framesOut } = head.manifest.head;
  const binding = createFeatureBinding(`a recognizer of ${encoder.name}`);

  const encode = async (samples: Float32Array): Promise<Features> => {
    const mel = logMel(samples, { ...frontEnd, sampleRateHz: layout.audio.sampleRateHz }, window.samples);
    const values = await runEncoder.run(mel);
    checkMatrix("features", values, window.frames, layout.output.dim);
    return binding.bind(values, window.frames, layout.output.dim);
  };
  const decode = async (features: Features): Promise<CtcDecoding> =>
    greedyDecode(await runHead.run(binding.valuesOf(features)), framesOut, vocabulary);

  return {
    encoder,
    head,
    encode,
    decode,
    transcribe: async (audio) => {
      const samples = audio instanceof Float32Array ? audio : decodeWav(audio, "audio", layout.audio).samples;
      const windows = [];
      for (let start = 0; start === 0 || start < samples.length; start += window.samples) {
        const decoding = await decode(await encode(samples.subarray(start, start + window.samples)));
        windows.push({ ...decoding, startSeconds: start / layout.audio.sampleRateHz });
      }
      const text = windows.flatMap((part) => (part.text === "" ? [] : [part.text])).join(" ");
      return { text, windows, blankMass: windows.reduce((sum, { blankMass }) => sum + blankMass, 0) / windows.length };
    },
    release: async () => {
      await runEncoder.release();
      await runHead.release();
    },
  };
}

function supported({ frontEnd, window }: FeatureLayout, bundle: string) {
  if (frontEnd.kind === "log-mel" && window.kind === "fixed") return { frontEnd, window };
  throw new BalafonError("FORMAT_UNSUPPORTED", {
    subject: bundle,
    problem: "this version cannot run such an encoder",
    expected: "a log-mel front end and a fixed window",
    found: `${frontEnd.kind}, ${window.kind}`,
  });
}
