import { SingleBar } from "cli-progress";
import { stages, type ProgressEvent } from "../pipeline/progress.ts";
import { thousands } from "../report/text.ts";
import { isWatched, type Io } from "./io.ts";

/** Shows how far a pack is; `stop` leaves the terminal as it was. */
export interface ProgressView {
  show(event: ProgressEvent): void;
  stop(): void;
}

/** Between two lines of one stage: a stage of an hour shows that it goes on, and a log stays short. */
const secondsBetweenLines = 20;

/**
 * A bar on a terminal; elsewhere one plain line for each stage, and further ones while a stage is long; nothing with --json.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function createProgressView(io: Io, quiet: boolean, now: () => number = () => performance.now()): ProgressView {
  if (quiet) return { show: () => {}, stop: () => {} };
  return isWatched(io.stderr, io) ? createBar(io) : createLines(io, now);
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

function createLines(io: Io, now: () => number): ProgressView {
  let last = { stage: "", time: 0 };
  return {
    show: ({ stage, detail, done, total }) => {
      const time = now();
      const isNew = stage !== last.stage;
      if (!isNew && time - last.time < secondsBetweenLines * 1000) return;
      const howFar = isNew || total === 0 ? "" : `  ${thousands(done)}/${thousands(total)}`;
      io.stderr.write(`${String(stages.indexOf(stage) + 1)}/${stages.length} ${stage}  ${detail}${howFar}\n`);
      last = { stage, time };
    },
    stop: () => {},
  };
}
