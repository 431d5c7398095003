import { BalafonError, compareLayouts, formatDifferences, frameConsequence, type Manifest } from "@balafon/manifest-schema";

/** A model bundle as far as binding looks at it. */
interface Described {
  readonly name: string;
  readonly manifest: Manifest;
}

/**
 * Parts bind when their contract ids are equal: an encoder may be swapped for another of the same contract, and for nothing else.
 *
 * @throws BalafonError LAYOUT_MISMATCH, field by field, where the layouts differ; CONTRACT_MISMATCH where only the golden features do.
 */
export function checkBinding(encoder: Described, head: Described): void {
  const provided = encoder.manifest.contract;
  const expected = head.manifest.contract;
  if (provided.contractId === expected.contractId) return;
  const differences = compareLayouts(provided.layout, expected.layout);
  if (differences.length > 0) {
    const { window } = provided.layout;
    throw new BalafonError("LAYOUT_MISMATCH", {
      subject: `the encoder of ${encoder.name} and the head of ${head.name}`,
      problem: "they do not belong together",
      details: [
        ...formatDifferences(differences),
        ...(window.kind === "fixed" ? [frameConsequence(head.manifest.head, window.frames)] : []),
      ],
      hint: "Use an encoder and a head that were packed under one contract.",
    });
  }
  throw new BalafonError("CONTRACT_MISMATCH", {
    subject: `the encoder of ${encoder.name} and the head of ${head.name}`,
    problem: "their layouts agree, but they were proved on different golden features",
    expected: `contract ${expected.contractId.slice(0, 16)}`,
    found: `contract ${provided.contractId.slice(0, 16)}`,
    hint: "Pack both under one contract; equal shapes do not show that features are the same.",
  });
}
