import { layoutIdOf, type CoreMlOptions, type FeatureLayout, type HeadLayer } from "@balafon/manifest-schema";
import { resolveSigningKey } from "../sign/resolve-key.ts";
import { openInputs, type Inputs } from "./inputs.ts";
import { prepareParts } from "./parts.ts";
import type { Session } from "./progress.ts";

/** What was found of a pair whose parts fit. */
export interface CheckResult {
  readonly name: string;
  readonly version: string;
  readonly layout: FeatureLayout;
  readonly layoutId: string;
  readonly head: {
    readonly layers: readonly HeadLayer[];
    readonly keys: { readonly used: number; readonly ignored: number };
    readonly framesIn: number;
    readonly framesOut: number;
    readonly classes: number;
    readonly blankIndex: number;
  };
  readonly parameters: { readonly encoder: number; readonly head: number };
  /** What the Core ML packages would be written for, where the recipe has that target: every operator of both parts has a form there. */
  readonly coreml?: CoreMlOptions;
  /** What only golden clips and a pack can show. */
  readonly notChecked: readonly string[];
}

const notChecked = [
  "parity: no golden features were compared with what the export gives",
  "what no file says of the head (strides, heads, norms): no golden logits were compared with its own",
  "decodability: no clip was transcribed",
  "what quantization costs: nothing was quantized",
] as const;

/** A key in the environment is not asked for: who checks is often not who signs. */
const keyInEnvironment = /^env:/;

/**
 * Whether the parts of a recipe fit, by all that can be seen without golden clips: digests, layouts, keys, shapes, vocabulary, operators,
 * quantization rules, calibration clips and the file of the signing key. Nothing is written: no proof, no bundle, no development key.
 *
 * @throws BalafonError of the codes of resolve, inspect and check, and KEY_INVALID, as a pack would.
 */
export async function checkModel(recipe: string, settings: readonly string[], session: Session): Promise<CheckResult> {
  const inputs = await openInputs(recipe, settings, session, "check");
  try {
    const { headGraph, encoder, head, vocabulary, keysIgnored } = await prepareParts(inputs, session);
    const unread = await checkKey(inputs);
    await inputs.checkUnchanged();
    const { layers, framesIn, framesOut, classes, keysUsed } = headGraph;
    const { name, version, targets, coreml } = inputs.recipe;
    const { layout } = inputs.contract;
    return {
      name,
      version,
      layout,
      layoutId: layoutIdOf(layout),
      head: { layers, keys: { used: keysUsed, ignored: keysIgnored }, framesIn, framesOut, classes, blankIndex: vocabulary.blankIndex },
      parameters: { encoder: encoder.parameters, head: head.parameters },
      ...(targets.includes("mlpackage") ? { coreml } : {}),
      notChecked: [...notChecked, ...unread],
    };
  } finally {
    await inputs.close();
  }
}

/** @returns what was not looked at of the key that a pack would sign with */
async function checkKey({ recipe, folder }: Inputs): Promise<readonly string[]> {
  const key = recipe.signing?.key;
  if (key === undefined) return [];
  if (keyInEnvironment.test(key)) return [`the signing key: ${key} is read when a pack signs`];
  await resolveSigningKey(recipe, folder, {});
  return [];
}
