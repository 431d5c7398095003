import { sha256OfJson } from "../json/canonical.ts";
import type { FeatureLayout } from "./layout.ts";

/** The name of a feature layout: SHA-256 of its canonical JSON. Equal ids mean equal layouts, and nothing less does. */
export function layoutIdOf(layout: FeatureLayout): string {
  return sha256OfJson(layout);
}

/** Digests of one golden clip. */
export interface GoldenDigest {
  /** SHA-256 of the clip's samples as little-endian float32. */
  readonly audio: string;
  /** SHA-256 of the feature array's bytes, little-endian, row by row, in its stored dtype. */
  readonly features: string;
}

/**
 * The name of a contract: what the features mean (the layout) and what they are (golden clips and their features).
 * Parts bind when their contract ids are equal. Emitted bytes are not part of it: a 4-bit encoder may replace an fp16 one of the same contract.
 */
export function contractIdOf(layoutId: string, golden: readonly GoldenDigest[]): string {
  return sha256OfJson({ layoutId, golden: golden.map(({ audio, features }) => ({ audio, features })) });
}
