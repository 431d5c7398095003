// The readers of untrusted bytes, each with seeds that it takes whole: what fuzz.mjs changes. Bundled from the sources, so no build can be stale.
import { readdirSync, readFileSync } from "node:fs";
import { canonicalJson, statementOf } from "../packages/manifest-schema/src/index.ts";
import { resolveVocabulary } from "../packages/packer/src/check/vocabulary.ts";
import { readCoreMl } from "../packages/packer/src/inspect/coreml/read.ts";
import { constantsOf, decompressWeight, isConstant } from "../packages/packer/src/inspect/coreml/weights/decompress.ts";
import { weightsOf } from "../packages/packer/src/inspect/coreml/weights/facts.ts";
import { readNpz } from "../packages/packer/src/inspect/npz/read.ts";
import { readOnnx } from "../packages/packer/src/inspect/onnx/read.ts";
import { readTorch } from "../packages/packer/src/inspect/torch/read.ts";
import { isKind } from "../packages/packer/src/inspect/torch/values.ts";
import { openZip } from "../packages/packer/src/inspect/zip/open.ts";
import { parseContract, parseLayout } from "../packages/packer/src/recipe/contract-files.ts";
import { parseRecipe } from "../packages/packer/src/recipe/recipe.ts";
import { bytesSource } from "../packages/packer/src/resolve/byte-source.ts";
import { signFiles } from "../packages/packer/src/sign/sign.ts";
import { checkOwnWeights } from "../packages/runtime-loader/src/match/own-weights.ts";
import { readMetadataProps } from "../packages/runtime-loader/src/match/part-identity.ts";
import { decodeWav } from "../packages/runtime-loader/src/speech/audio/decode-wav.ts";
import { parsePublicKey } from "../packages/runtime-loader/src/trust/key.ts";
import { parseManifest } from "../packages/runtime-loader/src/trust/manifest.ts";
import { verifySignature } from "../packages/runtime-loader/src/trust/signature.ts";
import { signer } from "../packages/runtime-loader/test/support/keys.ts";
import { tinyManifest, tinyProbes } from "../packages/runtime-loader/test/support/manifest.ts";
import { floats, join, u16, u32 } from "./lib/bytes.mjs";
import { modelFile, packageFiles, weightFile } from "./lib/mlpackage.mjs";
import { npyOf } from "./lib/npy.mjs";
import { attribute, callOf, entry, functionProto, importOfOwn, modelOf, node, sparse, tensorProto } from "./lib/onnx.mjs";
import { checkpointItems, dict, pickle, str, tensor } from "./lib/pickle.mjs";
import { field } from "./lib/protobuf.mjs";
import { envelopeOf } from "./lib/sign.mjs";
import { zipOf } from "./lib/zip.mjs";

const root = process.env.BALAFON_ROOT;
const committed = (path) => readFileSync(`${root}/${path}`);
const fixtures = (folder, end) =>
  readdirSync(`${root}/training/fixtures/${folder}`)
    .filter((name) => name.endsWith(end) && name !== "hostile.pt")
    .map((name) => committed(`training/fixtures/${folder}/${name}`));

/** What a hostile tensor may cost to read; larger ones are laid out and not read. */
const mostRead = 1 << 20;

async function readAll(tensors) {
  for (const { byteLength, read } of tensors) if (byteLength <= mostRead) await read(0, byteLength);
}

async function readCheckpoint(bytes) {
  const value = await readTorch(bytesSource("fuzz.pt", bytes));
  const dicts = isKind(value, "dict") ? [value, ...[...value.entries.values()].filter((inner) => isKind(inner, "dict"))] : [];
  for (const { entries } of dicts)
    await readAll([...entries.values()].filter((inner) => isKind(inner, "tensor")).map((inner) => inner.tensor));
}

