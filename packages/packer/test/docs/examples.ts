import { BalafonError, errorPages, type ErrorCode } from "@balafon/manifest-schema";
import { loadBundle } from "@balafon/runtime-loader/node";
import { nkoVocabulary } from "@balafon/runtime-loader/speech";
import { generateKeyPairSync } from "node:crypto";
import { appendFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeNode } from "../../src/graph/builder.ts";
import { optimizedGraph } from "../../src/pipeline/forms.ts";
import { openFileSource } from "../../src/resolve/byte-source.ts";
import { refused } from "../inspect/refused.ts";
import { checkForms } from "../../src/emit/onnx/check-forms.ts";
import { lowered, readingGraph, readings } from "../emit/onnx/lowering-case.ts";
import { emitted } from "../support/run-graph.ts";
import { noiseTensor } from "../support/tensors.ts";
import { changedContract, changedEncoder, changedHead, changedLayout } from "../pipeline/changed.ts";
import { clipFile, modelFile, models, namedKeyOf, pack, put, recipeOf, replacing, run } from "../pipeline/support.ts";

/** A workspace in which the anchor was packed. */
export interface Scene {
  readonly workspace: string;
  readonly anchor: string;
}

export async function createScene(workspace: string): Promise<Scene> {
  return { workspace, anchor: (await pack(workspace)).folder };
}

type Example = (scene: Scene) => Promise<string | BalafonError>;

/** What the command line says. */
const command =
  (args: (scene: Scene) => Promise<readonly string[]> | readonly string[]): Example =>
  async (scene) =>
    (await run(scene.workspace, await args(scene))).stderr.replaceAll(/^\d\/8 .*\n/gm, "");

const recipe = (settings: (scene: Scene) => Promise<readonly string[]> | readonly string[]): Example =>
  command(async (scene) => [
    recipeOf(scene.workspace, "anchor"),
    ...(await settings(scene)).flatMap((setting) => ["--set", setting]),
    "--out",
    join(scene.workspace, "other"),
  ]);

/** A copy of the packed anchor, changed. */
async function tampered({ workspace, anchor }: Scene, change: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(workspace, "tampered", "anchor-1.0.0");
  await rm(folder, { recursive: true, force: true });
  await cp(anchor, folder, { recursive: true });
  await change(folder);
  return folder;
}

const pem = (type: "spki"): string =>
  generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type, format: "pem" }).toString();

/** A pickle that calls os.system, never run by anybody: PROTO 2, GLOBAL os system, the argument, REDUCE, STOP. */
const hostile = fileURLToPath(new URL("../../../../training/fixtures/hostile.pt", import.meta.url));

