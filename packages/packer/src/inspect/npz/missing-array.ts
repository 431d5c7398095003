import { BalafonError } from "@balafon/manifest-schema";
import { quoted, quotedList } from "../quoted.ts";

/** @throws BalafonError CONTRACT_INVALID, always: an archive that does not hold the array that a contract names. */
export function missingArray(archive: string, array: string, present: readonly string[]): never {
  throw new BalafonError("CONTRACT_INVALID", {
    subject: archive,
    problem: `holds no array called ${quoted(array)}`,
    expected: quoted(array),
    found: quotedList(present) || "no arrays",
    hint: "Correct the reference in the contract: FILE.npz#ARRAY.",
  });
}
