import { BalafonError, type ErrorCode, type Place } from "@balafon/manifest-schema";

/** One claim about the evidence. It is written as what must hold, so that NaN, which compares with nothing, never passes. */
export interface Claim {
  readonly holds: boolean;
  readonly code: ErrorCode;
  readonly subject: string;
  readonly problem: string;
  readonly expected: string;
  readonly found: string;
  readonly hint: string;
  /** Where the recipe sets the limit, if nothing but that limit refuses. */
  readonly place?: Place;
}

/** Nobody reads more of them, and each says enough alone. */
const mostFurther = 12;

/**
 * Refuses where a claim does not hold: the first as the error's own facts, further ones as its details.
 *
 * @throws BalafonError of the claim's code
 */
export function refuse(claims: readonly Claim[]): void {
  const [first, ...others] = claims.filter(({ holds }) => !holds);
  if (first === undefined) return;
  const { holds: _holds, code, ...facts } = first;
  const further = others.slice(0, mostFurther);
  throw new BalafonError(code, {
    ...facts,
    details: further.map(({ subject, problem, found, expected }) => `also ${subject}: ${problem} (${found}, expected ${expected})`),
  });
}

/** The beginning of a text: a window of noise decodes to hundreds of characters. */
export function shown(text: string): string {
  return text.length > 60 ? `${JSON.stringify(text.slice(0, 60))} and ${text.length - 60} more` : JSON.stringify(text);
}
