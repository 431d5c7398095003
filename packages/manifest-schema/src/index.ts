export type { ContractDraft, GoldenClip, HeadContract } from "./contract/contract.ts";
export { contractDraftSchema, contractSchema } from "./contract/contract-schema.ts";
export { BalafonError, formatPlace, type ErrorFacts, type Place } from "./errors/balafon-error.ts";
export { errorCodes, type ErrorCode } from "./errors/codes.ts";
export { errorPages, type ErrorPage } from "./errors/pages.ts";
export { contractDraftValidator } from "./json/generated/contract-draft-validator.ts";
export { contractValidator } from "./json/generated/contract-validator.ts";
export { layoutValidator } from "./json/generated/layout-validator.ts";
export { manifestValidator } from "./json/generated/manifest-validator.ts";
export { recipeValidator } from "./json/generated/recipe-validator.ts";
export { sigstoreBundleValidator } from "./json/generated/sigstore-bundle-validator.ts";
export { statementValidator } from "./json/generated/statement-validator.ts";
export { canonicalJson, sha256Hex, sha256OfJson } from "./json/canonical.ts";
export { parseStrictJson } from "./json/strict.ts";
export { isPlainText } from "./json/plain-text.ts";
export { problemsOf, type Problem } from "./json/validate.ts";
export type { SchemaError, Validator } from "./json/validator.ts";
export { compareLayouts, formatDifferences, type LayoutDifference } from "./layout/compare.ts";
export { contractIdOf, layoutIdOf, type GoldenDigest } from "./layout/ids.ts";
export type { Extractor, FeatureLayout, LogMelFrontEnd, WaveformFrontEnd, Window } from "./layout/layout.ts";
export { layoutSchema } from "./layout/layout-schema.ts";
export { convolvedFrames, frameConsequence, headFrames, type Convolution, type HeadLayer } from "./manifest/frames.ts";
export type { AllocationRow, BitAllocation } from "./manifest/allocation.ts";
export type {
  ClipEvidence,
  Decoding,
  Evidence,
  FeatureParity,
  FileEntry,
  Manifest,
  OnnxRuntimeOptions,
  PackageEntry,
  PartEntry,
  PartRole,
  PartTotals,
  ProbeEntry,
  ProofLimits,
  QuantizationRow,
  RowFeedback,
  SourceEntry,
} from "./manifest/manifest.ts";
export type { LoweringEvidence, PackageClip, PackageEvidence, RoundingEvidence } from "./manifest/package-evidence.ts";
export { partRoles } from "./manifest/part-roles.ts";
export { manifestSchema } from "./manifest/manifest-schema.ts";
export type {
  ActivationKind,
  AllocationBudget,
  CoreMlOptions,
  EncoderEntry,
  Gates,
  GraphEntry,
  HeadEntry,
  LayerEntry,
  PaletteScheme,
  QuantizationPolicy,
  QuantizationRule,
  Recipe,
  Target,
  TensorScheme,
  VocabularyEntry,
  WeightForm,
} from "./recipe/recipe.ts";
export { paletteWidths } from "./recipe/palette-widths.ts";
export { recipeSchema } from "./recipe/recipe-schema.ts";
export { payloadType, preAuthenticationEncoding, sigstoreBundleMediaType, type SigstoreBundle } from "./trust/envelope.ts";
export { compareCodePoints, rootDigestOf, signatureFile, statementOf, type Resource, type Statement } from "./trust/statement.ts";
export { sigstoreBundleSchema, statementSchema } from "./trust/trust-schema.ts";