/** How to come by each error, for real. */
const examples: Readonly<Record<ErrorCode, Example>> = {
  USAGE: command(() => ["bnid", "dist/pilot-1.0.0", "dist/anchor-1.0.0"]),
  RECIPE_SYNTAX: command(async ({ workspace }) => [await put(workspace, "recipe.yaml", "balafon: 1\nname: anchor\nname: pilot\n")]),
  RECIPE_INVALID: recipe(() => ["quantization.default.scheme=turboqant"]),
  CONTRACT_INVALID: recipe(async ({ workspace }) => changedLayout(workspace, "anchor", ["melScale: slaney", "melScale: slany"])),
  // Told by a path from here: that of a recipe elsewhere is whole where this checkout lies deep.
  FILE_MISSING: command(() => ["inspect", "models/encoder.onnx"]),
  FILE_UNREADABLE: recipe(() => [`encoder.source=${models}`]),
  SOURCE_DIGEST_MISMATCH: recipe(() => [`encoder.sha256=${"f".repeat(64)}`]),
  SOURCE_CHANGED: async ({ workspace }) => {
    const path = await put(workspace, "encoder.onnx", "before");
    const source = await openFileSource(path, "encoder.onnx");
    await appendFile(path, "after");
    return refused(() => source.checkUnchanged()).finally(() => source.close());
  },
  FORMAT_TRUNCATED: recipe(async ({ workspace }) =>
    replacing("encoder", await put(workspace, "encoder.onnx", (await readFile(modelFile("anchor", "encoder.onnx"))).subarray(0, 500_000))),
  ),
  FORMAT_INVALID: command(async ({ workspace }) => [
    "inspect",
    await put(workspace, "encoder.onnx", "<!doctype html><title>Not found</title>"),
  ]),
  FORMAT_UNSUPPORTED: command(async ({ workspace }) => {
    const bytes = Buffer.alloc(1024);
    bytes.write("ustar", 257, "latin1");
    bytes.write("\x80\x02", 0, "latin1");
    return ["inspect", await put(workspace, "old.pt", bytes)];
  }),
  LIMIT_EXCEEDED: command(async ({ workspace }) => [await put(workspace, "recipe.yaml", new Uint8Array(5 << 20))]),
  PICKLE_FORBIDDEN: command(() => ["inspect", hostile]),
  OPERATOR_UNSUPPORTED: recipe(({ workspace }) =>
    changedEncoder(workspace, "anchor", (model) => {
      const stray = makeNode("sample", "RandomNormalLike", [model.graph.inputs[0]!.name], ["noise"]);
      return { ...model, graph: { ...model.graph, nodes: [stray, ...model.graph.nodes] } };
    }),
  ),
  OPSET_UNSUPPORTED: recipe(({ workspace }) =>
    changedEncoder(workspace, "anchor", (model) => ({ ...model, opsetImport: [{ domain: "", version: 8 }] })),
  ),
  AUDIO_UNSUPPORTED: command(async ({ workspace, anchor }) => {
    const wav = Buffer.from(await readFile(clipFile("hello.wav")));
    wav.writeUInt32LE(44_100, 24);
    wav.writeUInt32LE(88_200, 28);
    return ["transcribe", anchor, await put(workspace, "hello.wav", wav)];
  }),
  KEY_INVALID: recipe(() => ["signing.key=env:BALAFON_SIGNING_KEY"]),
  LAYOUT_MISMATCH: recipe(async () => [
    ...(await replacing("encoder", modelFile("pilot", "encoder.onnx"))),
    `encoder.provides=${modelFile("pilot", "encoder.layout.yaml")}`,
  ]),
  LAYOUT_CONTRADICTED: recipe(async ({ workspace }) => [
    ...(await replacing("encoder", modelFile("pilot", "encoder.onnx"))),
    ...(await changedLayout(workspace, "anchor", ["factor: 1", "factor: 1 "])),
  ]),
  CHECKPOINT_MISMATCH: recipe(({ workspace }) => changedHead(workspace, "anchor", (state) => void state.delete("ln.weight"))),
  CONTRACT_MISMATCH: command(async ({ workspace, anchor }) => {
    const other = await pack(workspace, {
      settings: ["name=other", ...(await changedContract(workspace, "anchor", [/^- audio: .*dense[^]*?(?=^- audio)/, ""]))],
    });
    return ["bind", other.folder, anchor];
  }),
  PARITY_FAILED: recipe(() => ["head.layers.3.transformer.norm=pre"]),
  FORM_NOT_KEPT: async ({ workspace }) => {
    const reading = readingGraph(readings["Gemm transB 1"]!, noiseTensor("w", [6, 128], 1));
    const { graph, planned } = lowered(reading, "turboquant", 4, "lut");
    // Without the session option that the manifest would name.
    const optimized = await optimizedGraph(await emitted(graph), "encoder.onnx", {}, workspace);
    return refused(async () => checkForms("encoder.onnx", reading, [planned], optimized));
  },
  NOT_DECODABLE: recipe(async ({ workspace }) => {
    const { tokens } = nkoVocabulary();
    const shifted = [...tokens.slice(1, 65), tokens[0], ""];
    return [`head.vocabulary={file: ${await put(workspace, "vocabulary.json", JSON.stringify(shifted))}, blank: last}`];
  }),
  FEATURES_UNBOUND: async ({ workspace, anchor }) => {
    const trust = [await readFile(namedKeyOf(workspace), "utf8")];
    const recognizer = await loadBundle(anchor, { trust });
    return refused(() => recognizer.decode(new Float32Array(1500 * 128) as never)).finally(() => recognizer.release());
  },
  SIGNATURE_MISSING: command(async (scene) => ["verify", await tampered(scene, (folder) => rm(join(folder, "model.sig")))]),
  SIGNATURE_INVALID: command(async (scene) => {
    const forge = async (folder: string): Promise<void> => {
      const text = await readFile(join(folder, "model.sig"), "utf8");
      await writeFile(join(folder, "model.sig"), text.replace(/"payload":"(.{20})./, '"payload":"$1A'));
    };
    return ["verify", await tampered(scene, forge)];
  }),
  SIGNATURE_UNTRUSTED: command(async ({ workspace, anchor }) => [
    "verify",
    anchor,
    "--trust",
    await put(workspace, "somebody.pem", pem("spki")),
  ]),
  DIGEST_MISMATCH: command(async (scene) => [
    "verify",
    await tampered(scene, (folder) => writeFile(join(folder, "NOTES.txt"), "for later")),
  ]),
  MANIFEST_INVALID: command(async ({ workspace }) => {
    const folder = join(workspace, "stray");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "manifest.json"), "{}");
    return ["inspect", folder];
  }),
  ROLLBACK: async ({ workspace, anchor }) => {
    const trust = [await readFile(namedKeyOf(workspace), "utf8")];
    return refused(() => loadBundle(anchor, { trust, minimumSequence: 7 }));
  },
  OUTPUT_FAILED: command(async ({ workspace }) => [
    recipeOf(workspace, "anchor"),
    "--out",
    await put(workspace, "dist", "a file in the folder's place"),
  ]),
  INTERNAL: async ({ workspace }) => {
    const broken = (): never => {
      throw new Error("unexpected");
    };
    return (await run(workspace, [recipeOf(workspace, "anchor")], { on: broken })).stderr;
  },
  INTERRUPTED: async ({ workspace }) => {
    const signal = AbortSignal.abort();
    return refused(() => pack(workspace, { signal }));
  },
};

