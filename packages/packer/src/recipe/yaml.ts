import { BalafonError, type ErrorCode, type Place, type Problem } from "@balafon/manifest-schema";
import { problemsOf, type Validator } from "@balafon/manifest-schema";
import {
  Composer,
  CST,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type Document,
  type YAMLMap,
} from "yaml";

/** A YAML file of more characters than this is no recipe, layout or contract: a contract of 100 clips has some 50,000. */
const maxYamlLength = 1 << 18;
/** Deeper nesting than any schema here has. The composer recurses, and V8 aborts the process where a stack runs out inside a regular expression. */
const maxYamlDepth = 32;

/** Stands where a value belongs that the file's author does not know, with the words that say what it is and who knows it. */
const requiredTag = "!required";

/** A YAML document with the place of everything in it. */
export interface YamlFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  /** Values that do not come from the file, by their paths joined with dots, and what messages call their place. */
  readonly elsewhere: Map<string, string>;
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
  const lines = new LineCounter();
  const fail = (problem: string, offset: number | undefined, hint?: string): never => {
    const place = offset === undefined ? { file: name } : placeAt(name, lines, offset);
    throw new BalafonError(codes.syntax, { subject: "YAML", problem, place, ...(hint === undefined ? {} : { hint }) });
  };
  if (text.length > maxYamlLength) fail(`${text.length} characters, more than the limit of ${maxYamlLength}`, undefined);
  // Duplicate keys are found below: the parser compares every key of a map with every other one.
  const composer = new Composer({
    uniqueKeys: false,
    strict: true,
    version: "1.2",
    customTags: [{ tag: requiredTag, resolve: (words: string) => words }],
  });
  const [document, second] = composer.compose(tokensOf(text, lines, fail), true, text.length);
  const error = document!.errors[0] ?? document!.warnings[0];
  if (error !== undefined) fail(error.message, error.pos[0]);
  if (second !== undefined) fail("a second document", second.range[0], "Write one document to a file.");
  checkNodes(document!, fail);
  return { name, document: document!, lines, elsewhere: new Map() };
}

type Fail = (problem: string, offset: number | undefined, hint?: string) => never;

/** The document's tokens, lexed and parsed without recursion, up to the first error or the first node that is too deep. */
function* tokensOf(text: string, lines: LineCounter, fail: Fail): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") fail(token.message, token.offset);
      yield token;
    }
    if (depthOf(parser) > maxYamlDepth) fail(`nested more than ${maxYamlDepth} deep`, parser.offset);
  }
  yield* parser.end();
}

/** The collections that are open. The document and, in block style only, a scalar are on the stack as well. */
const depthOf = ({ stack }: Parser): number => stack.filter((token) => CST.isCollection(token)).length;

function checkNodes(document: Document.Parsed, fail: Fail): void {
  visit(document, {
    Alias: (_key, node) => fail("an alias (*name) is not allowed here", node.range?.[0], "Write the value out."),
    Map: (_key, map) => checkKeys(map, fail),
    Scalar: (_key, { value, range }) => {
      if (typeof value === "string" && loneSurrogate.test(value)) fail("half of a surrogate pair, which is no character", range?.[0]);
    },
  });
}

const loneSurrogate = /\p{Cs}/u;

function checkKeys(map: YAMLMap, fail: Fail): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const offset = isNode(key) ? key.range?.[0] : undefined;
    if (!isScalar(key) || typeof key.value !== "string") return fail("a key that is not plain text", offset);
    if (key.value === "__proto__") fail('a key called "__proto__" is not allowed', offset);
    if (seen.has(key.value)) fail(`the key "${key.value}" is written twice`, offset);
    seen.add(key.value);
  }
}

/** A value that somebody must still give. */
interface RequiredValue {
  readonly path: readonly (string | number)[];
  /** What it is and who knows it. */
  readonly text: string;
}

/** The places of a document that say `!required`, in its order. */
export function requiredValues(node: unknown, path: readonly (string | number)[] = []): RequiredValue[] {
  if (isScalar(node)) return node.tag === requiredTag ? [{ path, text: String(node.value) }] : [];
  if (isSeq(node)) return node.items.flatMap((item, index) => requiredValues(item, [...path, index]));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => requiredValues(value, [...path, String(isScalar(key) ? key.value : key)]));
}

/** Nothing is guessed: what nobody has said yet is asked for, all of it at once. */
function checkRequired(file: YamlFile, codes: YamlCodes): void {
  const values = requiredValues(file.document.contents);
  const [first] = values;
  if (first === undefined) return;
  throw new BalafonError(codes.invalid, {
    subject: first.path.join("."),
    problem:
      values.length === 1
        ? "a value is needed here that the file does not say"
        : `${values.length} values are needed that the file does not say`,
    place: placeOf(file, first.path),
    details: values
      .slice(0, 40)
      .map(({ path, text }) => `${codes.invalid === "RECIPE_INVALID" ? "--set " : ""}${path.join(".")}=...  ${text}`),
    hint: "Ask whoever knows, then give each with --set KEY=VALUE, or write it in place of !required.",
  });
}

/**
 * The document's value, checked against a schema, its defaults filled in.
 *
 * @throws BalafonError `codes.invalid` for the first problem in file order, with line and column; further problems are listed with it. Values that are
 *   still `!required` come first.
 */
export function validated<Value>(file: YamlFile, validator: Validator, codes: YamlCodes): Value {
  checkRequired(file, codes);
  const value: unknown = file.document.toJS();
  const problems = problemsOf(validator, value).map((problem) => ({ ...problem, place: placeOf(file, problem.path, problem.atKey) }));
  const [first, ...others] = problems.sort(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
  if (first === undefined) return value as Value;
  throw new BalafonError(codes.invalid, {
    ...factsOf(first),
    place: first.place,
    details: others.slice(0, 20).map((other) => `also ${placeText(other.place)}: ${subjectOf(other)}: ${other.problem}`),
  });
}

/** The place of a field, for messages about its value. Falls back to the nearest parent that exists. */
export function placeOf(file: YamlFile, path: readonly (string | number)[], atKey = false): Place {
  const prefixes = path.map((_, index) => path.slice(0, path.length - index).join("."));
  const elsewhere = prefixes.map((prefix) => file.elsewhere.get(prefix)).find((said) => said !== undefined);
  if (elsewhere !== undefined) return { file: elsewhere };
  let offset = isNode(file.document.contents) ? file.document.contents.range?.[0] : undefined;
  let node: unknown = file.document.contents;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) break;
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    const last = index === path.length - 1;
    if (pair !== undefined && isScalar(pair.key) && ((atKey && last) || !isNode(pair.value)))
      return placeAt(file.name, file.lines, pair.key.range?.[0] ?? 0);
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

const placeText = ({ file, line, column }: Place): string => (line === undefined ? file : `line ${line}, column ${column}`);

const subjectOf = ({ path }: Problem): string => (path.length === 0 ? "the document" : path.join("."));

function factsOf(problem: Problem): { subject: string; problem: string; expected?: string; found?: string; hint?: string } {
  const { path: _path, atKey: _atKey, ...facts } = problem;
  return { subject: subjectOf(problem), ...facts };
}
