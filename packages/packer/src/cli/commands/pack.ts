import { packModel } from "../../pipeline/pack.ts";
import { formatSummary } from "../../report/summary.ts";
import { colorsFor, printResult, type Io } from "../io.ts";
import { createProgressView } from "../progress.ts";

export interface PackArguments {
  readonly out: string;
  readonly set: readonly string[];
  readonly target: readonly string[];
  readonly json: boolean;
}

/** `pack-model RECIPE`. */
export async function pack(io: Io, recipe: string, { out, set, target, json }: PackArguments): Promise<void> {
  const view = createProgressView(io, json);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  io.on("SIGINT", onSignal);
  io.on("SIGTERM", onSignal);
  try {
    const settings = target.length === 0 ? set : [...set, `targets=[${target.join(", ")}]`];
    const result = await packModel({ recipe, out, settings, environment: io.env }, { progress: view.show, signal: interrupt.signal });
    view.stop();
    const { manifest, ...facts } = result;
    printResult(
      io,
      json,
      { ...facts, contractId: manifest.contract.contractId, cer: manifest.evidence.cer, totals: manifest.quantization.totals },
      formatSummary(result, colorsFor(io.stdout, io)),
    );
  } finally {
    view.stop();
    io.off("SIGINT", onSignal);
    io.off("SIGTERM", onSignal);
  }
}
