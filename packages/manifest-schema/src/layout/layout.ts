/** Which network made the features, down to its weights and the hidden state that was taken. */
export interface Extractor {
  readonly model: string;
  /** `sha256:` and 64 hex digits: the digest over the reference weights' tensors. Never a branch name: branches move. */
  readonly revision: string;
  /** The hidden state, such as `ln_post`. */
  readonly layer: string;
}

/** A log-mel spectrogram, Whisper's and its relatives': (log(max(power, floor)), raised to at least max - dynamicRange, + offset) / scale. */
export interface LogMelFrontEnd {
  readonly kind: "log-mel";
  /** Rows of the spectrogram. */
  readonly melBins: number;
  /** Samples of one transform; need not be a power of two (Whisper: 400). */
  readonly fftSize: number;
  /** Samples from one frame to the next. */
  readonly hopLength: number;
  /** Spacing of the filters. Both are normalised to equal area (Slaney), as librosa and Whisper do. */
  readonly melScale: "slaney" | "htk";
  readonly fMinHz: number;
  readonly fMaxHz: number;
  readonly log: "log10" | "ln";
  /** Energies below this are raised to it before the logarithm. */
  readonly floor: number;
  /** Values lower than the window's maximum by more than this are raised, in units of `log`. */
  readonly dynamicRange: number;
  readonly offset: number;
  readonly scale: number;
}

export interface WaveformFrontEnd {
  readonly kind: "waveform";
}

/** How much audio one call takes. Integers only; rates in Hz are derived for people. */
export type Window =
  | { readonly kind: "fixed"; readonly samples: number; readonly frames: number }
  | { readonly kind: "variable"; readonly samplesPerFrame: number };

/** Everything that decides what a feature tensor *means*. Two parts fit only where their layouts are the same, field by field. */
export interface FeatureLayout {
  readonly extractor: Extractor;
  readonly audio: { readonly sampleRateHz: number };
  readonly frontEnd: LogMelFrontEnd | WaveformFrontEnd;
  readonly window: Window;
  readonly output: { readonly dim: number; readonly axes: readonly ["batch", "time", "feature"] };
  /** What happened to the time axis after the extractor's own output. */
  readonly reduction: { readonly factor: number; readonly method: "none" | "subsample" | "conv1d" | "average-pool" };
}
