import { BalafonError } from "@balafon/manifest-schema";

/** What an argument is, for messages: its type and size, never its content, which may be a key. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  const type = typeNameOf(value);
  const article = /^[AEIO]/.test(type) ? "an" : "a";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (ArrayBuffer.isView(value) && "length" in value) return `${article} ${type} of ${String(value.length)} values`;
  return type === "Object" ? "an object" : `${article} ${type}`;
}

/** The built-in type of a value, also of one from another realm, such as a test runner's: "Float32Array", "Promise", "Object". */
export function typeNameOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/**
 * USAGE: a call of the library that cannot be meant.
 *
 * @param call the function and the argument, as `loadBundle: the folder`
 * @param found the argument itself
 */
export function misuse(call: string, problem: string, expected: string, found: unknown, hint: string): BalafonError {
  return new BalafonError("USAGE", { subject: call, problem, expected, found: kindOf(found), hint });
}

/** What a value must have to be what a call takes: the type of each member. */
export type Members = Readonly<Record<string, "function" | "object">>;

/** Checks that a value has these members. @throws BalafonError USAGE, as misuse. */
export function requireMembers(value: unknown, members: Members, call: string, expected: string, hint: string): void {
  const held = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const missing = Object.keys(members).filter((name) => typeof held[name] !== members[name] || held[name] === null);
  if (missing.length > 0) throw misuse(call, `it has no ${missing.join(", no ")}`, expected, value, hint);
}
