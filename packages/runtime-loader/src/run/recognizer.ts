import { checkBinding } from "../match/bind.ts";
import type { VerifiedBundle } from "../trust/verify.ts";
import { greedyDecode, logMel, type CtcDecoding, type Vocabulary } from "../speech/index.ts";
import { checkMatrix } from "../speech/matrix.ts";
import type { RunPart } from "./part.ts";
import { requireSamples, samplesOf, type AudioInput } from "./audio.ts";
import { createFeatureBinding, type Features } from "./features.ts";
import { createLifetime } from "./lifetime.ts";
import { runnableLayout } from "./runnable.ts";

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
   * @param audio samples in [-1, 1) at the layout's rate, or the bytes of a mono WAV file of that rate. It is copied: the caller may use it again at once.
   * @throws BalafonError FORMAT_INVALID for samples that are not finite or peak above 8, before any window runs; AUDIO_UNSUPPORTED, FORMAT_TRUNCATED;
   *   USAGE for anything but audio, and after release().
   */
  transcribe(audio: AudioInput): Promise<Transcription>;
  /**
   * Features of the first window of audio.
   *
   * @throws BalafonError FORMAT_INVALID for samples of that window that transcribe refuses, and for features that are not finite; USAGE as transcribe.
   */
  encode(samples: Float32Array): Promise<Features>;
  /** @throws BalafonError FEATURES_UNBOUND for a tensor that this recognizer's encoder did not make. */
  decode(features: Features): Promise<CtcDecoding>;
  /** Frees the runtime's memory as soon as the calls that run are done. No other call begins; to release again does nothing more. */
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
 * @throws BalafonError LAYOUT_MISMATCH or CONTRACT_MISMATCH where they do not; FORMAT_UNSUPPORTED, CONTRACT_INVALID or LIMIT_EXCEEDED for a layout that
 *   this version cannot run.
 */
export function createRecognizer({ encoder, head, runEncoder, runHead, vocabulary }: RecognizerParts): Recognizer {
  checkBinding(encoder, head);
  const { layout } = encoder.manifest.contract;
  const { window, frontEnd } = runnableLayout(layout, encoder.name);
  const { framesOut } = head.manifest.head;
  const binding = createFeatureBinding(`a recognizer of ${encoder.name}`);

  const encode = async (samples: Float32Array): Promise<Features> => {
    const values = await runEncoder.run(logMel(samples, frontEnd, window.samples));
    checkMatrix("features", values, window.frames, layout.output.dim);
    return binding.bind(values, window.frames, layout.output.dim);
  };
  const decode = async (features: Features): Promise<CtcDecoding> =>
    greedyDecode(await runHead.run(binding.valuesOf(features)), framesOut, vocabulary);
  const transcribe = async (audio: AudioInput): Promise<Transcription> => {
    const samples = samplesOf(audio, layout.audio);
    const windows = [];
    for (let start = 0; start === 0 || start < samples.length; start += window.samples) {
      const decoding = await decode(await encode(samples.subarray(start, start + window.samples)));
      windows.push({ ...decoding, startSeconds: start / layout.audio.sampleRateHz });
    }
    const text = windows.flatMap((part) => (part.text === "" ? [] : [part.text])).join(" ");
    return { text, windows, blankMass: windows.reduce((sum, { blankMass }) => sum + blankMass, 0) / windows.length };
  };
  const { run, end } = createLifetime(`the recognizer of ${encoder.name}`, async () => {
    try {
      await runEncoder.release();
    } finally {
      await runHead.release();
    }
  });

  return {
    encoder,
    head,
    encode: (samples) =>
      run(async () => {
        requireSamples(samples);
        return encode(samples);
      }),
    decode: (features) => run(() => decode(features)),
    transcribe: (audio) => run(() => transcribe(audio)),
    release: end,
  };
}
