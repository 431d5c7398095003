import { checkModel } from "../../pipeline/check.ts";
import { packModel } from "../../pipeline/pack.ts";
import type { Session } from "../../pipeline/progress.ts";
import { formatCheck } from "../../report/check.ts";
import { formatSummary } from "../../report/summary.ts";
import { colorsFor, printResult, type Io } from "../io.ts";
import { createProgressView } from "../progress.ts";

export interface PackArguments {
  readonly out: string;
  readonly set: readonly string[];
  readonly target: readonly string[];
  readonly check: boolean;
  readonly json: boolean;
}

/** `pack-model RECIPE`, and with `--check` as far as that goes without golden clips. */
export async function pack(io: Io, recipe: string, { out, set, target, check, json }: PackArguments): Promise<void> {
  const settings = target.length === 0 ? set : [...set, `targets=[${target.join(", ")}]`];
  const colors = colorsFor(io.stdout, io);
  await withSession(io, json, async (session, stopView) => {
    if (check) {
      const result = await checkModel(recipe, settings, session);
      stopView();
      printResult(io, json, { fits: true, ...result }, formatCheck(result, colors));
      return;
    }
    const result = await packModel({ recipe, out, settings, environment: io.env }, session);
    stopView();
    const { manifest, ...facts } = result;
    printResult(
      io,
      json,
      { ...facts, contractId: manifest.contract.contractId, cer: manifest.evidence.cer, totals: manifest.quantization.totals },
      formatSummary(result, colors),
    );
  });
}

/** Shows progress and listens to signals while `run` runs. */
async function withSession(io: Io, quiet: boolean, run: (session: Session, stopView: () => void) => Promise<void>): Promise<void> {
  const view = createProgressView(io, quiet);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  io.on("SIGINT", onSignal);
  io.on("SIGTERM", onSignal);
  try {
    await run({ progress: view.show, signal: interrupt.signal }, view.stop);
  } finally {
    view.stop();
    io.off("SIGINT", onSignal);
    io.off("SIGTERM", onSignal);
  }
}
