import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { coreMlPackage } from "../../../src/emit/coreml/package.ts";
import type { CoreMlModel } from "../../../src/inspect/coreml/program.ts";
import { readCoreMl } from "../../../src/inspect/coreml/read.ts";
import { constantsOf, decompressWeight, isConstant } from "../../../src/inspect/coreml/weights/decompress.ts";
import { fixture } from "../../inspect/coreml/fixtures.ts";
import { linearModel, paletteModel, typeOf } from "./models.ts";
import { asPackage, writtenFiles } from "./written.ts";

const modelPath = "Data/com.apple.CoreML/model.mlmodel";
const weightsPath = "Data/com.apple.CoreML/weights/weight.bin";

/** Everything of a model but the contents of its blobs. */
const plain = (model: CoreMlModel): string => JSON.stringify(model, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));

async function expectSameWeights(before: CoreMlModel, after: CoreMlModel): Promise<void> {
  const [old, now] = [before, after].map(({ functions }) => functions.get("main")!) as [ReturnType<typeof main>, ReturnType<typeof main>];
  const numeric = old.operations
    .map((operation, at) => [operation, now.operations[at]!] as const)
    .filter(([operation]) => isConstant(operation));
  for (const [one, other] of numeric) {
    if (one.outputs[0]!.type.dtype === "string") continue;
    const [left, right] = [decompressWeight(one, constantsOf(old)), decompressWeight(other, constantsOf(now))];
    expect(Buffer.compare(await left.read(0, left.byteLength), await right.read(0, right.byteLength)), left.name).toBe(0);
  }
}

const main = (model: CoreMlModel) => model.functions.get("main")!;

describe("what is written is read again", () => {
  it.each([
    "dense-ios16",
    "dense-ios17",
    "dense-ios18",
    "palettes-ios16",
    "palettes-ios18",
    "operators-ios16",
    "operators-ios18",
    "weightless",
  ])("coremltools' %s", async (name) => {
    const folder = fixture(name);
    const model = await readCoreMl(folder);
    const again = await readCoreMl(asPackage(await writtenFiles(coreMlPackage(model))));
    expect(plain(again)).toBe(plain(model));
    await expectSameWeights(model, again);
    await folder.close();
  });

  it.each([
    [7, [1, 2, 4, 6, 8]],
    [8, [1, 2, 4, 6, 8]],
    [9, [1, 2, 3, 4, 6, 8]],
  ] as const)("specification %d: weights of %j bits", async (version, widths) => {
    const model = paletteModel(version, widths);
    const again = await readCoreMl(asPackage(await writtenFiles(coreMlPackage(model))));
    expect(again.functions.get("main")!.operations.map(({ type }) => type)).toEqual(main(model).operations.map(({ type }) => type));
    await expectSameWeights(model, again);
  });
});

describe("the same bytes every time", () => {
  it("equal models give equal files, and identifiers of Manifest.json are those of the model", async () => {
    const [one, other] = [await writtenFiles(coreMlPackage(linearModel())), await writtenFiles(coreMlPackage(linearModel()))];
    expect([...one.keys()]).toEqual(["Manifest.json", modelPath, weightsPath]);
    expect(other).toEqual(one);
    const changed = await writtenFiles(coreMlPackage({ ...linearModel(), userDefined: new Map([["balafon.role", "head"]]) }));
    expect(changed.get("Manifest.json")).not.toEqual(one.get("Manifest.json"));
    expect(changed.get(weightsPath)).toEqual(one.get(weightsPath));
  });

  it("bytes that were written before are written today", async () => {
    const files = await writtenFiles(coreMlPackage(linearModel()));
    const digests = [...files.values()].map((bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16));
    expect(digests).toMatchInlineSnapshot(`
      [
        "35a2d5465f53b2c5",
        "ea211be43c435044",
        "bd2753c60f23df18",
      ]
    `);
  });

  it("Manifest.json names both items as coremltools does, by UUIDs of version 8", async () => {
    const { fileFormatVersion, itemInfoEntries, rootModelIdentifier } = JSON.parse(
      Buffer.from((await writtenFiles(coreMlPackage(linearModel()))).get("Manifest.json")!).toString(),
    ) as { fileFormatVersion: string; itemInfoEntries: Record<string, object>; rootModelIdentifier: string };
    expect(fileFormatVersion).toBe("1.0.0");
    expect(Object.values(itemInfoEntries)).toEqual([
      {
        author: "com.apple.CoreML",
        description: "CoreML Model Specification",
        name: "model.mlmodel",
        path: "com.apple.CoreML/model.mlmodel",
      },
      { author: "com.apple.CoreML", description: "CoreML Model Weights", name: "weights", path: "com.apple.CoreML/weights" },
    ]);
    for (const id of Object.keys(itemInfoEntries))
      expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
    expect(rootModelIdentifier).toBe(Object.keys(itemInfoEntries)[0]);
  });

  it("a model without weights has neither the file nor the item", async () => {
    const folder = fixture("weightless");
    const files = await writtenFiles(coreMlPackage(await readCoreMl(folder)));
    await folder.close();
    expect([...files.keys()]).toEqual(["Manifest.json", modelPath]);
    expect(Buffer.from(files.get("Manifest.json")!).toString()).not.toContain("weights");
  });
});

describe("weights pass through", () => {
  it("a weight of 64 MiB is read in pieces of at most 4 MiB, each once, and only when they are asked for", async () => {
    const type = typeOf("fp16", 2 ** 15, 2 ** 10);
    const reads: [number, number][] = [];
    const read = async (offset: number, length: number) => (reads.push([offset, length]), new Uint8Array(length));
    const model = linearModel(8, (fn) => ({
      ...fn,
      operations: [
        {
          type: "const",
          inputs: new Map(),
          outputs: [{ name: "large", type }],
          attributes: new Map([...main(linearModel()).operations[0]!.attributes, ["val", { type, blob: { byteLength: 2 ** 26, read } }]]),
        },
        ...fn.operations,
      ],
    }));
    const weights = coreMlPackage(model).find(({ path }) => path === weightsPath)!;
    expect(reads).toEqual([]);
    let bytes = 0;
    for await (const chunk of weights.chunks) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(2 ** 26);
    expect(reads.map(([offset]) => offset)).toEqual(Array.from({ length: 16 }, (_, at) => at * 2 ** 22));
    expect(Math.max(...reads.map(([, length]) => length))).toBe(2 ** 22);
  });
});
