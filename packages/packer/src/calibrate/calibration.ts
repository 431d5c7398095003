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
  return async ({ tensor }, scheme: Scheme) => {
    if (!takesFeedback(scheme)) return "scheme";
    const rotation = scheme.kind === "turboquant" ? scheme.rotation : ({ kind: "none" } as const);
    const input = inputs.get(tensor.name) ?? "operator";
    if (typeof input === "string") return input;
    const key = JSON.stringify(rotation);
    if (last?.input !== input || last.rotation !== key) {
      last = undefined;
      last = { input, rotation: key, feedback: factorHessian(await hessianOf(input), input.cols, rotation) };
    }
    return last.feedback;
  };
}
