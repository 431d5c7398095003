import { BalafonError, compareLayouts, formatDifferences, type FeatureLayout } from "@balafon/manifest-schema";

/**
 * The encoder provides exactly the layout that the head expects, or the pack is refused.
 *
 * @param consequence what feeding the one to the other would do, in a sentence
 * @throws BalafonError LAYOUT_MISMATCH, field by field.
 */
export function checkLayouts(
  provided: FeatureLayout,
  expected: FeatureLayout,
  files: { provides: string; expects: string },
  consequence: string,
): void {
  const differences = compareLayouts(provided, expected);
  if (differences.length === 0) return;
  throw new BalafonError("LAYOUT_MISMATCH", {
    subject: `${files.provides} and ${files.expects}`,
    problem: `the encoder provides another feature layout than the head expects (${differences.length} ${differences.length === 1 ? "field differs" : "fields differ"})`,
    details: [...formatDifferences(differences), consequence],
    hint: "Pair this head with an encoder export of the layout that it was trained on, or train a head for this export.",
  });
}
