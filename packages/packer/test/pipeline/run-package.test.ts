import type { PackageEntry, PaletteScheme } from "@balafon/manifest-schema";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lowerToMil } from "../../src/emit/coreml/lower/lower-to-mil.ts";
import { coreMlPackage } from "../../src/emit/coreml/package.ts";
import { canonicalGraph } from "../../src/graph/canonical/canonical-graph.ts";
import { readFloats } from "../../src/inspect/floats.ts";
import { codesOf } from "../../src/emit/coreml/codes-of.ts";
import { runHeld } from "../../src/pipeline/run-held.ts";
import { simulatePackage } from "../../src/pipeline/run-package.ts";
import { relativeError } from "../../src/prove/relative-error.ts";
import { planPalettes } from "../../src/quantize/palette.ts";
import { fixtureHead, fixtureNames } from "../graph/layers/fixture-heads.ts";
import { temporaryFolder } from "../support/folder.ts";

interface Errors {
  /** From what torch gave. */
  readonly torch: number;
  /** From the graph that was lowered, with the weights of the package. */
  readonly held: number;
}

/** Writes a head as a package, reads it back and runs it: how far it is from others. */
async function errorsOf(name: string, own: Partial<PaletteScheme>, rounded = false): Promise<Errors> {
  const { head, input, expected } = await fixtureHead(name);
  const canonical = await canonicalGraph(name, head.graph);
  const policy = {
    default: { scheme: "turboquant", bits: 8, group: 128, form: "packed" },
    rules: [],
    mlpackage: { default: own },
  } as const;
  const weights = planPalettes("head", canonical.graph, policy);
  const coded = weights.flatMap((weight) => weight.coded?.weight ?? []);
  const byName = new Map(coded.map((weight) => [weight.site.tensor.name, weight]));
  const options = { model: name, target: "ios17", layout: "plain", weights: byName, userDefined: new Map() } as const;
  const model = await lowerToMil(canonical, options);
  const folder = await temporaryFolder();
  for (const { path, chunks } of coreMlPackage(model)) {
    const file = join(folder, "head.mlpackage", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, chunks);
  }
  const port = ({ name: value, type: { shape } }: (typeof model.inputs)[number]) => ({ name: value, shape });
  const entry: PackageEntry = {
    path: "head.mlpackage",
    target: "ios17",
    layout: "plain",
    input: port(model.inputs[0]!),
    output: port(model.outputs[0]!),
  };
  const { run, release } = await simulatePackage(folder, entry, rounded);
  try {
    const given = await readFloats(input);
    const found = await run(given);
    const held = await runHeld({ canonical, weights }, entry, codesOf(model, coded), folder, given);
    return { torch: relativeError([[await readFloats(expected), found]]), held: relativeError([[held, found]]) };
  } finally {
    await release();
  }
}

describe("a head of every kind of layer, written as a package and read back, gives what torch gives", () => {
  it.each(fixtureNames)("%s", async (name) => {
    const cases = [
      await errorsOf(name, { scheme: "fp16" }),
      await errorsOf(name, { scheme: "turboquant" }),
      await errorsOf(name, { scheme: "kmeans" }),
    ];
    const [float16, turned, palette] = cases.map(({ torch }) => torch) as [number, number, number];
    expect(float16).toBeLessThan(1e-3);
    expect(turned).toBeLessThan(1e-2);
    expect(palette).toBeLessThan(5e-3);
    // Codes or none, it computes what the graph does that holds the same numbers.
    for (const { held } of cases) expect(held).toBeLessThan(1e-6);
    expect((await errorsOf(name, { scheme: "fp16" }, true)).torch).toBeLessThan(2e-3);
  });
});