/** docs/errors.md, with what each error said just now. */
export async function renderErrors(scene: Scene): Promise<string> {
  const pages: string[] = [];
  for (const code of Object.keys(errorPages) as ErrorCode[]) {
    const said = await examples[code](scene);
    const text = said instanceof BalafonError ? `${said.code}  ${said.message}` : said.trimEnd();
    if (!text.startsWith(`${code}  `)) throw new Error(`the example of ${code} said: ${text}`);
    const { cause, cure } = errorPages[code];
    pages.push(`## ${code}\n\n${cause}\n\n${fenced(anonymous(text, scene))}\n\n${cure}\n`);
  }
  return pages.join("\n");
}

const fenced = (text: string): string =>
  text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");

const fakeKeys = ["0123456789abcdef", "fedcba9876543210"];

/** Paths, and keys that are new on every machine, as a reader would see them. */
function anonymous(text: string, { workspace }: Scene): string {
  let seen = 0;
  return text
    .replaceAll(hostile, "hostile.pt")
    .replaceAll(/\bkey [0-9a-f]{16}/g, () => `key ${fakeKeys[seen++]}`)
    .replaceAll(`nothing at ${process.cwd()}/`, "nothing at /home/you/project/")
    .replaceAll(/packer\/src\/(\S+)\.ts:\d+:\d+/g, "packer/dist/$1.js:12:34")
    .replaceAll(new RegExp(`[^\\s"']*${workspace.split("/").at(-1)}/`, "g"), "")
    .replaceAll(/\bfile-\w{6}\//g, "")
    .replaceAll(new RegExp(`[^\\s"']*${models.split("/").slice(-2).join("/")}`, "g"), "models");
}
