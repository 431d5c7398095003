// Backslashes and colons lead elsewhere on some systems, control characters hide in messages.
// oxlint-disable-next-line no-control-regex
const unsafe = /[\\:\u0000-\u001f]/;

/**
 * Whether a path that an untrusted file chose stays below the folder that it is relative to, on every system.
 *
 * @example isPlainPath("weights/weight.bin") // true; of "../x", "/x", "a//b" and "C:x" false
 */
export const isPlainPath = (path: string): boolean =>
  path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== ".." && !unsafe.test(segment));
