import type { FeatureLayout } from "./layout.ts";

/** One field in which two layouts differ. */
export interface LayoutDifference {
  /** Dotted, as in the layout file: `window.frames`. */
  readonly field: string;
  readonly provided: string;
  readonly expected: string;
  /** What this field decides, for people. */
  readonly meaning: string;
}

/** What each field decides. A field without a line here is a defect that a test finds. */
export const fieldMeanings: Readonly<Record<string, string>> = {
  "extractor.model": "which network made the features",
  "extractor.revision": "which weights that network had",
  "extractor.layer": "which hidden state was taken",
  "audio.sampleRateHz": "how much time one sample is",
  "frontEnd.kind": "what the network hears: a spectrogram or the waveform",
  "frontEnd.melBins": "how many frequency bands the network hears",
  "frontEnd.fftSize": "how long each spectrum's slice of audio is",
  "frontEnd.hopLength": "how far apart the spectra lie",
  "frontEnd.melScale": "where the bands lie",
  "frontEnd.fMinHz": "where the lowest band begins",
  "frontEnd.fMaxHz": "where the highest band ends",
  "frontEnd.log": "the scale of loudness",
  "frontEnd.floor": "what counts as silence",
  "frontEnd.dynamicRange": "how far below the loudest value the rest is kept",
  "frontEnd.offset": "the zero of the normalized spectrum",
  "frontEnd.scale": "the unit of the normalized spectrum",
  "window.kind": "whether one call takes a fixed stretch of audio",
  "window.samples": "how much audio one call takes",
  "window.frames": "how many feature frames one window gives",
  "window.samplesPerFrame": "how much audio one feature frame covers",
  "output.dim": "how wide one feature frame is",
  "output.axes": "the order of the axes",
  "reduction.factor": "by how much time was already reduced after the network",
  "reduction.method": "how time was reduced",
};

/** Every field in which the layouts differ, in the order of the layout; empty exactly where their ids are equal. */
export function compareLayouts(provided: FeatureLayout, expected: FeatureLayout): LayoutDifference[] {
  const left = leavesOf(provided);
  const right = leavesOf(expected);
  const fields = [...Object.keys(fieldMeanings), ...left.keys(), ...right.keys()];
  return [...new Set(fields)]
    .filter((field) => left.get(field) !== right.get(field))
    .map((field) => ({
      field,
      provided: left.get(field) ?? "(absent)",
      expected: right.get(field) ?? "(absent)",
      meaning: fieldMeanings[field] ?? "",
    }));
}

/** One aligned line for each difference: field, both sides, what it decides. */
export function formatDifferences(differences: readonly LayoutDifference[]): string[] {
  const width = Math.max(0, ...differences.map(({ field }) => field.length));
  return differences.map(
    ({ field, provided, expected, meaning }) => `${field.padEnd(width)}  provided ${provided}, expected ${expected}  (${meaning})`,
  );
}

function leavesOf(layout: FeatureLayout): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [group, fields] of Object.entries(layout)) {
    for (const [field, value] of Object.entries(fields as Record<string, unknown>)) {
      leaves.set(`${group}.${field}`, typeof value === "string" ? value : JSON.stringify(value));
    }
  }
  return leaves;
}
