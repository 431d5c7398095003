/** The isomorphic part: verify, match and run over any files and any runtime. Apps on Node import `@balafon/runtime-loader/node`. */
export { BalafonError, type ErrorCode, type Manifest } from "@balafon/manifest-schema";
export type { BundleFiles, FileDigest } from "./bundle/files.ts";
export { checkBinding } from "./match/bind.ts";
export { checkOwnWeights } from "./match/own-weights.ts";
export { checkPartIdentity, readMetadataProps } from "./match/part-identity.ts";
export type { AudioInput } from "./run/audio.ts";
export type { Features } from "./run/features.ts";
export { checkPorts, type RunPart } from "./run/part.ts";
export { createRecognizer, type Recognizer, type RecognizerParts, type Transcription } from "./run/recognizer.ts";
export { parsePublicKey, type TrustedKey } from "./trust/key.ts";
export type { Trust } from "./trust/options.ts";
export { verifyBundle, type VerifiedBundle } from "./trust/verify.ts";
export { parseVocabulary } from "./run/vocabulary.ts";
