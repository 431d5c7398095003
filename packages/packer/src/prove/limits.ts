import { BalafonError, type Gates, type Place, type ProofLimits, type TensorScheme } from "@balafon/manifest-schema";
import type { StricterGates } from "./gates.ts";

/** Floors of source parity: a scale, a shift or another extractor shows in one of the three, and cosine alone misses a scale. */
const sourceParity = { minCosine: 0.98, maxMeanShiftSd: 0.05, maxLogSdShift: 0.05 } as const;

/**
 * The head as built against the training path's logits for the same features; torch and onnxruntime differ by about 1e-5. Of float16 logits it is what
 * remains beyond their rounding.
 */
const maxGoldenLogitsError = 1e-4;

/**
 * Outputs with and without the runtime's optimizations, relative rms. Sums in another order differ by less than 1e-6 on encoders of 6 to 24 blocks,
 * activations rounded to int8 by 7e-3. Where a graph itself rounds to 16 bits, runtimes leave such roundings out, and only the form of weights can be checked.
 */
const maxOptimizationError = { float32: 1e-5, rounded: 1e-2 } as const;

/** A recipe's `maxCer` may be lower. Above this, text is not worth reading, whatever it is for. */
const maxCer = 0.35;
const maxCerIncrease = 0.05;

/** Mean KL divergence in nats per frame that weights may cost; see docs/format.md for what was measured. */
const maxLogitKl = { none: 1e-4, fp16: 1e-3, fourBits: 0.05, leastInCodes: 0.005 } as const;

/** A weight as it is stored: how, and how many numbers. */
export interface StoredWeight {
  readonly scheme: TensorScheme["scheme"];
  readonly bits: number;
  readonly numbers: number;
}

/**
 * The limits that gate a pack: the built-in ones, tightened by the recipe.
 *
 * @param weights every weight of both parts
 * @param rounds whether a part computes in 16 bits anywhere
 * @param placeOf where the recipe sets a gate, for messages
 * @throws BalafonError RECIPE_INVALID where the recipe would loosen one.
 */
export function proofLimits(
  weights: readonly StoredWeight[],
  rounds: boolean,
  gates: Gates,
  placeOf: (gate: string) => Place,
): ProofLimits {
  const builtIn = builtInGates(weights);
  for (const [name, limit] of gateEntries(builtIn)) {
    const wanted = gates[name];
    if (wanted === undefined || wanted <= limit) continue;
    throw new BalafonError("RECIPE_INVALID", {
      subject: `proof.gates.${name}`,
      problem: "a gate may be tightened, never loosened",
      expected: `at most ${limit}`,
      found: `${wanted}`,
      hint: "Remove the gate, or lower it.",
      place: placeOf(name),
    });
  }
  return {
    ...sourceParity,
    maxGoldenLogitsError,
    maxOptimizationError: maxOptimizationError[rounds ? "rounded" : "float32"],
    ...builtIn,
    ...gates,
  };
}

/** The gates that a recipe makes stricter than they are built in, and where. */
export function stricterGates(weights: readonly StoredWeight[], gates: Gates, placeOf: (gate: string) => Place): StricterGates {
  const stricter = gateEntries(builtInGates(weights)).filter(([name, limit]) => (gates[name] ?? limit) < limit);
  return Object.fromEntries(stricter.map(([name, builtIn]) => [name, { builtIn, place: placeOf(name) }]));
}

const builtInGates = (weights: readonly StoredWeight[]): Required<Gates> => ({ maxCer, maxCerIncrease, maxLogitKl: klLimit(weights) });

const gateEntries = (gates: Required<Gates>): [keyof Gates, number][] => Object.entries(gates) as [keyof Gates, number][];

/** The mean over all weights of what each one's scheme may cost: one tensor in fewer bits does not loosen the limit of the rest. Two digits. */
function klLimit(weights: readonly StoredWeight[]): number {
  const total = weights.reduce((sum, { numbers }) => sum + numbers, 0);
  if (total === 0) return maxLogitKl.none;
  return Number((weights.reduce((sum, weight) => sum + schemeLimit(weight) * weight.numbers, 0) / total).toPrecision(2));
}

function schemeLimit({ scheme, bits }: StoredWeight): number {
  if (scheme === "none" || scheme === "fp16") return maxLogitKl[scheme];
  // Squared errors, and the divergence with them, grow about fourfold with each bit that is taken away.
  // A trellis is held to what a code of one bit more may cost.
  const width = scheme === "trellis" ? bits + 1 : bits;
  return Math.max(maxLogitKl.leastInCodes, maxLogitKl.fourBits * 4 ** (4 - width));
}
