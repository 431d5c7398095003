/** Numbers as people read them; one locale for all, so that reports are the same everywhere. */
export const thousands = (value: number): string => value.toLocaleString("en-US");

/** Bytes in the unit that leaves one to three digits before the point. */
export function formatBytes(bytes: number): string {
  const larger = ["kB", "MB", "GB"];
  let [scaled, unit] = [bytes, "B"];
  // 999.95 would be printed as 1000.0.
  while (scaled >= 999.95 && larger.length > 0) [scaled, unit] = [scaled / 1000, larger.shift()!];
  return `${unit === "B" ? scaled : scaled.toFixed(scaled < 9.995 ? 2 : 1)} ${unit}`;
}

export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** A name that a file chose, so that it can stand on a terminal: it must not move the cursor or turn the line around, nor fill the screen. */
export function plain(text: string): string {
  const escaped = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
  return escaped.length > longestCell ? `${escaped.slice(0, longestCell)}...` : escaped;
}

/** A path as a shell takes it for one word; quotes only where it needs them. */
export const shellWord = (path: string): string =>
  /^[\p{L}\p{N}_@%+=:,./][\p{L}\p{N}_@%+=:,./-]*$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;

const longestCell = 1000;

/** Rows as aligned columns; no line ends in spaces. */
export function columns(rows: readonly (readonly string[])[], indent = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map((row) => (indent + row.map((cell, index) => cell.padEnd(widths[index]!)).join("  ")).trimEnd());
}
