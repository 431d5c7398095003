import {
  partRoles,
  contractIdOf,
  layoutIdOf,
  type PackageEntry,
  type PartEntry,
  type PartRole,
  type PartTotals,
  type ProbeEntry,
  type QuantizationRow,
  type Recipe,
} from "@balafon/manifest-schema";
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { CodesOfWeights } from "../emit/coreml/codes-of.ts";
import { lowerWeights } from "../emit/onnx/lower.ts";
import { onnxModelOf } from "../emit/onnx/model.ts";
import { sessionOptionsOf } from "../emit/onnx/session-options.ts";
import { encodeOnnx } from "../inspect/onnx/encode.ts";
import type { Tensor } from "../inspect/tensor.ts";
import type { Staging } from "../publish/staging.ts";
import { describeWeight } from "../quantize/describe.ts";
import { chunksOf } from "../resolve/byte-source.ts";
import { splitReference } from "../resolve/npz-reference.ts";
import type { OpenSource } from "../resolve/sources.ts";
import { digestOfSamples, readAudio } from "./audio.ts";
import { emitPackage } from "./emit-packages.ts";
import { encoderBytes } from "./encoder.ts";
import { freeName } from "./free-name.ts";
import type { Inputs } from "./inputs.ts";
import type { Parts } from "./parts.ts";
import { step, type Session } from "./progress.ts";

/** What was written, measured on the bytes that were written. */
export interface Emitted {
  readonly layoutId: string;
  readonly contractId: string;
  readonly probes: readonly ProbeEntry[];
  readonly entries: Readonly<Record<PartRole, PartEntry>>;
  readonly rows: readonly QuantizationRow[];
  readonly totals: Readonly<Record<PartRole, PartTotals>>;
  /** The Core ML packages of the same parts; their rows are among the others. */
  readonly packages?: {
    readonly entries: Readonly<Record<PartRole, PackageEntry>>;
    readonly totals: Readonly<Record<PartRole, PartTotals>>;
    readonly codes: Readonly<Record<PartRole, CodesOfWeights>>;
  };
}

/** Writes the probes, the vocabulary and both parts, for every target, into the staging folder. */
export async function emitParts(inputs: Inputs, parts: Parts, staging: Staging, session: Session): Promise<Emitted> {
  const probes = await writeProbes(inputs, parts, staging);
  const layoutId = layoutIdOf(inputs.contract.layout);
  const contractId = contractIdOf(
    layoutId,
    probes.map(({ digests }) => digests),
  );
  await staging.write("vocabulary.json", [utf8(`${JSON.stringify(parts.vocabulary.tokens)}\n`)]);
  const rows: QuantizationRow[] = [];
  const totals: Partial<Record<PartRole, PartTotals>> = {};
  for (const role of partRoles) {
    const written = await writePart(role, inputs.recipe, parts, { layoutId, contractId }, staging, session);
    const own: QuantizationRow[] = [];
    // One after the other: what is float16 is read once more.
    for (const weight of parts[role].weights) own.push(await describeWeight(role, weight));
    rows.push(...own);
    const quantizedBytes = own.reduce((sum, { bytes }) => sum + bytes, 0);
    const { parameters } = parts[role];
    totals[role] = {
      sourceBytes: role === "encoder" ? encoderBytes(inputs) : inputs[role].entry.bytes,
      emittedBytes: written,
      quantizedBytes,
      otherBytes: written - quantizedBytes,
      parameters,
    };
  }
  const own = { layoutId, contractId, probes, entries: partEntries(parts), totals: totals as Record<PartRole, PartTotals> };
  if (parts.packages === undefined) return { ...own, rows };
  const written = {
    encoder: await emitPackage("encoder", inputs, parts.packages.encoder, { layoutId, contractId }, staging, session),
    head: await emitPackage("head", inputs, parts.packages.head, { layoutId, contractId }, staging, session),
  };
  const totalsOf = (role: PartRole): PartTotals => ({ ...own.totals[role], ...written[role].totals });
  return {
    ...own,
    rows: [...rows, ...written.encoder.rows, ...written.head.rows],
    packages: {
      entries: { encoder: written.encoder.entry, head: written.head.entry },
      totals: { encoder: totalsOf("encoder"), head: totalsOf("head") },
      codes: { encoder: written.encoder.codes, head: written.head.codes },
    },
  };
}

async function writePart(
  role: PartRole,
  { name, version }: Recipe,
  parts: Parts,
  ids: { layoutId: string; contractId: string },
  staging: Staging,
  session: Session,
): Promise<number> {
  const { graph, weights } = parts[role];
  const model = onnxModelOf(lowerWeights(graph, weights), { name, version, role, ...ids });
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    const total = model.graph.initializers.reduce((sum, { byteLength }: Tensor) => sum + byteLength, 0);
    for await (const chunk of encodeOnnx(model)) {
      yield chunk;
      bytes += chunk.length;
      step(session, "emit", `onnx/${role}.onnx`, Math.min(bytes, total), total);
    }
  }
  await staging.write(`onnx/${role}.onnx`, counted());
  return bytes;
}

function partEntries({ encoder, head, ports, headGraph }: Parts): Record<PartRole, PartEntry> {
  const [input] = headGraph.graph.inputs;
  const [output] = headGraph.graph.outputs;
  const port = (value: typeof input) => ({ name: value!.name, shape: (value!.shape ?? []).map(Number) });
  return {
    encoder: { path: "onnx/encoder.onnx", ...sessionOptionsOf(encoder.weights), ...ports },
    head: { path: "onnx/head.onnx", ...sessionOptionsOf(head.weights), input: port(input), output: port(output) },
  };
}

/** Copies the golden clips and their arrays, so that anyone can run the proof again. */
async function writeProbes({ contract }: Inputs, { golden }: Parts, staging: Staging): Promise<ProbeEntry[]> {
  const names = new Map<OpenSource, string>();
  const copy = async (source: OpenSource): Promise<string> => {
    const known = names.get(source);
    if (known !== undefined) return known;
    const path = freeName(basename(source.bytes.path), new Set(names.values()));
    names.set(source, path);
    await staging.write(path, chunksOf(source.bytes));
    return path;
  };
  const probes: ProbeEntry[] = [];
  for (const { clip, files, features } of golden) {
    const samples = await readAudio(files.audio.bytes, contract.layout.audio);
    probes.push({
      audio: await copy(files.audio),
      features: `${await copy(files.features)}#${splitReference(clip.features).array}`,
      logits: `${await copy(files.logits)}#${splitReference(clip.logits).array}`,
      text: clip.text,
      digests: { audio: digestOfSamples(samples), features: sha256(await features.read(0, features.byteLength)) },
    });
  }
  return probes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
