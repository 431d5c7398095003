import { inspectPath } from "../../inspect/inspect-path.ts";
import { formatInspection } from "../../report/inspection.ts";
import { colorsFor, printResult, type Io } from "../io.ts";

/** `pack-model inspect FILE_OR_BUNDLE`: what it holds. Nothing is trusted or run. */
export async function inspect(io: Io, path: string, { json }: { json: boolean }): Promise<void> {
  const inspection = await inspectPath(path);
  printResult(io, json, inspection, formatInspection(inspection, colorsFor(io.stdout, io)));
}
