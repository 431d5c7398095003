import { BalafonError, manifestValidator, parseStrictJson, problemsOf, type Manifest, type SourceEntry } from "@balafon/manifest-schema";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openFileSource, sha256Of, type FileSource } from "../resolve/byte-source.ts";
import { readSmallFile } from "../resolve/small-file.ts";
import { inspectPackage, type PackageInspection } from "./coreml/inspect.ts";
import { manifestFile } from "./coreml/package-manifest.ts";
import { readNpz } from "./npz/read.ts";
import { otherKind } from "./other-kind.ts";
import { besideModel } from "./onnx/data-beside.ts";
import type { OnnxModel } from "./onnx/model.ts";
import { readOnnx } from "./onnx/read.ts";
import type { Tensor } from "./tensor.ts";
import { digestTensors } from "./tensors-digest.ts";
import { maxListedCharacters } from "./torch/limits.ts";
import { readTorch } from "./torch/read.ts";
import { isKind, type TorchValue } from "./torch/values.ts";
import { openZip } from "./zip/open.ts";

/** A tensor as inspection tells it. */
export interface TensorFacts {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
}

interface PortFacts {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly (number | string)[] | undefined;
}

interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a file, a package or a bundle holds. */
export type Inspection =
  | (FileFacts & {
      readonly kind: "onnx";
      /** The files of its external data, by their locations beside it. */
      readonly data: readonly SourceEntry[];
      readonly producer: string;
      readonly opsets: Readonly<Record<string, number>>;
      readonly inputs: readonly PortFacts[];
      readonly outputs: readonly PortFacts[];
      readonly operators: Readonly<Record<string, number>>;
      readonly metadata: Readonly<Record<string, string>>;
      readonly tensors: readonly TensorFacts[];
    })
  | (FileFacts & {
      readonly kind: "torch";
      readonly tensorsSha256: string;
      readonly tensors: readonly TensorFacts[];
      readonly values: Readonly<Record<string, string>>;
    })
  | (FileFacts & { readonly kind: "npz"; readonly tensors: readonly TensorFacts[] })
  | PackageInspection
  | { readonly kind: "bundle"; readonly path: string; readonly manifest: Manifest };

/**
 * Looks into an ONNX model, a torch checkpoint, an npz archive, a Core ML package or a model bundle; which one it is shows in its bytes, not in its
 * name.
 *
 * @throws BalafonError FILE_MISSING, FILE_UNREADABLE, FORMAT_*, PICKLE_FORBIDDEN, LIMIT_EXCEEDED; MANIFEST_INVALID.
 */
export async function inspectPath(path: string): Promise<Inspection> {
  const inFolder = await readdir(path).catch(() => undefined);
  // Names as they are written: where case does not count, a bundle's manifest.json would open by this name as well.
  if (inFolder?.includes(manifestFile)) return inspectPackage(path);
  if (inFolder?.includes("manifest.json")) return inspectBundle(path);
  if (inFolder !== undefined) throw otherFolder(path);
  const source = await openFileSource(path);
  try {
    const facts = { path, bytes: source.size, sha256: await sha256Of(source) };
    return { ...facts, ...(await inspectFile(source)) } as Inspection;
  } finally {
    await source.close();
  }
}

function otherFolder(subject: string): BalafonError {
  return new BalafonError("FILE_MISSING", {
    subject,
    problem: "the folder is neither a Core ML package nor a model bundle",
    expected: `${manifestFile} of a package, or manifest.json of a bundle`,
    hint: "Name the folder that holds one of them, or a file.",
  });
}

async function inspectFile(source: FileSource): Promise<object> {
  const head = Buffer.from(await source.read(0, Math.min(4, source.size))).toString("latin1");
  if (head === "PK\x03\x04" && [...(await openZip(source)).keys()].every((name) => name.endsWith(".npy"))) {
    return { kind: "npz", tensors: [...(await readNpz(source)).values()].map(tensorFacts) };
  }
  if (head === "PK\x03\x04" || head.startsWith("\x80\x02")) return inspectTorch(source);
  return inspectOnnx(source);
}

