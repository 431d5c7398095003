import { BalafonError } from "@balafon/manifest-schema";
import { quoted } from "../quoted.ts";

/** What an npy header says. */
export interface NpyHeader {
  /** NumPy's type string, such as `<f4`. */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

/**
 * A key and its value: text, a bool, or what stands between the shape's parentheses. NumPy writes three such entries and nothing else, so
 * the grammar is this small; an expression does not parse.
 */
const entry = /\s*(?:'(\w+)'|"(\w+)")\s*:\s*(?:'([^'\\]*)'|"([^"\\]*)"|(True|False)|\(([^()]*)\))\s*(?:,|(?=\}))/y;

/**
 * Parses the header of an npy file: `{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }`, padded with spaces to a newline.
 *
 * @throws BalafonError FORMAT_INVALID, or FORMAT_UNSUPPORTED where the dtype is a structure.
 */
export function parseNpyHeader(name: string, text: string): NpyHeader {
  const body = /^\{(.*)\}\s*$/s.exec(text)?.[1];
  if (body === undefined) throw invalid(name, text);
  if (/['"]descr['"]\s*:\s*\[/.test(body)) throw structured(name);
  const fields = parseEntries(name, `${body}}`);
  const { descr, fortran_order: fortranOrder, shape } = Object.fromEntries(fields);
  if (fields.size !== 3 || typeof descr !== "string" || typeof fortranOrder !== "boolean" || !Array.isArray(shape))
    throw invalid(name, text);
  return { descr, fortranOrder, shape };
}

type Field = string | boolean | number[];

function parseEntries(name: string, body: string): Map<string, Field> {
  const fields = new Map<string, Field>();
  entry.lastIndex = 0;
  while (!/^\s*\}$/.test(body.slice(entry.lastIndex))) {
    const found = entry.exec(body);
    const key = found?.[1] ?? found?.[2];
    if (found === null || key === undefined || fields.has(key)) throw invalid(name, body);
    fields.set(key, fieldOf(name, found));
  }
  return fields;
}

function fieldOf(name: string, [, , , single, double, bool, tuple]: RegExpExecArray): Field {
  if (tuple !== undefined) return parseShape(name, tuple);
  return bool === undefined ? (single ?? double ?? "") : bool === "True";
}

/** `2, 3`, `5,` or nothing; Python 2 wrote an L after long integers. */
function parseShape(name: string, tuple: string): number[] {
  if (tuple.trim() === "") return [];
  const dims = tuple.split(",");
  if (dims.length > 1 && dims.at(-1)!.trim() === "") dims.pop();
  else if (dims.length === 1) throw invalid(name, `(${tuple})`);
  return dims.map((dim) => {
    const digits = /^\s*(\d{1,16})L?\s*$/.exec(dim)?.[1];
    if (digits === undefined) throw invalid(name, `(${tuple})`);
    return Number(digits);
  });
}

function invalid(name: string, found: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: name,
    problem: "the npy header does not parse",
    expected: "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
    found: quoted(found),
    hint: "Write the array again with numpy.save or numpy.savez.",
  });
}

function structured(name: string): BalafonError {
  return new BalafonError("FORMAT_UNSUPPORTED", {
    subject: name,
    problem: "the array has a structured dtype",
    expected: "one number a cell",
    hint: "Save each field as an array of its own.",
  });
}
