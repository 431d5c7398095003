import { floatAttribute, stringAttribute, unsupported } from "../../../../graph/canonical/typed-node.ts";
import { clampedHalf, half, largestHalf, text } from "../immediate.ts";
import type { Lower, Step } from "../step.ts";
import { unary } from "./elementwise.ts";

const alpha = (step: Step) => ({ alpha: half(floatAttribute(step, "alpha")) });

export const leakyRelu: Lower = unary("leaky_relu", alpha);

/** max(0, min(1, alpha x + beta)) */
export const hardSigmoid: Lower = unary("sigmoid_hard", (step) => ({
  alpha: half(floatAttribute(step, "alpha")),
  beta: half(floatAttribute(step, "beta")),
}));

export const gelu: Lower = unary("gelu", (step) => ({
  mode: text(stringAttribute(step, "approximate", "none") === "tanh" ? "TANH_APPROXIMATION" : "EXACT"),
}));

/** A bound that is left out, or beyond float16, is the largest that float16 has. */
export const clip: Lower = (step) => {
  const bound = (at: number, otherwise: number) => {
    return clampedHalf(step.constants[at]?.values[0] ?? otherwise);
  };
  const computed = [1, 2].some((at) => step.inputs[at] !== undefined && step.constants[at] === undefined);
  if (computed) throw unsupported(step, "has bounds that are computed", "Export it with constant bounds.");
  return unary("clip", () => ({ alpha: bound(1, -largestHalf), beta: bound(2, largestHalf) }))(step);
};

/** Logarithms of values; Core ML's takes a number that keeps it from zero, which float16 has no room for. */
export const log: Lower = unary("log", () => ({ epsilon: half(0) }));
