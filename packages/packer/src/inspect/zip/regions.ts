import { BalafonError } from "@balafon/manifest-schema";

/** Bytes [start, end) of an archive and whose they are. */
export interface Region {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Refuses regions that share a byte. Overlapping entries are how a small archive unfolds into petabytes (Fifield, "A better zip bomb", 2019).
 *
 * @throws BalafonError FORMAT_INVALID, with both names.
 */
export function checkRegions(archive: string, regions: readonly Region[]): void {
  const sorted = regions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, region] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || region.end <= next.start) continue;
    throw new BalafonError("FORMAT_INVALID", {
      subject: archive,
      problem: `${region.name} and ${next.name} overlap`,
      expected: `${next.name} at ${region.end} or later`,
      found: `at ${next.start}`,
      hint: "No trainer writes such an archive; ask whoever sent it.",
    });
  }
}
