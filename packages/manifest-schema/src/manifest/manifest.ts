import type { FeatureLayout } from "../layout/layout.ts";
import type { CoreMlOptions, Target, TensorScheme, WeightForm } from "../recipe/recipe.ts";
import type { BitAllocation } from "./allocation.ts";
import type { HeadLayer } from "./frames.ts";
import type { PackageEvidence } from "./package-evidence.ts";

/** A file of a model bundle. Every file but `manifest.json` and `model.sig` has one. */
export interface FileEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that went into a pack. */
export interface SourceEntry {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type PartRole = "encoder" | "head";

/**
 * Session config entries of ONNX Runtime without which a part would not run as the manifest says. The set is closed, values included: a manifest
 * must not be able to set any other option of the process that loads it.
 */
export interface OnnxRuntimeOptions {
  /** Weights stay in codes: the runtime would otherwise restore them, in float32, when it loads the graph. */
  readonly "optimization.disable_specified_optimizers": "ConstantFolding";
}

/** One emitted part: where it lies and what it takes and gives, batch axis included. */
export interface PartEntry {
  readonly path: string;
  /** By runtime; present where the form of a weight needs it. */
  readonly sessionOptions?: { readonly onnxruntime: OnnxRuntimeOptions };
  readonly input: { readonly name: string; readonly shape: readonly number[] };
  readonly output: { readonly name: string; readonly shape: readonly number[] };
}

/** One part as a Core ML package: the folder that is one, and what its function `main` takes and gives, in float16. */
export interface PackageEntry extends CoreMlOptions {
  readonly path: string;
  readonly input: { readonly name: string; readonly shape: readonly number[] };
  readonly output: { readonly name: string; readonly shape: readonly number[] };
}

/** How one weight is stored on one target, and what that cost. */
export interface QuantizationRow {
  readonly target: Target;
  readonly part: PartRole;
  readonly tensor: string;
  readonly shape: readonly number[];
  readonly scheme: TensorScheme["scheme"];
  /** What the recipe asks for, where that does not fit: trellis or codes on a width that nothing divides, none for what was float16 and has a rotation folded in. */
  readonly insteadOf?: TensorScheme["scheme"];
  /** Present for rtn: false where its groups have zero points. */
  readonly symmetric?: boolean;
  /** Present for turboquant, rtn, nf4 and trellis; in a package the whole row. */
  readonly group?: number;
  /** Present where several rows of a package's weight share a scale. */
  readonly rowsPerScale?: number;
  /**
   * Present for turboquant and trellis: the order of the Hadamard blocks and the seed of their signs or, of regular ones, of their permutation. Where it is made: on the
   * weights at load, on the activations at run time, or nowhere any more, because it is folded into the layers before.
   */
  readonly rotation?: {
    readonly kind: "hadamard" | "regular-hadamard";
    readonly block: number;
    readonly seed: number;
    readonly where: "weights" | "activations" | "folded";
  };
  /** Present for trellis: a centroid is chosen by so many bits, which wrap around in circles of so many weights. */
  readonly trellis?: { readonly states: number; readonly block: number };
  /** Present for all that is in codes for ONNX Runtime: how the graph holds them. */
  readonly form?: WeightForm;
  /** Bits of a code. */
  readonly nominalBitsPerWeight: number;
  /** Codes, scales, zero points and codebook, all counted. The rotation matrix is one per part and counted with the part's other bytes. */
  readonly storedBitsPerWeight: number;
  /** sum((w - w')^2) / sum(w^2). */
  readonly relativeMse: number;
  /** -10 log10 of it; absent where nothing was lost. */
  readonly snrDb?: number;
  /**
   * ||(W - W') x|| / ||W x|| over all probes with speech, with the inputs x that the source computes: what the layer's output loses. For LSTM and GRU, of their
   * outputs. Absent where nothing was lost or the layer gives only zeros.
   */
  readonly outputError?: number;
  /** Present for weights in codes where the recipe names calibration clips. */
  readonly feedback?: RowFeedback;
  readonly bytes: number;
  readonly sourceBytes: number;
}

/**
 * The squared error of the weight's outputs on the calibration clips, over that of the same scheme without error feedback; or why there was none: "width",
 * more inputs than are gathered, "operator", inputs that are not followed, "scheme", none that feedback is made for. Exactly one is present.
 */
export interface RowFeedback {
  readonly lossRatio?: number;
  readonly omitted?: "width" | "operator" | "scheme";
}

/** Sizes of one part: what its source took and what it takes now, weights that were quantized apart from the rest. */
export interface PartTotals {
  readonly sourceBytes: number;
  readonly emittedBytes: number;
  readonly quantizedBytes: number;
  readonly otherBytes: number;
  readonly parameters: number;
}

export interface FeatureParity {
  /** Mean over frames of the cosine between the two feature vectors. */
  readonly cosine: number;
  /** Largest shift of a dimension's mean, in standard deviations of the reference. */
  readonly meanShiftSd: number;
  /** Largest |ln(sd / sd of the reference)| of a dimension. */
  readonly logSdShift: number;
}

/** What one golden clip showed, before (golden logits) and after (audio through the emitted parts). */
export interface ClipEvidence {
  readonly audio: string;
  readonly reference: string;
  readonly before: Decoding;
  readonly after: Decoding;
  readonly sourceParity: FeatureParity;
  /** Largest |difference| between the head's own logits in fp32 and the golden ones; of golden logits in float16, beyond what rounding to it explains. */
  readonly goldenLogitsMaxError: number;
  /** Mean KL divergence from the logits of the export and the head as they came to those of the emitted parts, in nats per frame. */
  readonly logitKl: number;
}

export interface Decoding {
  readonly text: string;
  readonly edits: number;
  /** Mean posterior of the blank over frames. */
  readonly blankMass: number;
}

/** The limits that gated the pack. */
export interface ProofLimits {
  readonly minCosine: number;
  readonly maxMeanShiftSd: number;
  readonly maxLogSdShift: number;
  readonly maxGoldenLogitsError: number;
  readonly maxLogitKl: number;
  readonly maxCer: number;
  readonly maxCerIncrease: number;
  readonly maxOptimizationError: number;
}

export interface Evidence {
  readonly runtime: string;
  readonly limits: ProofLimits;
  /** Relative rms difference of each emitted part's outputs with the runtime's optimizations on and off, over all clips. */
  readonly optimizationError: { readonly encoder: number; readonly head: number };
  readonly clips: readonly ClipEvidence[];
  /** Edits over reference code points (NFC), pooled over the clips that hold speech. */
  readonly cer: { readonly before: number; readonly after: number; readonly referenceCodePoints: number };
  readonly mlpackage?: PackageEvidence;
}

/** A golden clip as the bundle carries it. */
export interface ProbeEntry {
  readonly audio: string;
  readonly features: string;
  readonly logits: string;
  readonly text: string;
  readonly digests: { readonly audio: string; readonly features: string };
}

/** What the packer recorded: the facts that the loader believes. A field exists when something measures it. */
export interface Manifest {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  readonly contract: {
    readonly layout: FeatureLayout;
    readonly layoutId: string;
    readonly contractId: string;
    readonly golden: readonly ProbeEntry[];
  };
  readonly sources: {
    /** `data`: the files of its external data by their locations beside it, in order; present where there are any. */
    readonly encoder: SourceEntry & { readonly data?: readonly SourceEntry[] };
    readonly encoderLayout: SourceEntry;
    readonly head: SourceEntry & { readonly tensorsSha256: string };
    /** Present for a head that came as a graph beside its checkpoint. */
    readonly headGraph?: SourceEntry;
    readonly headContract: SourceEntry;
    /** The clips that feedback was gathered on, in order; present where the recipe names any. */
    readonly calibration?: readonly SourceEntry[];
  };
  readonly head: {
    readonly layers: readonly HeadLayer[];
    readonly keys: {
      readonly used: number;
      readonly ignored: number;
      readonly missing: readonly string[];
      readonly unexpected: readonly string[];
    };
    readonly classes: number;
    readonly blankIndex: number;
    readonly framesIn: number;
    readonly framesOut: number;
  };
  /** `mlpackage` is present, here and below, where the recipe has that target. */
  readonly parts: {
    readonly onnx: { readonly encoder: PartEntry; readonly head: PartEntry };
    readonly mlpackage?: { readonly encoder: PackageEntry; readonly head: PackageEntry };
  };
  readonly quantization: {
    readonly rows: readonly QuantizationRow[];
    /** Present where the recipe has a budget. */
    readonly allocation?: BitAllocation;
    readonly totals: {
      readonly onnx: { readonly encoder: PartTotals; readonly head: PartTotals };
      readonly mlpackage?: { readonly encoder: PartTotals; readonly head: PartTotals };
    };
  };
  readonly evidence: Evidence;
  readonly files: readonly FileEntry[];
  readonly toolchain: { readonly balafon: string; readonly onnxOpset: number };
}
