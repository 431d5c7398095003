import { BalafonError } from "@balafon/manifest-schema";

/** Bytes [start, end) of an archive and whose they are. */
export interface Region {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether a data descriptor follows. */
  readonly described?: boolean;
}

/** A CRC-32 and two sizes of 4 or 8 bytes, with or without a signature (APPNOTE 4.3.9). */
const descriptorBytes: ReadonlySet<number> = new Set([12, 16, 20, 24]);

/**
 * Refuses regions that share a byte, and bytes that belong to none. Overlapping entries are how a small archive unfolds into petabytes (Fifield, "A
 * better zip bomb", 2019); bytes between them are how one file is two to two readers.
 *
 * @throws BalafonError FORMAT_INVALID, with both names.
 */
export function checkRegions(archive: string, regions: readonly Region[]): void {
  let last: Region = { name: "the beginning", start: 0, end: 0 };
  for (const region of regions.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const gap = region.start - last.end;
    if (gap < 0) throw invalid(archive, `${last.name} and ${region.name} overlap`, last, region);
    if (last.described === true ? !descriptorBytes.has(gap) : gap !== 0)
      throw invalid(archive, `bytes between ${last.name} and ${region.name} belong to neither`, last, region);
    last = region;
  }
}

function invalid(subject: string, problem: string, { end }: Region, { name, start }: Region): BalafonError {
  const hint = "No trainer writes such an archive; ask whoever sent it.";
  return new BalafonError("FORMAT_INVALID", { subject, problem, expected: `${name} at ${end}`, found: `at ${start}`, hint });
}
