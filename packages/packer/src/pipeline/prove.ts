import type { Evidence, PartEntry } from "@balafon/manifest-schema";
import { openSession, runtimeName, type Session as RuntimeSession } from "@balafon/runtime-loader/speech/node";
import { join } from "node:path";
import { readFloats } from "../inspect/floats.ts";
import { judge } from "../prove/judge.ts";
import { measureClip, summarize, type Chain, type Run } from "../prove/prove.ts";
import { readAudio } from "./audio.ts";
import type { Emitted } from "./emit.ts";
import { headBytes } from "./head.ts";
import type { Inputs } from "./inputs.ts";
import type { Parts } from "./parts.ts";
import { step, type Session } from "./progress.ts";

/** One thread: sums then come in one order, and evidence is the same whatever the number of cores. */
const runtimeOptions = { intraOpNumThreads: 1 };

/**
 * Runs the export, the head as it came and the emitted parts on the golden clips, and judges what they show.
 *
 * @param folder the staging folder: what is proved is what was written
 * @throws BalafonError PARITY_FAILED, NOT_DECODABLE.
 */
export async function proveParts(inputs: Inputs, parts: Parts, emitted: Emitted, folder: string, session: Session): Promise<Evidence> {
  const open: RuntimeSession[] = [];
  const run = async (model: Uint8Array | string, name: string, entry: PartEntry): Promise<Run> => {
    const runtime = await openSession(model, name, runtimeOptions);
    open.push(runtime);
    return async (values) =>
      (await runtime.run({ [entry.input.name]: { data: values, shape: entry.input.shape } }))[entry.output.name]!.data;
  };
  const { encoder, head } = emitted.entries;
  try {
    const source: Chain = {
      encoder: await run(inputs.encoder.bytes.path, inputs.names.encoder, encoder),
      // The head with its weights as stored: what quantization is compared with.
      head: await run(await headBytes(parts.headGraph.graph), inputs.names.head, head),
    };
    const written: Chain = {
      encoder: await run(join(folder, encoder.path), encoder.path, encoder),
      head: await run(join(folder, head.path), head.path, head),
    };
    const setting = {
      layout: inputs.contract.layout,
      vocabulary: parts.vocabulary,
      framesOut: parts.headGraph.framesOut,
      source,
      emitted: written,
    };
    const clips = [];
    for (const [index, { clip, files, features, logits }] of parts.golden.entries()) {
      step(session, "prove", emitted.probes[index]!.audio, index, parts.golden.length);
      const samples = await readAudio(files.audio.bytes, inputs.contract.layout.audio);
      const probe = {
        name: emitted.probes[index]!.audio,
        text: clip.text,
        samples,
        features: await readFloats(features),
        logits: await readFloats(logits),
      };
      clips.push(await measureClip(probe, setting));
    }
    step(session, "prove", "judge", parts.golden.length, parts.golden.length);
    const evidence = summarize(clips, parts.limits, `${runtimeName()}, cpu, 1 thread`);
    judge(evidence);
    return evidence;
  } finally {
    for (const runtime of open) await runtime.release();
  }
}
