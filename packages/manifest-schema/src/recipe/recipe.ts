import type { ContractDraft } from "../contract/contract.ts";
import type { FeatureLayout } from "../layout/layout.ts";

/** A recipe as a person wrote it, defaults filled in. It says what belongs together. */
export interface Recipe {
  /** Version of the recipe format. */
  readonly balafon: 1;
  readonly name: string;
  readonly version: string;
  /** Never goes down; clients refuse an older one. */
  readonly sequence: number;
  readonly encoder: EncoderEntry;
  readonly head: HeadEntry;
  readonly quantization: QuantizationPolicy;
  /** `onnx` is always among them. */
  readonly targets: readonly Target[];
  readonly coreml: CoreMlOptions;
  readonly proof: { readonly gates: Gates };
  /** Absent: the development key signs. */
  readonly signing?: { readonly key: string };
}

/** What a pack writes: parts for ONNX Runtime, and Core ML packages of the same parts. */
export type Target = "onnx" | "mlpackage";

/** What the target `mlpackage` is written for. */
export interface CoreMlOptions {
  /** The oldest system that loads the packages. Codes of 3 bits and `rowsPerScale` need `ios18`. */
  readonly target: "ios16" | "ios17" | "ios18";
  /** `ane`: tensors of (batch, channels, 1, time) and convolutions in the place of linear layers. */
  readonly layout: "plain" | "ane";
}

export interface EncoderEntry {
  /** Path of the export, relative to the recipe. */
  readonly source: string;
  readonly sha256: string;
  /** Digests of the files that hold the export's external data, by their locations beside it. */
  readonly data?: { readonly [location: string]: string };
  /** Path of the layout file that whoever made the export wrote beside it, or that layout itself. */
  readonly provides: string | FeatureLayout;
}

export interface HeadEntry {
  /** Path of the checkpoint, relative to the recipe. */
  readonly source: string;
  readonly sha256: string;
  /** The entry of a nested checkpoint that holds the state dict. */
  readonly select?: string;
  /** Keys start with this; others are ignored and counted. */
  readonly prefix?: string;
  /** Path of the contract file that whoever trained the head wrote beside it, or that contract itself; its paths are then relative to the recipe. */
  readonly expects: string | ContractDraft;
  /** The graph of the state dict, in order. Exactly one of `layers` and `graph` is present. */
  readonly layers?: readonly LayerEntry[];
  /** An ONNX graph of the head, whose weights must be those of the checkpoint. */
  readonly graph?: GraphEntry;
  readonly vocabulary: VocabularyEntry;
}

/** An ONNX file beside a checkpoint. */
export interface GraphEntry {
  /** Path of the graph, relative to the recipe. */
  readonly source: string;
  readonly sha256: string;
}

export type ActivationKind = "gelu" | "gelu-tanh" | "relu" | "silu" | "tanh";

/** One layer: exactly one of the fields is present. */
export interface LayerEntry {
  readonly linear?: { readonly weights: string; readonly activation?: ActivationKind };
  readonly conv1d?: {
    readonly weights: string;
    readonly stride: number;
    readonly padding: number;
    readonly dilation: number;
    readonly groups: number;
    readonly activation?: ActivationKind;
  };
  readonly positions?: { readonly weights: string };
  readonly transformer?: {
    readonly weights: string;
    readonly heads: number;
    readonly norm: "pre" | "post";
    readonly activation: ActivationKind;
    readonly eps: number;
  };
  readonly layernorm?: { readonly weights: string; readonly eps: number };
  readonly batchnorm?: { readonly weights: string; readonly eps: number };
  readonly lstm?: { readonly weights: string; readonly bidirectional: boolean };
  readonly gru?: { readonly weights: string; readonly bidirectional: boolean };
  readonly activation?: { readonly kind: ActivationKind };
}

/** Exactly one of `alphabet` and `file` is present. */
export interface VocabularyEntry {
  /** `nko`: U+07C0..U+07FF, then space, then the blank. */
  readonly alphabet?: "nko";
  /** A JSON array of the classes' texts, the blank's included. */
  readonly file?: string;
  readonly blank: "last" | number;
}

/**
 * How a graph holds a weight that is in codes. `packed`: an operator of the runtime multiplies by the codes themselves. `lut`: the weight is gathered
 * from its codebook whenever it is used. `dense`: the runtime restores the weight when it loads the graph.
 */
export type WeightForm = "packed" | "lut" | "dense";

/** How one tensor is stored. `bits` matter to turboquant, rtn, kmeans and trellis, `group` to turboquant, rtn, nf4 and trellis, `form` to all that are in codes. */
export interface TensorScheme {
  readonly scheme: "turboquant" | "rtn" | "nf4" | "kmeans" | "trellis" | "fp16" | "none";
  readonly bits: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** How many inputs of one output share a scale: all of them for `row`. */
  readonly group: 16 | 32 | 64 | 128 | "row";
  /** Of rtn; true where it is left out. */
  readonly symmetric?: boolean;
  readonly form: WeightForm;
  /** For trellis: the logarithm of how many centroids there are, 10 if absent. Each one more halves the speed of packing. */
  readonly states?: 8 | 9 | 10 | 11 | 12;
}

/** How one tensor is stored in a Core ML package. Its scale is one for a row, or for some neighbouring rows: groups along a row have no place there. */
export interface PaletteScheme {
  /** `none` is fp16, as all that is computed is. */
  readonly scheme: "turboquant" | "kmeans" | "fp16" | "none";
  /** 3 from iOS 18 on. */
  readonly bits: 1 | 2 | 3 | 4 | 6 | 8;
  /** Of turboquant, from iOS 18 on: so many neighbouring rows share a scale, which then lies in their own codebook. Absent: a scale for each row. */
  readonly rowsPerScale?: 8 | 16;
}

/** An exception for the tensors that `match` names. */
export type QuantizationRule = Partial<TensorScheme> & { readonly match: string };

export interface QuantizationPolicy {
  readonly default: TensorScheme;
  /** The first rule that matches wins; what it leaves out comes from `default`. */
  readonly rules: readonly QuantizationRule[];
  /** What differs on the target `onnx`: fields of the default, and rules that come before the others. */
  readonly onnx?: { readonly default?: Partial<TensorScheme>; readonly rules?: readonly QuantizationRule[] };
  /** The same of the target `mlpackage`. */
  readonly mlpackage?: {
    readonly default?: Partial<PaletteScheme>;
    readonly rules?: readonly (Partial<PaletteScheme> & { readonly match: string })[];
  };
  /** Clips of speech, WAV, relative to the recipe: present, weights are quantized with error feedback from what they read on these clips. */
  readonly calibration?: { readonly clips: readonly string[] };
  /** Present, bits are distributed over the weights whose width no rule names, by what each costs on the calibration clips. */
  readonly budget?: AllocationBudget;
}

/** Exactly one of the fields is present. */
export interface AllocationBudget {
  /** Codes, scales and codebooks of all weights over their number. */
  readonly bitsPerWeight?: number;
  /** Both parts as files, in 10^6 bytes. */
  readonly megabytes?: number;
}

/** Limits of the proof. A recipe may tighten the built-in ones, never loosen them. */
export interface Gates {
  readonly maxCer?: number;
  readonly maxCerIncrease?: number;
  readonly maxLogitKl?: number;
}
