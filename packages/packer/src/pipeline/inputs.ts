import {
  canonicalJson,
  type FeatureLayout,
  type GoldenClip,
  type HeadContract,
  type ContractDraft,
  type Place,
  type Recipe,
  type SourceEntry,
} from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { basename, dirname, relative, resolve } from "node:path";
import { parseContract, parseContractDraft, parseLayout } from "../recipe/contract-files.ts";
import { parseRecipe, type Purpose } from "../recipe/recipe.ts";
import { placeOf } from "../recipe/yaml.ts";
import { openSource, type OpenSource } from "../resolve/sources.ts";
import { splitReference } from "../resolve/npz-reference.ts";
import { readSmallFile, readSmallSource } from "../resolve/small-file.ts";
import { step, type Session } from "./progress.ts";

/** Everything that a recipe names, open, with digests checked. */
export interface Inputs {
  readonly recipe: Recipe;
  /** What the recipe was read for: to check it, no golden clips are opened. */
  readonly purpose: Purpose;
  readonly folder: string;
  readonly encoder: OpenSource;
  /** The files of its external data that the recipe pins, by their locations beside it. */
  readonly encoderData: ReadonlyMap<string, OpenSource>;
  readonly head: OpenSource;
  /** The head's graph, where the recipe names one. */
  readonly headGraph?: OpenSource;
  readonly provides: FeatureLayout;
  readonly contract: HeadContract;
  readonly golden: readonly GoldenFiles[];
  /** The clips that quantization is calibrated on. */
  readonly calibration: readonly OpenSource[];
  /** Where the recipe sets a gate of the proof. */
  gatePlace(gate: string): Place;
  /** Where the recipe has the pattern of a rule; the path is that of the rules. */
  rulePlace(rules: string, index: number): Place;
  /** Where the recipe names a calibration clip, or all of them. */
  calibrationPlace(index?: number): Place;
  /** Where the recipe sets the budget of bits. */
  budgetPlace(): Place;
  readonly vocabularyText: string | undefined;
  /** What messages call the files: paths as seen from where the command runs. */
  readonly names: {
    readonly encoder: string;
    readonly head: string;
    readonly provides: string;
    readonly expects: string;
  };
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
 * Reads a recipe and opens what it names; to check whether parts fit, all but the golden clips.
 *
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE, RECIPE_*, CONTRACT_INVALID, SOURCE_DIGEST_MISMATCH, USAGE.
 */
export async function openInputs(
  recipePath: string,
  settings: readonly string[],
  session: Session,
  purpose: Purpose = "pack",
): Promise<Inputs> {
  const { recipe, yaml } = parseRecipe(await readSmallFile(recipePath), recipePath, settings, purpose);
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
    // Where the recipe says a layout or a contract itself, it takes the place of the file.
    const declared = async <Value extends object>(
      field: string,
      value: string | Value,
      parse: (text: string, name: string) => Value,
    ): Promise<Declared<Value>> => {
      if (typeof value !== "string") return declaredHere(recipePath, field, value);
      const path = at(value);
      // Parsed from the file whose digest is recorded, not from one that is read a moment later.
      const { bytes, entry } = await open(path);
      return { value: parse(await readSmallSource(bytes), nameOf(path)), name: nameOf(path), folder: dirname(path), entry };
    };
    const provides = await declared("encoder.provides", recipe.encoder.provides, parseLayout);
    const expects = await declared<ContractDraft>(
      "head.expects",
      recipe.head.expects,
      purpose === "pack" ? parseContract : parseContractDraft,
    );
    const contract = { layout: expects.value.layout, golden: purpose === "pack" ? expects.value.golden! : [] };
    const beside = (path: string): string => resolve(expects.folder, path);
    const golden: GoldenFiles[] = [];
    for (const clip of contract.golden) {
      const [audio, features, logits] = [clip.audio, splitReference(clip.features).file, splitReference(clip.logits).file];
      golden.push({ clip, audio: await open(beside(audio)), features: await open(beside(features)), logits: await open(beside(logits)) });
    }
    const calibration: OpenSource[] = [];
    for (const clip of recipe.quantization.calibration?.clips ?? []) calibration.push(await open(at(clip)));
    const { graph, vocabulary } = recipe.head;
    const encoderData = new Map<string, OpenSource>();
    for (const [location, sha256] of Object.entries(recipe.encoder.data ?? {}))
      encoderData.set(location, await open(resolve(dirname(at(recipe.encoder.source)), location), sha256));
    const { file } = vocabulary;
    return {
      recipe,
      purpose,
      folder,
      gatePlace: (gate) => placeOf(yaml, ["proof", "gates", gate]),
      rulePlace: (rules, index) => placeOf(yaml, [...rules.split("."), index, "match"]),
      calibrationPlace: (index) => placeOf(yaml, ["quantization", "calibration", "clips", ...(index === undefined ? [] : [index])]),
      budgetPlace: () => placeOf(yaml, ["quantization", "budget"]),
      encoder: await open(at(recipe.encoder.source), recipe.encoder.sha256),
      encoderData,
      head: await open(at(recipe.head.source), recipe.head.sha256),
      ...(graph === undefined ? {} : { headGraph: await open(at(graph.source), graph.sha256) }),
      provides: provides.value,
      contract,
      golden,
      calibration,
      vocabularyText: file === undefined ? undefined : await readSmallSource((await open(at(file))).bytes),
      names: {
        encoder: nameOf(at(recipe.encoder.source)),
        head: nameOf(at(recipe.head.source)),
        provides: provides.name,
        expects: expects.name,
      },
      entries: { encoderLayout: provides.entry, headContract: expects.entry },
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

/** A layout or a contract, and where it was said. */
interface Declared<Value> {
  readonly value: Value;
  readonly name: string;
  /** What its paths are relative to. */
  readonly folder: string;
  readonly entry: SourceEntry;
}

/** What a recipe says itself is recorded as the canonical JSON of it: settings may have changed the file's words. */
function declaredHere<Value extends object>(recipePath: string, field: string, value: Value): Declared<Value> {
  const bytes = Buffer.from(canonicalJson(value));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const entry = { file: `${basename(recipePath)}#${field}`, bytes: bytes.length, sha256 };
  return { value, name: `${nameOf(recipePath)} (${field})`, folder: dirname(recipePath), entry };
}

/** A path as people would type it here. */
function nameOf(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith("../../..") ? path : name;
}
