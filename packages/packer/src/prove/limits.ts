import { BalafonError, type Gates, type Place, type ProofLimits, type QuantizationPolicy } from "@balafon/manifest-schema";

/** Floors of source parity: a scale, a shift or another extractor shows in one of the three, and cosine alone misses a scale. */
const sourceParity = { minCosine: 0.98, maxMeanShiftSd: 0.05, maxLogSdShift: 0.05 } as const;

/** The head as built against the training path's logits for the same features; torch and onnxruntime differ by about 1e-5. */
const maxGoldenLogitsError = 1e-4;

/** A recipe's `maxCer` may be lower. Above this, text is not worth reading, whatever it is for. */
const maxCer = 0.35;
const maxCerIncrease = 0.05;

/** Mean KL divergence in nats per frame that each scheme may cost; see docs/format.md for what was measured. */
const maxLogitKl = { none: 1e-4, fp16: 1e-3, eightBits: 0.005, fourBits: 0.05 } as const;

/**
 * The limits that gate a pack: the built-in ones, tightened by the recipe.
 *
 * @param placeOf where the recipe sets a gate, for messages
 * @throws BalafonError RECIPE_INVALID where the recipe would loosen one.
 */
export function proofLimits(policy: QuantizationPolicy, gates: Gates, placeOf: (gate: string) => Place): ProofLimits {
  const builtIn = { maxCer, maxCerIncrease, maxLogitKl: klLimit(policy) };
  for (const [name, limit] of Object.entries(builtIn) as [keyof typeof builtIn, number][]) {
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
  return { ...sourceParity, maxGoldenLogitsError, ...builtIn, ...gates };
}

/** The limit of the coarsest scheme that the policy uses. */
function klLimit({ default: base, rules }: QuantizationPolicy): number {
  const schemes = [base, ...rules.map((rule) => ({ ...base, ...rule }))];
  const limits = schemes.map(({ scheme, bits }) =>
    scheme === "none" || scheme === "fp16" ? maxLogitKl[scheme] : bits === 4 ? maxLogitKl.fourBits : maxLogitKl.eightBits,
  );
  return Math.max(...limits);
}
