/**
 * A path among a bundle's probes for a file of this name: without what a bundle's paths may not hold, and with a number where another clip has the name
 * already, as two folders may hold files of one name.
 *
 * @param taken the paths that are given away
 * @example freeName("silence.wav", new Set(["probes/Silence.wav"])) // "probes/2-silence.wav"
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replaceAll(/[\p{C}\p{Zl}\p{Zp}:\\]/gu, "_");
  const files = new Set(Array.from(taken, fileOf));
  for (let copy = 1; ; copy++) {
    const candidate = `probes/${copy === 1 ? "" : `${copy}-`}${plain}`;
    if (!files.has(fileOf(candidate))) return candidate;
  }
}

/**
 * Equal for paths that are one file where a file system looks past case and composition, as those of macOS and Windows do: there the second would be
 * written over the first. Upper case before lower, so that ß is SS.
 */
const fileOf = (path: string): string => path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