const pkl = pickle(
  dict([str("head"), dict([str("w"), tensor()], [str("b"), tensor({ shape: [1, 2], strides: [0, 1] })])], [str("n"), str("x")]),
);
const npy = npyOf({ shape: "(2,)" }, floats(1, 2));
const inZip = (name, deflate) => (bytes) => zipOf([{ name, data: bytes, deflate }]);

/** A checkpoint around a changed pickle: its archive's own checks would refuse nearly every change of the whole. */
const aroundPickle = (bytes) => zipOf(checkpointItems(bytes));

const richModel = modelOf({
  tensors: [
    tensorProto(),
    tensorProto({ name: "t", raw: null, more: field(4, floats(1, 2)) }),
    tensorProto({ name: "i", type: 7, dims: [3], raw: null, more: field(7, Buffer.from([1, 2, 3])) }),
  ],
  nodes: [
    node({ more: [attribute("axis", field(3, 1), field(20, 2)), attribute("t", field(5, tensorProto({ name: "" })), field(20, 4))] }),
    node({ inputs: ["y", "t"], outputs: ["z"], type: "Mul", more: field(7, "domain") }),
  ],
  graph: [field(10, "doc"), field(13, [field(1, "y"), field(2, [field(1, [field(1, 1), field(2, [field(1, [field(2, "batch")])])])])])],
  model: [field(14, entry("balafon.name", "x")), field(8, [field(1, "domain"), field(2, 1)]), field(5, 3), field(6, "doc")],
});

const calling = modelOf({
  tensors: [],
  graph: sparse({ dims: [2], positions: [0, 1] }),
  nodes: [callOf("F", { more: attribute("axis", field(3, 1), field(20, 2)) })],
  model: [importOfOwn, functionProto({ nodes: [callOf("G")], more: field(6, "axis") }), functionProto({ name: "G" })],
});

const manifestFiles = ["vocabulary.json", ...tinyProbes].map((path) => ({ path, bytes: 1, sha256: "d".repeat(64) }));
const signed = new Map(manifestFiles.map((file) => [file.path, file]));
const statement = statementOf("tiny-1.0.0", manifestFiles);
const trusted = [parsePublicKey(signer.publicPem)];

const wav = (bits, tag, data) => {
  const size = bits / 8;
  const format = join(u16(tag), u16(1), u32(16_000), u32(16_000 * size), u16(size), u16(bits));
  const chunks = join("fmt ", u32(16), format, "LIST", u32(4), "INFO", "data", u32(data.length), data);
  return join("RIFF", u32(chunks.length + 4), "WAVE", chunks);
};

/** The files of a package in a row, with marks between them that no change makes. */
const mark = Buffer.from("\u0000/next file of the package/\u0000");
const packagePaths = ["Manifest.json", modelFile, weightFile];
const bytesOfPackage = (files) => join(packagePaths.map((path) => (files.has(path) ? [files.get(path), mark] : mark)));

