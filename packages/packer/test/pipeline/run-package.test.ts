import type { PackageEntry, PaletteScheme } from "@balafon/manifest-schema";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lowerToMil } from "../../src/emit/coreml/lower/lower-to-mil.ts";
import { coreMlPackage } from "../../src/emit/coreml/package.ts";
import { canonicalGraph } from "../../src/graph/canonical/canonical-graph.ts";
import { readFloats } from "../../src/inspect/floats.ts";
import { simulatePackage } from "../../src/pipeline/run-package.ts";
import { relativeError } from "../../src/prove/relative-error.ts";
import { planPalettes } from "../../src/quantize/palette.ts";
import { fixtureHead, fixtureNames } from "../graph/layers/fixture-heads.ts";
import { temporaryFolder } from "../support/folder.ts";

/** Writes a head as a package, reads it back and runs it: how far it is from what torch gave. */
async function errorOf(name: string, own: Partial<PaletteScheme>, rounded = false): Promise<number> {
  const { head, input, expected } = await fixtureHead(name);
  const canonical = await canonicalGraph(name, head.graph);
  const policy = {
    default: { scheme: "turboquant", bits: 8, group: 128, form: "packed" },
    rules: [],
    mlpackage: { default: own },
  } as const;
  const weights = planPalettes("head", canonical.graph, policy).flatMap(({ site, coded }) =>
    coded ? [[site.tensor.name, coded.weight] as const] : [],
  );
  const options = { model: name, target: "ios17", layout: "plain", weights: new Map(weights), userDefined: new Map() } as const;
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
    return relativeError([[await readFloats(expected), await run(await readFloats(input))]]);
  } finally {
    await release();
  }
}

describe("a head of every kind of layer, written as a package and read back, gives what torch gives", () => {
  it.each(fixtureNames)("%s", async (name) => {
    expect(await errorOf(name, { scheme: "fp16" })).toBeLessThan(2e-3);
    expect(await errorOf(name, { scheme: "fp16" }, true)).toBeLessThan(1e-2);
    expect(await errorOf(name, { scheme: "turboquant" })).toBeLessThan(5e-2);
    expect(await errorOf(name, { scheme: "kmeans" })).toBeLessThan(5e-2);
  });
});
