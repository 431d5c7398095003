import type { Run } from "./prove.ts";
import { relativeError } from "./relative-error.ts";

/** What a part was given and what it gave. */
export interface Recording {
  readonly input: Float32Array;
  readonly output: Float32Array;
}

/** A run that is remembered. Inputs and outputs are those of one window of audio each. */
export function recorded(run: Run, recordings: Recording[]): Run {
  return async (input) => {
    const output = await run(input);
    recordings.push({ input, output });
    return output;
  };
}

/** The relative rms difference from what was recorded of what `run` gives for the same inputs: sqrt(sum (y - y')^2 / sum y^2), two digits. */
export async function rerunError(recordings: readonly Recording[], run: Run): Promise<number> {
  const pairs: (readonly [Float32Array, Float32Array])[] = [];
  for (const { input, output } of recordings) pairs.push([output, await run(input)]);
  return relativeError(pairs);
}
