import { SingleBar } from "cli-progress";
import { stages, type ProgressEvent } from "../pipeline/progress.ts";
import { isWatched, type Io } from "./io.ts";

/** Shows how far a pack is; `stop` leaves the terminal as it was. */
export interface ProgressView {
  show(event: ProgressEvent): void;
  stop(): void;
}

/** A bar on a terminal; one plain line for each stage elsewhere; nothing with --json. */
export function createProgressView(io: Io, quiet: boolean): ProgressView {
  if (quiet) return { show: () => {}, stop: () => {} };
  return isWatched(io.stderr, io) ? createBar(io) : createLines(io);
}

function createBar(io: Io): ProgressView {
  const bar = new SingleBar({
    format: "  {bar}  {stage}  {detail}",
    barsize: 24,
    barCompleteChar: "━",
    barIncompleteChar: "─",
    stream: io.stderr as NodeJS.WritableStream,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  let started = false;
  return {
    show: ({ stage, detail, done, total }) => {
      if (!started) bar.start(stages.length, 0, { stage: "", detail: "" });
      started = true;
      bar.update(stages.indexOf(stage) + (total === 0 ? 0 : done / total), { stage: stage.padEnd(8), detail });
    },
    stop: () => bar.stop(),
  };
}

function createLines(io: Io): ProgressView {
  let last = "";
  return {
    show: ({ stage, detail }) => {
      if (stage !== last) io.stderr.write(`${String(stages.indexOf(stage) + 1)}/${stages.length} ${stage}  ${detail}\n`);
      last = stage;
    },
    stop: () => {},
  };
}
