import { canonicalJson, manifestValidator, problemsOf, type Manifest } from "@balafon/manifest-schema";
import { characterErrorRate, decodeWav, greedyDecode, nkoVocabulary } from "@balafon/runtime-loader/speech";
import { loadBundle } from "@balafon/runtime-loader/node";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readFloats } from "../../src/inspect/floats.ts";
import { parseContract } from "../../src/recipe/contract-files.ts";
import type { PackResult } from "../../src/pipeline/pack.ts";
import { arrayOf, headState, plannedTensors, readManifest, readModel, relativeMse, restoredWeights, sourceTensors } from "./read-bundle.ts";
import { createWorkspace, filesOf, modelFile, namedKeyOf, pack, recipeOf, sha256, sha256OfFile, type PairName } from "./support.ts";

const roles = ["encoder", "head"] as const;
const elements = (shape: readonly number[]): number => shape.reduce((product, dim) => product * dim, 1);
const readBytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

describe.each<[PairName, number]>([
  ["anchor", 1500],
  ["pilot", 375],
])("the manifest of %s", (name, framesIn) => {
  let folder: string;
  let manifest: Manifest;
  let publicKey: string;
  let packed: PackResult;
  let recipe: string;
  beforeAll(async () => {
    const workspace = await createWorkspace();
    recipe = recipeOf(workspace, name);
    packed = await pack(workspace, { name });
    folder = packed.folder;
    manifest = await readManifest(folder);
    publicKey = await readFile(namedKeyOf(workspace), "utf8");
  });

  it("is canonical JSON of the published schema, and what the pack returned", async () => {
    expect(packed.manifest).toEqual(manifest);
    expect(problemsOf(manifestValidator, structuredClone(manifest))).toEqual([]);
    expect(await readFile(join(folder, "manifest.json"), "utf8")).toBe(canonicalJson(manifest));
  });

  it("lists every file that is there, with its size and digest", async () => {
    const found = await filesOf(folder);
    expect(manifest.files.map(({ path, sha256: digest }) => [path, digest])).toEqual(
      [...found].filter(([path]) => path !== "manifest.json" && path !== "model.sig"),
    );
    for (const { path, bytes } of manifest.files) expect([path, bytes]).toEqual([path, (await stat(join(folder, path))).size]);
    const sizes = await Promise.all([...found.keys()].map(async (path) => (await stat(join(folder, path))).size));
    expect(packed.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });

  it("names its sources by their bytes, and the head by its tensors too", async () => {
    const files = {
      encoder: "encoder.onnx",
      encoderLayout: "encoder.layout.yaml",
      head: "head.pt",
      headContract: "head.contract.yaml",
    } as const;
    for (const [source, file] of Object.entries(files) as [keyof typeof files, string][]) {
      const path = modelFile(name, file);
      expect(manifest.sources[source]).toMatchObject({ file, bytes: (await stat(path)).size, sha256: await sha256OfFile(path) });
    }
    const tensors = [...(await headState(name)).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const described = tensors.map(async ({ name: key, dtype, shape, byteLength, read }) => ({
      dtype,
      name: key,
      sha256: sha256(await read(0, byteLength)),
      shape,
    }));
    expect(manifest.sources.head.tensorsSha256).toBe(sha256(JSON.stringify(await Promise.all(described))));
  });

  it("has the contract's layout, golden clips and ids", async () => {
    const contract = parseContract(await readFile(modelFile(name, "head.contract.yaml"), "utf8"), "contract");
    const { layout, layoutId, contractId, golden } = manifest.contract;
    expect(layout).toEqual(contract.layout);
    expect(layoutId).toBe(sha256(canonicalJson(layout)));
    expect(contractId).toBe(sha256(canonicalJson({ layoutId, golden: golden.map(({ digests }) => digests) })));
    expect(golden.map(({ text }) => text)).toEqual(contract.golden.map(({ text }) => text));
    for (const { audio, features, digests } of golden) {
      const wav = await readBytes(join(folder, audio));
      // Plain 16-bit WAV files with a header of 44 bytes.
      const samples = Float32Array.from(new Int16Array(wav.buffer.slice(44)), (value) => value / 32_768);
      const array = await arrayOf(folder, features);
      expect(digests).toEqual({ audio: sha256(new Uint8Array(samples.buffer)), features: sha256(await array.read(0, array.byteLength)) });
    }
  });

  it("describes the head as it was built", async () => {
    const { head, parts } = manifest;
    const dim = manifest.contract.layout.output.dim;
    expect(head).toMatchObject({ framesIn, framesOut: 375, classes: 66, blankIndex: 65 });
    expect(head.keys).toEqual({ used: (await headState(name)).size, ignored: 0, missing: [], unexpected: [] });
    expect(head.layers.map(({ kind }) => kind)).toEqual(["linear", "conv1d", "positions", "transformer", "layernorm", "linear"]);
    expect(head.layers.map(({ frames }) => frames)).toEqual([framesIn, 375, 375, 375, 375, 375]);
    expect(head.layers[1]?.convolution).toEqual({ kernel: 5, stride: framesIn / 375, padding: 2, dilation: 1 });
    expect(JSON.parse(await readFile(join(folder, "vocabulary.json"), "utf8"))).toEqual(nkoVocabulary().tokens);
    expect(parts.onnx.encoder).toMatchObject({ input: { shape: [1, 80, 3000] }, output: { shape: [1, framesIn, dim] } });
    expect(parts.onnx.head).toMatchObject({ input: { shape: [1, framesIn, dim] }, output: { shape: [1, 375, 66] } });
  });

  it.each(roles)("and its %s agree, and the part says whose it is", async (role) => {
    const { path, input, output } = manifest.parts.onnx[role];
    const { graph, opsetImport, metadataProps } = await readModel(join(folder, path));
    expect(graph.inputs).toEqual([{ ...input, dtype: "float32" }]);
    expect(graph.outputs).toEqual([{ ...output, dtype: "float32" }]);
    expect(opsetImport).toEqual([
      { domain: "", version: manifest.toolchain.onnxOpset },
      { domain: "com.microsoft", version: 1 },
    ]);
    const { layoutId, contractId } = manifest.contract;
    expect(Object.fromEntries(metadataProps)).toEqual({
      "balafon.name": name,
      "balafon.version": "1.0.0",
      "balafon.role": role,
      "balafon.layoutId": layoutId,
      "balafon.contractId": contractId,
    });
  });

  it.each(roles)("counts the bytes and errors of the weights of the %s as they were stored", async (role) => {
    const model = await readModel(join(folder, manifest.parts.onnx[role].path));
    const stored = new Map(model.graph.initializers.map((tensor) => [tensor.name, tensor.byteLength]));
    const sources = await sourceTensors(name, role);
    const rows = manifest.quantization.rows.filter(({ part }) => part === role);
    expect(rows.length).toBeGreaterThan(5);
    const restored = await restoredWeights(model, rows);
    const planned = (await plannedTensors(recipe))[role];
    for (const row of rows) {
      const source = sources.get(row.tensor)!;
      const bytes = stored.get(`${row.tensor}.codes`)! + stored.get(`${row.tensor}.scales`)!;
      expect(row).toMatchObject({ scheme: "turboquant", shape: source.shape, bytes, sourceBytes: source.byteLength });
      expect(row.nominalBitsPerWeight).toBe(row.tensor.startsWith("output_proj") ? 8 : 4);
      // Linear layers of the demo models have rows of 128; those of convolutions are restored when they are loaded.
      expect(row.form).toBe(source.shape.length === 2 ? "packed" : "dense");
      const codebookBytes = row.form === "packed" ? 0 : 4 * 2 ** row.nominalBitsPerWeight;
      expect(row.storedBitsPerWeight).toBeCloseTo(((bytes + codebookBytes) * 8) / elements(row.shape), 4);
      const error = await relativeMse(planned.get(row.tensor)!, restored.get(row.tensor)!);
      expect(Math.abs(error - row.relativeMse)).toBeLessThan(1e-4 * row.relativeMse);
      expect(row.snrDb).toBeCloseTo(-10 * Math.log10(error), 2);
      // Audio is no noise: what weights lose is mostly where inputs are small.
      expect(row.outputError).toBeGreaterThan(1e-4);
      expect(row.outputError).toBeLessThan(Math.sqrt(error));
    }
    const emittedBytes = (await stat(join(folder, manifest.parts.onnx[role].path))).size;
    const quantizedBytes = rows.reduce((sum, { bytes }) => sum + bytes, 0);
    const weights = [...sources.values()].filter(({ dtype, shape }) => dtype.startsWith("float") && elements(shape) > 1);
    const parameters = weights.reduce((sum, { shape }) => sum + elements(shape), 0);
    const sourceBytes = manifest.sources[role].bytes;
    expect(manifest.quantization.totals.onnx[role]).toEqual({
      sourceBytes,
      emittedBytes,
      quantizedBytes,
      otherBytes: emittedBytes - quantizedBytes,
      parameters,
    });
  });

  it("folds the rotations of what reads the encoder's stream and of values", () => {
    const rotations = manifest.quantization.rows.map(({ part, tensor, rotation }) => [`${part}/${tensor}`, rotation!.where] as const);
    const folded = rotations.filter(([, where]) => where === "folded").map(([tensor]) => tensor);
    expect(folded.filter((tensor) => tensor.startsWith("encoder/"))).toHaveLength(10);
    expect(folded.filter((tensor) => tensor.startsWith("head/"))).toEqual(
      [0, 1].map((index) => `head/encoder.layers.${index}.self_attn.out_proj.weight`),
    );
  });

  it("says how little the runtime's optimizations change", () => {
    for (const error of Object.values(manifest.evidence.optimizationError)) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThanOrEqual(manifest.evidence.limits.maxOptimizationError);
    }
    expect(manifest.evidence.limits.maxOptimizationError).toBe(1e-5);
  });

  it("proves what the bundle says of each clip, before and after", async () => {
    const recognizer = await loadBundle(folder, { trust: [publicKey] });
    const { clips, cer, limits } = manifest.evidence;
    for (const [index, { audio, reference, before, after, sourceParity, goldenLogitsMaxError, logitKl }] of clips.entries()) {
      const probe = manifest.contract.golden[index]!;
      expect([audio, reference]).toEqual([probe.audio, probe.text]);
      const { samples } = decodeWav(await readBytes(join(folder, audio)), audio, { sampleRateHz: 16_000 });
      const heard = await recognizer.decode(await recognizer.encode(samples));
      expect(after.text).toBe(heard.text);
      expect(after.blankMass).toBeCloseTo(heard.blankMass, 5);
      const golden = greedyDecode(await readFloats(await arrayOf(folder, probe.logits)), 375, nkoVocabulary());
      expect(before.text).toBe(golden.text);
      expect(before.blankMass).toBeCloseTo(golden.blankMass, 5);
      for (const { text, edits } of [before, after]) expect(edits).toBe(characterErrorRate([{ reference, hypothesis: text }]).edits);
      expect(sourceParity.cosine).toBeGreaterThan(0.999);
      expect([goldenLogitsMaxError, logitKl].map((value) => value > 0)).toEqual([true, true]);
      expect(goldenLogitsMaxError).toBeLessThan(limits.maxGoldenLogitsError);
      expect(logitKl).toBeLessThan(limits.maxLogitKl);
    }
    await recognizer.release();
    const speech = clips.filter(({ reference }) => reference !== "");
    const pooled = (side: "before" | "after") =>
      characterErrorRate(speech.map((clip) => ({ reference: clip.reference, hypothesis: clip[side].text })));
    expect(cer.before).toBeCloseTo(pooled("before").cer, 5);
    expect(cer.after).toBeCloseTo(pooled("after").cer, 5);
    expect(cer.referenceCodePoints).toBe(pooled("after").referenceCodePoints);
    expect(limits).toMatchObject({ maxCer: 0.25, minCosine: 0.98, maxMeanShiftSd: 0.05, maxLogSdShift: 0.05 });
  });
});
