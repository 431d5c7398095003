const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const longestQuote = 120;

/**
 * Quotes a name that an untrusted file chose, so that it can stand in a message: control and direction characters, which could rewrite
 * a terminal's line, are escaped, and a long name is cut.
 *
 * @example quoted("a\u001b[2K") // '"a\\u{1b}[2K"'
 */
export function quoted(name: string): string {
  const cut = name.length > longestQuote ? `${name.slice(0, longestQuote)}...` : name;
  return `"${cut.replace(unprintable, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)}"`;
}

const mostListed = 8;

/** Quotes the first few of many names and counts the rest. */
export function quotedList(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).map(quoted).join(", ");
  return names.length > mostListed ? `${shown} and ${names.length - mostListed} more` : shown;
}