function packageOf(bytes) {
  const files = new Map();
  let start = 0;
  for (const path of packagePaths) {
    const end = bytes.indexOf(mark, start);
    files.set(path, bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + mark.length;
  }
  return { name: "fuzz.mlpackage", open: async (path) => bytesSource(path, files.get(path) ?? Buffer.alloc(0)) };
}

function coreMlFixtures() {
  const folder = "training/fixtures/coreml";
  return ["dense-ios17", "palettes-ios16", "palettes-ios18", "functions18"].map(
    (name) => new Map(packagePaths.map((path) => [path, committed(`${folder}/${name}.mlpackage/${path}`)])),
  );
}

/**
 * By name: `seeds`, which are changed; `wrap`, what is laid around them after the change; `text`, whether words and lines are changed too;
 * `read`, which must take the unchanged seeds and refuse anything else with a code.
 */
export const readers = {
  recipe: {
    text: true,
    seeds: [committed("recipes/anchor.yaml"), committed("recipes/pilot.yaml")],
    read: (bytes) => parseRecipe(utf8(bytes), "fuzz.yaml", []),
  },
  layout: {
    text: true,
    seeds: [committed("models/anchor-mini/encoder.layout.yaml"), committed("models/pilot-mini/encoder.layout.yaml")],
    read: (bytes) => parseLayout(utf8(bytes), "fuzz.yaml"),
  },
  contract: {
    text: true,
    seeds: [committed("models/anchor-mini/head.contract.yaml"), committed("models/pilot-mini/head.contract.yaml")],
    read: (bytes) => parseContract(utf8(bytes), "fuzz.yaml"),
  },
  zip: {
    seeds: [committed("training/fixtures/ordered.pt"), inZip("a.npy", true)(npy), zipOf(checkpointItems(pkl))],
    read: async (bytes) => {
      for (const item of (await openZip(bytesSource("fuzz.zip", bytes))).values()) if (item.size <= mostRead) await item.source();
    },
  },
  torch: { seeds: [...fixtures("", ".pt"), ...fixtures("layers", ".pt")], read: readCheckpoint },
  pickle: { seeds: [pkl, pickle(dict([str("w"), tensor()]))], wrap: aroundPickle, read: readCheckpoint },
  npz: {
    seeds: [npy, npyOf({ shape: "(2, 1)", descr: ">f4" }, floats(1, 2)), npyOf({ shape: "()", descr: "<i8" }, Buffer.alloc(8))],
    wrap: inZip("a.npy", false),
    read: async (bytes) => readAll((await readNpz(bytesSource("fuzz.npz", bytes))).values()),
  },
  onnx: {
    seeds: [richModel, calling, modelOf()],
    read: async (bytes) => {
      const { graph } = await readOnnx(bytesSource("fuzz.onnx", bytes));
      await readAll(graph.initializers);
    },
  },
  mlpackage: {
    seeds: [packageFiles(), ...coreMlFixtures()].map(bytesOfPackage),
    read: async (bytes) => {
      const { functions } = await readCoreMl(packageOf(bytes));
      for (const fn of functions.values()) {
        weightsOf(fn);
        const made = fn.operations.filter((operation) => isConstant(operation) && operation.outputs[0]?.type.dtype !== "string");
        await readAll(made.map((operation) => decompressWeight(operation, constantsOf(fn))));
      }
    },
  },
  metadata: { seeds: [richModel, modelOf()], read: (bytes) => void readMetadataProps(bytes) },
  part: { seeds: [richModel, calling, modelOf()], read: (bytes) => checkOwnWeights(bytes, "fuzz.onnx") },
  manifest: {
    text: true,
    seeds: [Buffer.from(canonicalJson({ ...tinyManifest(), files: manifestFiles }))],
    read: (bytes) => parseManifest(bytes, signed, "fuzz"),
  },
  signature: {
    text: true,
    seeds: [Buffer.from(signFiles("tiny-1.0.0", manifestFiles, signer))],
    read: (bytes) => verifySignature(bytes.toString("utf8"), trusted, "fuzz"),
  },
  statement: {
    text: true,
    seeds: [Buffer.from(canonicalJson(statement))],
    wrap: (bytes) => Buffer.from(envelopeOf(bytes, signer)),
    read: (bytes) => verifySignature(bytes.toString("utf8"), trusted, "fuzz"),
  },
  vocabulary: {
    text: true,
    seeds: [Buffer.from('["a", "b", ""]')],
    read: (bytes) => resolveVocabulary({ file: "v.json", blank: "last" }, bytes.toString("utf8")),
  },
  wav: {
    seeds: [wav(16, 1, Buffer.alloc(32)), wav(24, 1, Buffer.alloc(24)), wav(32, 3, Buffer.alloc(32))],
    read: (bytes) => decodeWav(bytes, "fuzz.wav", { sampleRateHz: 16_000 }),
  },
};

/** As a small file is read: what is not UTF-8 never reaches the parsers. */
const utf8 = (bytes) => bytes.toString("utf8");
