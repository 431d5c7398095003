import type { FeatureLayout } from "../layout/layout.ts";

/** One clip from the training path, with what the training path made of it. */
export interface GoldenClip {
  /** A WAV file, relative to the contract file. */
  readonly audio: string;
  /** `FILE.npz#ARRAY`, (frames, dim), f16 or f32. */
  readonly features: string;
  /** `FILE.npz#ARRAY`, (frames', classes), f16 or f32. The head's logits for exactly the stored features. */
  readonly logits: string;
  /** What was said; empty for silence. */
  readonly text: string;
}

/** A contract whose golden clips may still be missing. */
export interface ContractDraft {
  readonly layout: FeatureLayout;
  readonly golden?: readonly GoldenClip[];
}

/** What a head was trained on, written beside the checkpoint by whoever trained it. */
export interface HeadContract {
  readonly layout: FeatureLayout;
  readonly golden: readonly GoldenClip[];
}
