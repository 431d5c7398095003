import { readFile } from "node:fs/promises";
import { problemsOf, recipeValidator, type LayerEntry } from "@balafon/manifest-schema";
import { buildHead, type HeadGraph } from "../../../src/graph/head.ts";
import { readNpz } from "../../../src/inspect/npz/read.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { readTorch } from "../../../src/inspect/torch/read.ts";
import { stateDict } from "../../../src/inspect/torch/state-dict.ts";
import { bytesSource } from "../../../src/resolve/byte-source.ts";

const fixtures = new URL("../../../../../training/fixtures/layers/", import.meta.url);
const read = async (name: string) => bytesSource(name, await readFile(new URL(name, fixtures)));
const cases = JSON.parse(await readFile(new URL("cases.json", fixtures), "utf8")) as Record<string, object[]>;
const arrays = await readNpz(await read("cases.npz"));

/** Heads of every kind of layer, as torch saved them. */
export const fixtureNames: readonly string[] = Object.keys(cases);

export interface FixtureHead {
  readonly head: HeadGraph;
  /** How many tensors the checkpoint has. */
  readonly keys: number;
  readonly input: Tensor;
  /** What torch gave. */
  readonly expected: Tensor;
}

export async function fixtureHead(name: string): Promise<FixtureHead> {
  const [input, expected] = [arrays.get(`${name}.input`)!, arrays.get(`${name}.output`)!];
  const [frames, dim] = input.shape as [number, number];
  const { tensors } = stateDict(await readTorch(await read(`${name}.pt`)), {}, name);
  return { head: buildHead(name, tensors, withDefaults(cases[name]!), { frames, dim }), keys: tensors.size, input, expected };
}

/** The defaults of the recipe's schema, as a recipe gets them. */
function withDefaults(layers: object[]): LayerEntry[] {
  const filled = structuredClone(layers);
  const problems = problemsOf(recipeValidator, { head: { layers: filled } }).filter(({ path }) => path[1] === "layers");
  if (problems.length > 0) throw new Error(`a fixture's layers: ${JSON.stringify(problems)}`);
  return filled as LayerEntry[];
}