async function inspectTorch(source: FileSource): Promise<object> {
  const tensors: Tensor[] = [];
  const values: [string, string][] = [];
  let charactersLeft = maxListedCharacters;
  const visit = (value: TorchValue, name: string, depth: number): void => {
    charactersLeft -= name.length + 1;
    if (charactersLeft < 0) throw tooManyNames(source.name);
    if (isKind(value, "tensor")) tensors.push({ ...value.tensor, name });
    else if (isKind(value, "dict") && depth < 8)
      for (const [key, entry] of value.entries) visit(entry, name === "" ? String(key) : `${name}.${key}`, depth + 1);
    else values.push([name, typeof value === "object" && value !== null ? value.kind : String(value)]);
  };
  visit(await readTorch(source), "", 0);
  return {
    kind: "torch",
    tensorsSha256: await digestTensors(tensors, source.name),
    tensors: tensors.map(tensorFacts),
    values: Object.fromEntries(values),
  };
}

function tooManyNames(subject: string): BalafonError {
  return new BalafonError("LIMIT_EXCEEDED", {
    subject,
    problem: "its dicts name too much: they are shared, or hold themselves",
    expected: `names of at most ${maxListedCharacters} characters together`,
    hint: "Save only the tensors: torch.save(model.state_dict(), path).",
  });
}

async function inspectOnnx(source: FileSource): Promise<object> {
  const beside = besideModel(source.path, source.name);
  try {
    const model = await readOnnx(source, beside.open).catch(async (error: unknown) => {
      if (source.path.endsWith(".mlmodel")) throw bareModel(source.name, error);
      throw (await otherKind(source, error)) ?? error;
    });
    const data: SourceEntry[] = [];
    for (const [file, bytes] of beside.files) data.push({ file, bytes: bytes.size, sha256: await sha256Of(bytes) });
    return { ...onnxFacts(model), data };
  } finally {
    await beside.close();
  }
}

/** Its bytes alone look like those of ONNX: both begin with a version and a message. */
function bareModel(subject: string, cause: unknown): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject,
    problem: "the program of a Core ML package without its weights, or an older Core ML model",
    expected: "a package",
    hint: "Name the package's folder, NAME.mlpackage: it holds Manifest.json, this file and the weights.",
    cause,
  });
}

function onnxFacts({ producerName, producerVersion, opsetImport, metadataProps, graph }: OnnxModel): object {
  const operators = new Map<string, number>();
  for (const { opType } of graph.nodes) operators.set(opType, (operators.get(opType) ?? 0) + 1);
  return {
    kind: "onnx",
    producer: `${producerName} ${producerVersion}`.trim(),
    opsets: Object.fromEntries(opsetImport.map(({ domain, version }) => [domain === "" ? "ai.onnx" : domain, version])),
    inputs: graph.inputs,
    outputs: graph.outputs,
    operators: Object.fromEntries([...operators].sort(([a], [b]) => (a < b ? -1 : 1))),
    metadata: Object.fromEntries(metadataProps),
    tensors: graph.initializers.map(tensorFacts),
  };
}

const tensorFacts = ({ name, dtype, shape }: Tensor): TensorFacts => ({ name, dtype, shape });

async function inspectBundle(path: string): Promise<Inspection> {
  const text = await readSmallFile(join(path, "manifest.json"));
  let manifest: unknown;
  try {
    manifest = parseStrictJson(text);
  } catch {
    manifest = undefined;
  }
  const [problem] = problemsOf(manifestValidator, manifest);
  if (problem === undefined) return { kind: "bundle", path, manifest: manifest as Manifest };
  throw new BalafonError("MANIFEST_INVALID", {
    subject: join(path, "manifest.json"),
    problem: `${problem.path.join(".") || "it"}: ${problem.problem}`,
    hint: "Not a model bundle that this version wrote.",
  });
}
