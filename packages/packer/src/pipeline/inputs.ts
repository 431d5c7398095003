import {
  type FeatureLayout,
  type GoldenClip,
  type HeadContract,
  type ProofLimits,
  type Recipe,
  type SourceEntry,
} from "@balafon/manifest-schema";
import { dirname, relative, resolve } from "node:path";
import { parseContract, parseLayout } from "../recipe/contract-files.ts";
import { proofLimits } from "../prove/limits.ts";
import { parseRecipe } from "../recipe/recipe.ts";
import { placeOf } from "../recipe/yaml.ts";
import { openSource, type OpenSource } from "../resolve/sources.ts";
import { splitReference } from "../resolve/npz-reference.ts";
import { readSmallFile } from "../resolve/small-file.ts";
import { step, type Session } from "./progress.ts";

/** Everything that a recipe names, open, with digests checked. */
export interface Inputs {
  readonly recipe: Recipe;
  readonly folder: string;
  readonly encoder: OpenSource;
  readonly head: OpenSource;
  readonly provides: FeatureLayout;
  readonly contract: HeadContract;
  readonly golden: readonly GoldenFiles[];
  /** The limits of the proof: the built-in ones, tightened by the recipe. */
  readonly limits: ProofLimits;
  readonly vocabularyText: string | undefined;
  /** What messages call the files: paths as seen from where the command runs. */
  readonly names: { readonly encoder: string; readonly head: string; readonly provides: string; readonly expects: string };
  readonly entries: { readonly encoderLayout: SourceEntry; readonly headContract: SourceEntry };
  /** @throws BalafonError SOURCE_CHANGED where any of the files was written to since it was opened. */
  checkUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** The files of a golden clip. Clips may share archives, which are then opened once. */
export interface GoldenFiles {
  readonly clip: GoldenClip;
  readonly audio: OpenSource;
  readonly features: OpenSource;
  readonly logits: OpenSource;
}

/**
 * Reads a recipe and opens what it names.
 *
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE, RECIPE_*, CONTRACT_INVALID, SOURCE_DIGEST_MISMATCH, USAGE.
 */
export async function openInputs(recipePath: string, settings: readonly string[], session: Session): Promise<Inputs> {
  const { recipe, yaml } = parseRecipe(await readSmallFile(recipePath), recipePath, settings);
  const limits = proofLimits(recipe.quantization, recipe.proof.gates, (gate) => placeOf(yaml, ["proof", "gates", gate]));
  const folder = dirname(recipePath);
  const opened = new Map<string, OpenSource>();
  const open = async (path: string, sha256?: string): Promise<OpenSource> => {
    // A file that is also named without a digest must not slip past the check of the one that pins it.
    const key = `${sha256 ?? "any"} ${path}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const source = await openSource(path, nameOf(path), sha256, (done, total) => step(session, "resolve", nameOf(path), done, total));
    opened.set(key, source);
    return source;
  };
  const close = async (): Promise<void> => {
    for (const { bytes } of opened.values()) await bytes.close();
  };
  try {
    const at = (path: string): string => resolve(folder, path);
    const expects = at(recipe.head.expects);
    const provides = parseLayout(await readSmallFile(at(recipe.encoder.provides)), nameOf(at(recipe.encoder.provides)));
    const contract = parseContract(await readSmallFile(expects), nameOf(expects));
    const beside = (path: string): string => resolve(dirname(expects), path);
    const golden: GoldenFiles[] = [];
    for (const clip of contract.golden) {
      const [audio, features, logits] = [clip.audio, splitReference(clip.features).file, splitReference(clip.logits).file];
      golden.push({ clip, audio: await open(beside(audio)), features: await open(beside(features)), logits: await open(beside(logits)) });
    }
    const { file } = recipe.head.vocabulary;
    return {
      recipe,
      folder,
      limits,
      encoder: await open(at(recipe.encoder.source), recipe.encoder.sha256),
      head: await open(at(recipe.head.source), recipe.head.sha256),
      provides,
      contract,
      golden,
      vocabularyText: file === undefined ? undefined : await readSmallFile(at(file)),
      names: {
        encoder: nameOf(at(recipe.encoder.source)),
        head: nameOf(at(recipe.head.source)),
        provides: nameOf(at(recipe.encoder.provides)),
        expects: nameOf(expects),
      },
      entries: { encoderLayout: (await open(at(recipe.encoder.provides))).entry, headContract: (await open(expects)).entry },
      checkUnchanged: async () => {
        for (const { bytes } of opened.values()) await bytes.checkUnchanged();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A path as people would type it here. */
function nameOf(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith("../../..") ? path : name;
}
