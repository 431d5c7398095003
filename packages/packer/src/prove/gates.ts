import type { Gates, Place } from "@balafon/manifest-schema";
import type { Claim } from "./claims.ts";

/** A gate that the recipe made stricter than it is built in. */
export interface StricterGate {
  readonly builtIn: number;
  /** Where the recipe says so. */
  readonly place: Place;
}

export type StricterGates = Readonly<Partial<Record<keyof Gates, StricterGate>>>;

/**
 * A claim about a limit that the recipe may have tightened. What only the tightened one refuses is no sign of a wrong vocabulary or of bits that are too few
 * for any use: the message then speaks of the gate.
 *
 * @param value what the limit is for
 * @param advice what the head itself has, and what can be done
 */
export function gated(claim: Claim, gate: keyof Gates, value: number, stricter: StricterGates, advice: string): Claim {
  const own = stricter[gate];
  // A place in the recipe would send people there, where what is wrong is elsewhere.
  if (own === undefined || !(value <= own.builtIn)) return claim;
  const { builtIn, place } = own;
  return { ...claim, place, hint: `proof.gates.${gate} is stricter than the built-in limit, ${builtIn}, which is met. ${advice}` };
}

/** What can be done where emitted parts fail a gate that no built-in limit asks for. */
export const emittedAdvice = (before: number): string =>
  `The head itself has a CER of ${before} on its golden logits. Store more bits, or raise the gate, or remove it.`;
