import type { Run } from "./prove.ts";

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
  let difference = 0;
  let signal = 0;
  for (const { input, output } of recordings) {
    const again = await run(input);
    for (const [index, value] of output.entries()) {
      difference += (value - again[index]!) ** 2;
      signal += value ** 2;
    }
  }
  return difference === 0 ? 0 : Number(Math.sqrt(difference / signal).toPrecision(2));
}
