import { packageFiles } from "../../lib/mlpackage.mjs";

export const invalid = "FORMAT_INVALID";
export const unsupported = "FORMAT_UNSUPPORTED";
export const truncated = "FORMAT_TRUNCATED";
export const limit = "LIMIT_EXCEEDED";

/** A package of these parts, the code that refuses it, and what the refusal says. */
export const of = (name, code, says, parts, more = {}) => ({ name, code, says, files: packageFiles(parts), heavy: false, ...more });
