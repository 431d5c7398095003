import type { Decoding } from "./manifest.ts";

/** What the Core ML packages showed on the golden clips: as they were read back from disk and computed elsewhere, in float32 and rounded to float16. */
export interface PackageEvidence {
  /** What is claimed, and what is not. */
  readonly claim: "equal in simulation; not run on Apple hardware";
  readonly limits: {
    readonly maxLogitKl: number;
    readonly maxCer: number;
    readonly maxCerIncrease: number;
    readonly maxCanonicalError: number;
    readonly maxLoweringError: number;
    readonly maxRoundingError: number;
  };
  readonly canonical: CanonicalEvidence;
  readonly lowering: LoweringEvidence;
  /** What rounding every operation to float16 changes, over all clips. */
  readonly rounding: RoundingEvidence;
  /** In the order of the evidence's clips. */
  readonly clips: readonly PackageClip[];
  readonly cer: { readonly after: number };
}

/** From the source to the graph that was lowered, with the same weights in float32, on one clip: relative rms differences. */
export interface CanonicalEvidence {
  readonly audio: string;
  readonly features: number;
  /** Of the head alone, on the source's features. */
  readonly logits: number;
}

/** From the graph that was lowered, holding the weights that the packages hold, to the packages in float32, on one clip: relative rms differences. */
export interface LoweringEvidence {
  readonly audio: string;
  readonly features: number;
  /** Of the head alone, on the package's own features. */
  readonly logits: number;
}

/** From the same codes in float32 to the outputs with every operation's result rounded. */
export interface RoundingEvidence {
  /** Relative rms differences. */
  readonly features: number;
  readonly logits: number;
  /** The largest of a clip, in nats per frame. */
  readonly logitKl: number;
  /** Frames whose likeliest class is another. */
  readonly flips: number;
}

/** One golden clip through the packages, every operation rounded. */
export interface PackageClip {
  readonly audio: string;
  readonly after: Decoding;
  /** From the logits of the export and the head as they came, and from those of the parts for ONNX Runtime, in nats per frame. */
  readonly logitKl: number;
  readonly logitKlToOnnx: number;
  /** Relative rms difference from the export's features. */
  readonly featuresError: number;
}
