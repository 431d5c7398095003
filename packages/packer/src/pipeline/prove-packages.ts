import type { Evidence, PackageEntry, PackageEvidence, PartRole } from "@balafon/manifest-schema";
import { judgePackages } from "../prove/judge.ts";
import type { Recording } from "../prove/optimizations.ts";
import { measurePackages, type PackageProbe } from "../prove/packages.ts";
import type { Chain } from "../prove/prove.ts";
import type { Parts } from "./parts.ts";
import { step, type Session } from "./progress.ts";
import { simulatePackage, type SimulatedPackage } from "./run-package.ts";

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
  limits: PackageEvidence["limits"],
  entries: Readonly<Record<PartRole, PackageEntry>>,
  evidence: Evidence,
  proved: ProvedClips,
  folder: string,
  session: Session,
): Promise<PackageEvidence> {
  const open: SimulatedPackage[] = [];
  const simulated = async (role: PartRole, rounded: boolean) => {
    const part = await simulatePackage(folder, entries[role], rounded);
    open.push(part);
    return part.run;
  };
  const chain = async (rounded: boolean): Promise<Chain> => ({
    encoder: await simulated("encoder", rounded),
    head: await simulated("head", rounded),
  });
  const probes = evidence.clips.map(({ audio, reference }, index): PackageProbe => {
    const { input, output } = proved.encoder[index]!;
    return { audio, text: reference, mel: input, features: output, logits: proved.logits[index]!, onnxLogits: proved.onnxLogits[index]! };
  });
  try {
    const setting = {
      vocabulary,
      framesOut: headGraph.framesOut,
      exact: await chain(false),
      rounded: await chain(true),
      limits,
    };
    const found = await measurePackages(probes, setting, ({ audio }, index) =>
      step(session, "prove", `coreml, ${audio}`, index, golden.length),
    );
    judgePackages(found, evidence.clips, evidence.cer.before);
    return found;
  } finally {
    for (const part of open) await part.release();
  }
}
