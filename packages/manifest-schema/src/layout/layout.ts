/** Which network made the features, down to its weights and the hidden state that was taken. */
export interface Extractor {
  readonly model: string;
  /** `sha256:` and 64 hex digits: the digest over the reference weights' tensors. Never a branch name: branches move. */
  readonly revision: string;
  /** The hidden state, such as `ln_post`. */
  readonly layer: string;
}

/** Whisper's log-mel and its relatives. `(log(max(power, floor)) clamped to max - dynamicRange, + offset) / scale`. */
export interface LogMelFrontEnd {
  readonly kind: "log-mel";
  readonly melBins: number;
  /** Samples per transform. */
  readonly fftSize: number;
  /** Samples from one frame to the next. */
  readonly hopLength: number;
  readonly melScale: "slaney" | "htk";
  readonly fMinHz: number;
  readonly fMaxHz: number;
  readonly log: "log10" | "ln";
  readonly floor: number;
  /** How far below the loudest value the log spectrum is clamped, in units of `log`. */
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
