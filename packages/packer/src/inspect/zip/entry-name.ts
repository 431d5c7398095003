import { BalafonError } from "@balafon/manifest-schema";
import { quoted } from "../quoted.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes an entry's name and refuses one that could leave a folder or be read in two ways.
 *
 * Names are UTF-8 here whatever the flag says: ASCII is the same in either, and code page 437 is for archives that no trainer writes.
 *
 * @throws BalafonError FORMAT_INVALID.
 */
export function decodeEntryName(archive: string, raw: Uint8Array): string {
  const name = decode(archive, raw);
  const problem = nameProblem(name);
  if (problem === undefined) return name;
  throw new BalafonError("FORMAT_INVALID", {
    subject: archive,
    problem: `an entry's name ${problem}`,
    expected: "relative names of plain segments, such as head/data.pkl",
    found: quoted(name),
    hint: "No trainer writes such an archive; ask whoever sent it.",
  });
}

function decode(archive: string, raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch (cause) {
    throw new BalafonError("FORMAT_INVALID", {
      subject: archive,
      problem: "an entry's name is not UTF-8",
      found: quoted(Buffer.from(raw).toString("latin1")),
      hint: "Write the archive again with names in UTF-8.",
      cause,
    });
  }
}

function nameProblem(name: string): string | undefined {
  if (name === "") return "is empty";
  if (name.includes("\0")) return "holds a NUL";
  if (name.includes("\\")) return "holds a backslash";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "is an absolute path";
  const segments = name.split("/");
  // A directory's name ends in a slash, which leaves one empty segment at the end.
  if (segments.at(-1) === "") segments.pop();
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) return "holds an empty, '.' or '..' segment";
  return undefined;
}
