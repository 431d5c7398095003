import { factorHessian, takesFeedback, type Feedback, type Scheme } from "@balafon/quantizer";
import type { OnnxGraph } from "../inspect/onnx/model.ts";
import type { FeedbackOf } from "../quantize/feedback.ts";
import type { WeightSite } from "../quantize/sites.ts";
import { gatherHessians, type RunClips } from "./gather.ts";
import { planPasses, type SharedInput } from "./passes.ts";
import { readsOf } from "./reads.ts";

/**
 * The feedback for the weights of a graph, from the graph itself on calibration clips: gather on the graph that is going to be quantized, because a
 * rotation that was folded into weights also turned their inputs.
 *
 * Asked in the order of `sites`, it runs the clips once for each 96 MiB of Hessians, holds one run's at a time, and one factor. In any other order the
 * results are the same, and runs may repeat.
 *
 * @param sites the weights that feedback may be asked for
 * @param run runs the graph on every clip and gives inner values
 */
export function createCalibration(graph: OnnxGraph, sites: readonly WeightSite[], run: RunClips): FeedbackOf {
  const { inputs, passes } = planPasses(sites, readsOf(graph, sites));
  let held: { readonly pass: readonly SharedInput[]; readonly hessians: Promise<Map<SharedInput, Float64Array>> } | undefined;
  let last: { readonly input: SharedInput; readonly rotation: string; readonly feedback: Feedback } | undefined;
  const hessianOf = async (input: SharedInput): Promise<Float64Array> => {
    if (!held?.pass.includes(input)) {
      const pass = passes.find((candidate) => candidate.includes(input))!;
      held = undefined;
      last = undefined;
      held = { pass, hessians: gatherHessians(pass, run) };
    }
    return (await held.hessians).get(input)!;
  };
  return async ({ tensor }, scheme: Scheme, taps = 1) => {
    if (!takesFeedback(scheme)) return "scheme";
    const rotation = scheme.kind === "turboquant" ? scheme.rotation : ({ kind: "none" } as const);
    const input = inputs.get(tensor.name) ?? "operator";
    if (typeof input === "string") return input;
    const key = JSON.stringify([rotation, taps]);
    if (last?.input !== input || last.rotation !== key) {
      last = undefined;
      last = { input, rotation: key, feedback: factorHessian(tapsFirst(await hessianOf(input), input.cols, taps), input.cols, rotation) };
    }
    return last.feedback;
  };
}

/** A Hessian of [channels, taps] inputs as one of [taps, channels]. */
function tapsFirst(hessian: Float64Array, cols: number, taps: number): Float64Array {
  if (taps === 1) return hessian;
  const channels = cols / taps;
  const from = Uint32Array.from({ length: cols }, (_, at) => (at % channels) * taps + Math.floor(at / channels));
  const turned = new Float64Array(hessian.length);
  for (let i = 0; i < cols; i++) {
    for (let j = 0; j < cols; j++) turned[i * cols + j] = hessian[from[i]! * cols + from[j]!]!;
  }
  return turned;
}
