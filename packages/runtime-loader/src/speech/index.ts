export { decodeWav, type Audio } from "./audio/decode-wav.ts";
export { characterErrorRate, type CharacterErrorRate, type Transcript } from "./cer/character-error-rate.ts";
export { greedyDecode, type CtcDecoding, type CtcToken } from "./ctc/greedy.ts";
export { nkoVocabulary, type Vocabulary } from "./ctc/vocabulary.ts";
export type { LogMelFrontEnd } from "./log-mel/front-end.ts";
export { logMel } from "./log-mel/log-mel.ts";
export { featureParity, type FeatureParity } from "./statistics/feature-parity.ts";
export { logitKl } from "./statistics/logit-kl.ts";
