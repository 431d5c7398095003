import { partRoles, type ClipEvidence, type Evidence, type PartEntry, type PartRole, type QuantizationRow } from "@balafon/manifest-schema";
import { openSession, runtimeName, type Session as RuntimeSession, type SessionOptions } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import { readFloats } from "../inspect/floats.ts";
import { judge } from "../prove/judge.ts";
import { recorded, rerunError, type Recording } from "../prove/optimizations.ts";
import { measureClip, summarize, type Chain, type Run } from "../prove/prove.ts";
import { readAudio } from "./audio.ts";
import { checkEmittedForms, checkOwnData } from "./forms.ts";
import type { Emitted } from "./emit.ts";
import { headBytes } from "./head.ts";
import type { Inputs } from "./inputs.ts";
import { measureOutputErrors, measurePackageErrors } from "./output-errors.ts";
import type { Parts } from "./parts.ts";
import { step, type Session } from "./progress.ts";
import { provePackages } from "./prove-packages.ts";

/** One thread: sums then come in one order, and evidence is the same whatever the number of cores. */
const runtimeOptions = { intraOpNumThreads: 1 };

/** What the proof showed, and what it measured of each weight. */
export interface Proof {
  readonly evidence: Evidence;
  readonly rows: readonly QuantizationRow[];
}

/** What each part was given and what it gave, clip by clip. */
type Recordings = Readonly<Record<"source" | "sourceHead" | "encoder" | "head", Recording[]>>;

/**
 * Runs the export, the head as it came and the emitted parts on the golden clips, and judges what they show.
 *
 * @param folder the staging folder: what is proved is what was written
 * @throws BalafonError PARITY_FAILED, NOT_DECODABLE, FORM_NOT_KEPT.
 */
export async function proveParts(inputs: Inputs, parts: Parts, emitted: Emitted, folder: string, session: Session): Promise<Proof> {
  for (const role of partRoles) {
    await checkOwnData(emitted.entries[role], folder);
    await checkEmittedForms(parts[role], emitted.entries[role], folder);
  }
  const recordings: Recordings = { source: [], sourceHead: [], encoder: [], head: [] };
  const clips = await measureClips(inputs, parts, emitted, folder, recordings, session);
  const optimizationError = {
    encoder: await unoptimizedError(emitted.entries.encoder, folder, recordings.encoder),
    head: await unoptimizedError(emitted.entries.head, folder, recordings.head),
  };
  step(session, "prove", "judge", parts.golden.length, parts.golden.length);
  const evidence = summarize(clips, parts.limits, { runtime: `${runtimeName()}, cpu, 1 thread`, optimizationError });
  judge(evidence, parts.stricter);
  const packages = await packageEvidence(parts, emitted, evidence, recordings, folder, session);
  return { evidence: { ...evidence, ...packages }, rows: await rowsWithErrors(parts, emitted, recordings.source, folder) };
}

/** Of silence, most layers make next to nothing: what they lose of it says nothing. */
async function rowsWithErrors(
  parts: Parts,
  { entries, packages, rows }: Emitted,
  source: readonly Recording[],
  folder: string,
): Promise<QuantizationRow[]> {
  const speech = source.filter((_, index) => parts.golden[index]!.clip.text !== "");
  const inputs = {
    encoder: { shape: entries.encoder.input.shape, windows: speech.map(({ input }) => input) },
    head: { shape: entries.head.input.shape, windows: speech.map(({ output }) => output) },
  };
  const onnx = (role: PartRole) => measureOutputErrors(parts[role], entries[role].path, folder, inputs[role]);
  const mlpackage = async (role: PartRole) =>
    packages === undefined || parts.packages === undefined
      ? undefined
      : measurePackageErrors(parts.packages[role], packages.entries[role].path, packages.codes[role], folder, inputs[role]);
  const errors = {
    onnx: { encoder: await onnx("encoder"), head: await onnx("head") },
    mlpackage: { encoder: await mlpackage("encoder"), head: await mlpackage("head") },
  };
  return rows.map((row) => ({ ...row, ...errors[row.target][row.part]?.get(row.tensor) }));
}

async function packageEvidence(
  parts: Parts,
  { packages }: Emitted,
  evidence: Evidence,
  { source, sourceHead, head }: Recordings,
  folder: string,
  session: Session,
): Promise<Pick<Evidence, "mlpackage">> {
  if (packages === undefined || parts.packages === undefined) return {};
  const proved = {
    encoder: source,
    // The head as it came runs twice for each clip: on the golden features, then on the export's.
    logits: sourceHead.filter((_, index) => index % 2 === 1).map(({ output }) => output),
    onnxLogits: head.map(({ output }) => output),
  };
  return { mlpackage: await provePackages(parts, parts.packages, packages, evidence, proved, folder, session) };
}

async function measureClips(
  inputs: Inputs,
  parts: Parts,
  { entries, probes }: Emitted,
  folder: string,
  recordings: Recordings,
  session: Session,
): Promise<ClipEvidence[]> {
  const open: RuntimeSession[] = [];
  const run = async (model: Uint8Array | string, name: string, entry: PartEntry, options: SessionOptions = {}): Promise<Run> => {
    const runtime = await openSession(model, name, { ...runtimeOptions, ...options });
    open.push(runtime);
    return runOf(runtime, entry);
  };
  const written = async (role: PartRole): Promise<Run> => {
    const { path } = entries[role];
    return recorded(await run(join(folder, path), path, entries[role], emittedOptions(entries[role])), recordings[role]);
  };
  try {
    const source: Chain = {
      encoder: recorded(await run(inputs.encoder.bytes.path, inputs.names.encoder, entries.encoder), recordings.source),
      // The head with its weights as stored: what quantization is compared with.
      head: recorded(await run(await headBytes(parts.headGraph.graph), inputs.names.head, entries.head), recordings.sourceHead),
    };
    const setting = {
      layout: inputs.contract.layout,
      vocabulary: parts.vocabulary,
      framesOut: parts.headGraph.framesOut,
      source,
      emitted: { encoder: await written("encoder"), head: await written("head") },
    };
    const clips: ClipEvidence[] = [];
    for (const [index, { clip, files, features, logits }] of parts.golden.entries()) {
      step(session, "prove", probes[index]!.audio, index, parts.golden.length);
      const samples = await readAudio(files.audio.bytes, inputs.contract.layout.audio);
      const probe = {
        name: probes[index]!.audio,
        text: clip.text,
        samples,
        features: await readFloats(features),
        logits: { values: await readFloats(logits), dtype: logits.dtype },
      };
      clips.push(await measureClip(probe, setting));
    }
    return clips;
  } finally {
    for (const runtime of open) await runtime.release();
  }
}

const runOf =
  (runtime: RuntimeSession, { input, output }: PartEntry): Run =>
  async (values) =>
    (await runtime.run({ [input.name]: { data: values, shape: input.shape } }))[output.name]!.data;

/** An emitted part runs with the options that the manifest will name, and no others. */
const emittedOptions = ({ sessionOptions }: PartEntry): SessionOptions => ({
  ...runtimeOptions,
  configEntries: { ...sessionOptions?.onnxruntime },
});

/** How far an emitted part is from itself where the runtime executes every operator as written. */
async function unoptimizedError(entry: PartEntry, folder: string, recordings: readonly Recording[]): Promise<number> {
  const options: SessionOptions = { ...emittedOptions(entry), graphOptimizationLevel: "disabled" };
  const runtime = await openSession(join(folder, entry.path), entry.path, options);
  try {
    return await rerunError(recordings, runOf(runtime, entry));
  } finally {
    await runtime.release();
  }
}
