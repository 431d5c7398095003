import { BalafonError } from "@balafon/manifest-schema";
import { addInputs, createInputSums, finishHessian } from "@balafon/quantizer";
import type { FloatTensor } from "@balafon/runtime-loader/speech/node";
import { quoted } from "../inspect/quoted.ts";
import type { SharedInput } from "./passes.ts";
import type { Read } from "./reads.ts";
import { vectorsOf } from "./vectors.ts";

/** Runs the graph on all calibration audio, in order, and hands over what it gives for these values. */
export type RunClips = (values: readonly string[], each: (outputs: readonly FloatTensor[]) => void) => Promise<void>;

/**
 * The Hessians of some inputs over all calibration audio.
 *
 * @throws BalafonError FORMAT_INVALID where a value is not finite or of another shape than its weight needs.
 */
export async function gatherHessians(inputs: readonly SharedInput[], run: RunClips): Promise<Map<SharedInput, Float64Array>> {
  const values = [...new Set(inputs.flatMap(({ reads }) => reads.map(({ value }) => value)))];
  const sums = inputs.map((input) => ({ input, sums: createInputSums(input.cols) }));
  await run(values, (outputs) => {
    for (const { input, sums: own } of sums) {
      for (const read of input.reads) addInputs(own, vectorsIn(outputs[values.indexOf(read.value)]!, input.cols, read));
    }
  });
  return new Map(sums.map(({ input, sums: own }) => [input, finishHessian(own)]));
}

function vectorsIn(tensor: FloatTensor, cols: number, { value, window }: Read): Float32Array {
  const vectors = vectorsOf(tensor, cols, window);
  if (vectors === undefined) throw unfit(value, `a shape that its weight of ${cols} inputs can read`, `[${tensor.shape.join(", ")}]`);
  const wrong = vectors.find((number) => !Number.isFinite(number));
  if (wrong !== undefined) throw unfit(value, "finite numbers on the calibration clips", String(wrong));
  return vectors;
}

function unfit(value: string, expected: string, found: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: quoted(value),
    problem: "the value cannot be calibrated on",
    expected,
    found,
    hint: "Check that the export runs on these clips, or leave quantization.calibration out.",
  });
}
