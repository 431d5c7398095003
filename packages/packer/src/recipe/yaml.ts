import { BalafonError, type ErrorCode, type Place, type Problem } from "@balafon/manifest-schema";
import { problemsOf } from "@balafon/manifest-schema";
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from "yaml";

/** A YAML file of more than this is no recipe, layout or contract. */
const maxYamlBytes = 1 << 20;
/** Deeper nesting than any schema here has; a deeper document is refused before it is walked. */
const maxYamlDepth = 32;

/** A YAML document with the place of everything in it. */
export interface YamlFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The codes for a document that cannot be parsed, and for one that says the wrong thing. */
export interface YamlCodes {
  readonly syntax: ErrorCode;
  readonly invalid: ErrorCode;
}

/**
 * Parses YAML 1.2. Aliases, duplicate keys and keys that reach an object's prototype are refused: no file here needs them, and each has been an attack.
 *
 * @throws BalafonError `codes.syntax`, with line and column.
 */
export function parseYaml(text: string, name: string, codes: YamlCodes): YamlFile {
  const fail = (problem: string, offset: number | undefined, hint?: string): never => {
    const place = offset === undefined ? { file: name } : placeAt(name, lines, offset);
    throw new BalafonError(codes.syntax, { subject: "YAML", problem, place, ...(hint === undefined ? {} : { hint }) });
  };
  const lines = new LineCounter();
  if (text.length > maxYamlBytes) fail(`${text.length} characters, more than the limit of ${maxYamlBytes}`, undefined);
  if (nestingOf(text) > maxYamlDepth) fail(`nested more than ${maxYamlDepth} deep`, undefined);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true, version: "1.2" });
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) fail(error.message, error.pos[0]);
  visit(document, {
    Alias: (_key, node) => fail("an alias (*name) is not allowed here", node.range?.[0], "Write the value out."),
    Pair: (_key, pair) => {
      const key = isScalar(pair.key) ? pair.key : undefined;
      if (typeof key?.value !== "string") fail("a key that is not plain text", isNode(pair.key) ? pair.key.range?.[0] : undefined);
      if (key?.value === "__proto__") fail('a key called "__proto__" is not allowed', key.range?.[0]);
    },
  });
  return { name, document, lines };
}

/**
 * The document's value, checked against a schema, its defaults filled in.
 *
 * @throws BalafonError `codes.invalid` for the first problem in file order, with line and column; further problems are listed with it.
 */
export function validated<Value>(file: YamlFile, schema: object, codes: YamlCodes): Value {
  const value: unknown = file.document.toJS();
  const problems = problemsOf(schema, value).map((problem) => ({ ...problem, place: placeOf(file, problem.path, problem.atKey) }));
  const [first, ...others] = problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
  if (first === undefined) return value as Value;
  throw new BalafonError(codes.invalid, {
    ...factsOf(first),
    place: first.place,
    details: others.slice(0, 20).map((other) => `also ${placeText(other.place)}: ${subjectOf(other)}: ${other.problem}`),
  });
}

/** The place of a field, for messages about its value. Falls back to the nearest parent that exists. */
export function placeOf(file: YamlFile, path: readonly (string | number)[], atKey = false): Place {
  let offset = isNode(file.document.contents) ? file.document.contents.range?.[0] : undefined;
  let node: unknown = file.document.contents;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) break;
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    const last = index === path.length - 1;
    if (pair !== undefined && isScalar(pair.key) && ((atKey && last) || !isNode(pair.value))) return placeAt(file.name, file.lines, pair.key.range?.[0] ?? 0);
    node = pair?.value ?? (isSeq(node) && typeof step === "number" ? node.items[step] : undefined);
    if (!isNode(node)) break;
    offset = node.range?.[0] ?? offset;
  }
  return placeAt(file.name, file.lines, offset ?? 0);
}

function placeAt(name: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
}

const placeText = ({ line, column }: Place): string => `line ${line}, column ${column}`;

const subjectOf = ({ path }: Problem): string => (path.length === 0 ? "the document" : path.join("."));

function factsOf(problem: Problem): { subject: string; problem: string; expected?: string; found?: string; hint?: string } {
  const { path: _path, atKey: _atKey, ...facts } = problem;
  return { subject: subjectOf(problem), ...facts };
}

/** An upper bound of the nesting that a text can produce, without parsing it: brackets open at once, plus the deepest indentation. */
function nestingOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === "[" || char === "{") deepest = Math.max(deepest, ++open);
    if (char === "]" || char === "}") open = Math.max(0, open - 1);
  }
  const dashes = Math.max(0, ...(text.match(/^[ ]*(- )+/gm) ?? []).map((run) => run.split("- ").length));
  return Math.max(deepest, dashes);
}
