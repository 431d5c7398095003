import { errorCodes, type ErrorCode } from "./codes.ts";

/** Where in a text file an error lies. Lines and columns start at 1. What was said elsewhere has none: then `file` says where. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What an error says, part by part, so that people and machines read the same facts. */
export interface ErrorFacts {
  /** What the message is about: a file, a tensor, a field. */
  readonly subject: string;
  /** What is wrong, in one clause. */
  readonly problem: string;
  readonly expected?: string;
  readonly found?: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place?: Place;
  /** Further lines, such as a field-by-field comparison. */
  readonly details?: readonly string[];
  readonly cause?: unknown;
}

/**
 * An error of the closed set. The message names the subject, what was expected, what was found, and what to do.
 *
 * @example
 * throw new BalafonError("CHECKPOINT_MISMATCH", {
 *   subject: "head.pt", problem: "2 keys are missing", expected: "ln.weight, ln.bias", hint: "Name every layer of the head under head.layers.",
 * });
 */
export class BalafonError extends Error {
  override readonly name = "BalafonError";
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts) {
    super(formatFacts(facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.facts = facts;
  }

  /** The exit code of the command line for this error. */
  get exitCode(): number {
    return errorCodes[this.code];
  }

  /** The object that `--json` prints. */
  toJSON(): Record<string, unknown> {
    const { cause: _cause, ...facts } = this.facts;
    return { code: this.code, message: this.message, ...facts };
  }
}

/** Formats a place as `file:line:column`, leaving out what is not known. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** Control characters and direction overrides, which names in hostile files use to rewrite a terminal's lines, or to add lines that look like ours. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Zl}\p{Zp}]/gu;

function formatFacts({ subject, problem, expected, found, hint, place, details }: ErrorFacts): string {
  const where = place === undefined ? "" : `${formatPlace(place)}: `;
  const lines = [`${where}${subject}: ${problem}`];
  if (expected !== undefined) lines.push(`  expected: ${expected}`);
  if (found !== undefined) lines.push(`  found:    ${found}`);
  for (const detail of details ?? []) lines.push(`  ${detail}`);
  if (hint !== undefined) lines.push(`  ${hint}`);
  return lines.map((line) => line.replace(unprintable, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)).join("\n");
}
