import type { Evidence, PackageEvidence, PartRole } from "@balafon/manifest-schema";
import { judgePackages } from "../prove/judge-packages.ts";
import type { Recording } from "../prove/optimizations.ts";
import { measurePackages, type PackageProbe, type RunPackage } from "../prove/packages.ts";
import type { Emitted } from "./emit.ts";
import type { Parts } from "./parts.ts";
import { step, type Session } from "./progress.ts";
import { runHeld } from "./run-held.ts";
import { simulatePackage } from "./run-package.ts";
import { runWritten } from "./written-graph.ts";

/** What the exact parts and the parts for ONNX Runtime gave, clip by clip. */
export interface ProvedClips {
  readonly encoder: readonly Recording[];
  /** The head as it came, on the export's features. */
  readonly logits: readonly Float32Array[];
  readonly onnxLogits: readonly Float32Array[];
}

/**
 * Reads the Core ML packages back from the staging folder, runs them in simulation on the golden clips and judges what they show.
 *
 * @throws BalafonError PARITY_FAILED, NOT_DECODABLE
 */
export async function provePackages(
  { golden, vocabulary, headGraph }: Parts,
  { limits, stricter, ...planned }: NonNullable<Parts["packages"]>,
  { entries, codes }: NonNullable<Emitted["packages"]>,
  evidence: Evidence,
  proved: ProvedClips,
  folder: string,
  session: Session,
): Promise<PackageEvidence> {
  const probes = evidence.clips.map(({ audio, reference }, index): PackageProbe => {
    const { input, output } = proved.encoder[index]!;
    return { audio, text: reference, mel: input, features: output, logits: proved.logits[index]!, onnxLogits: proved.onnxLogits[index]! };
  });
  const run: RunPackage = async (role, rounded, inputs) => {
    const part = await simulatePackage(folder, entries[role], rounded);
    const outputs: Float32Array[] = [];
    try {
      for (const [index, input] of inputs.entries()) {
        step(session, "prove", `${entries[role].path}, ${probes[index]!.audio}`, index, golden.length);
        outputs.push(await part.run(input));
      }
      return outputs;
    } finally {
      await part.release();
    }
  };
  // The graph that was lowered, as the passes left it, with the weights of the source.
  const canonical = (role: PartRole, data: Float32Array) =>
    runWritten(planned[role].canonical.graph, entries[role].path, folder, { data, shape: entries[role].input.shape });
  const held = (role: PartRole, input: Float32Array) => runHeld(planned[role], entries[role], codes[role], folder, input);
  const found = await measurePackages(probes, {
    vocabulary,
    framesOut: headGraph.framesOut,
    run,
    runCanonical: canonical,
    runHeld: held,
    limits,
  });
  judgePackages(found, evidence.clips, evidence.cer.before, stricter);
  return found;
}
