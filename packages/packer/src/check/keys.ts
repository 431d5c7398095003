import { BalafonError } from "@balafon/manifest-schema";
import { quotedList } from "../inspect/quoted.ts";

/** The keys that one layer takes. */
interface LayerKeys {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/**
 * Every key of the checkpoint is used exactly once, or the pack is refused.
 *
 * @returns the number of keys used.
 * @throws BalafonError CHECKPOINT_MISMATCH listing missing, unexpected and doubly used keys.
 */
export function checkKeys(checkpoint: string, layers: readonly LayerKeys[], keys: ReadonlySet<string>): number {
  const taken = layers.flatMap(({ required, optional }) => [...required, ...optional.filter((key) => keys.has(key))]);
  const wanted = new Set(taken);
  const missing = [...wanted].filter((key) => !keys.has(key));
  const unexpected = [...keys].filter((key) => !wanted.has(key));
  const twice = repeated(taken);
  if (missing.length + unexpected.length + twice.length === 0) return wanted.size;
  throw new BalafonError("CHECKPOINT_MISMATCH", {
    subject: checkpoint,
    problem: `its keys are not those of the recipe's layers (${missing.length} missing, ${unexpected.length} unexpected, ${twice.length} used twice)`,
    details: [
      ...(missing.length > 0 ? [`missing:    ${quotedList(missing)}`] : []),
      ...(unexpected.length > 0 ? [`unexpected: ${quotedList(unexpected)}`] : []),
      ...(twice.length > 0 ? [`used twice: ${quotedList(twice)}`] : []),
    ],
    hint: "head.layers must name every layer of the checkpoint once, in order; head.prefix sets other parts of a checkpoint aside.",
  });
}

/** What a list holds more than once, each named once. */
function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))];
}
