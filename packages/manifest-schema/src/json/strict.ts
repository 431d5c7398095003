/** Deeper than any JSON that Balafon reads: the manifest, which is the deepest, has 8 levels. */
export const maxJsonDepth = 64;

/**
 * JSON.parse for untrusted text: refuses a repeated key, of which parsers take one or the other, so that two readers see two documents; the key
 * `__proto__`, which becomes a prototype where a careless reader copies it; and nesting that no file here has.
 *
 * @throws SyntaxError
 */
export function parseStrictJson(text: string): unknown {
  const open: Set<string>[] = [];
  let last = "";
  for (const token of tokensOf(text)) {
    if (token === "[" || token === "{") open.push(new Set());
    else if (token === "]" || token === "}") open.pop();
    // Where the text is JSON, a string before a colon is a key of the innermost object; where it is not, JSON.parse says so in the end.
    else if (token === ":") addKey(open.at(-1) ?? new Set(), JSON.parse(last) as string);
    if (open.length > maxJsonDepth) throw new SyntaxError(`nested more than ${maxJsonDepth} deep`);
    last = token;
  }
  return JSON.parse(text);
}

/** Strings, and the characters that open, close or part. Not a regular expression: one that finds strings takes a square of the time on open quotes. */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const end = text[at] === '"' ? endOfString(text, at) : at + 1;
    if (end > at + 1 || "[]{}:,".includes(text[at]!)) yield text.slice(at, end);
    at = end - 1;
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function addKey(keys: Set<string>, key: string): void {
  if (key === "__proto__") throw new SyntaxError('a key called "__proto__"');
  if (keys.has(key)) throw new SyntaxError(`the key ${JSON.stringify(key.slice(0, 80))} is written twice`);
  keys.add(key);
}
