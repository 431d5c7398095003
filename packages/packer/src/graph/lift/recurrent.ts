import type { Tensor } from "../../inspect/tensor.ts";
import { reorderBlocks, stackTensors } from "../layers/tensor-views.ts";
import { filled, flagOr, type Lifter, type Lifters, type Lifting } from "./lifting.ts";

/** What differs between the two. MIL stacks i, f, o, z and r, o, z (its o is the new gate); ONNX i, o, f, c and z, r, h: those as indexes into MIL's. */
interface Recurrence {
  readonly opType: "LSTM" | "GRU";
  readonly gates: readonly number[];
  readonly states: readonly string[];
  readonly activations: Readonly<Record<string, string>>;
}

const lstm: Recurrence = {
  opType: "LSTM",
  gates: [0, 2, 1, 3],
  states: ["initial_h", "initial_c"],
  activations: { recurrent_activation: "sigmoid", cell_activation: "tanh", activation: "tanh" },
};

const gru: Recurrence = {
  opType: "GRU",
  gates: [2, 0, 1],
  states: ["initial_h"],
  activations: { recurrent_activation: "sigmoid", activation: "tanh" },
};

/** x [steps, batch, inputs] -> [steps, batch, directions x hidden], or of the last step alone, and the last states [batch, directions x hidden]. */
function recurrent(lifting: Lifting, recurrence: Recurrence): readonly string[] {
  refuseVariants(lifting, recurrence);
  const direction = lifting.has("direction") ? lifting.text("direction") : "forward";
  const suffixes = direction === "bidirectional" ? ["", "_back"] : [""];
  const [steps, batch] = lifting.shapeOf("x") as [number, number];
  const [, hidden] = lifting.shapeOf("weight_hh") as [number, number];
  const width = suffixes.length * hidden;
  const stacked = (parameter: string) =>
    lifting.add(
      stackTensors(
        parameter,
        suffixes.map((suffix) => reorderBlocks(lifting.tensor(`${parameter}${suffix}`), recurrence.gates)),
      ),
    );
  const biases = lifting.add(joinedBiases(lifting, recurrence, suffixes, hidden));
  const states = recurrence.states.map((state) => {
    const parted = lifting.node("Reshape", [lifting.value(state), lifting.integers([batch, suffixes.length, hidden])]);
    return lifting.node("Transpose", [parted], { perm: [1, 0, 2] });
  });
  const operands = [lifting.value("x"), stacked("weight_ih"), stacked("weight_hh"), biases, "", ...states];
  const [sequence, ...last] = lifting.nodes(recurrence.opType, operands, 1 + states.length, {
    direction,
    hidden_size: hidden,
    ...(recurrence === gru ? { linear_before_reset: Number(flagOr(lifting, "reset_after", false)) } : {}),
  });
  const joined = last.map((state) =>
    lifting.node("Reshape", [lifting.node("Transpose", [state], { perm: [1, 0, 2] }), lifting.integers([batch, width])]),
  );
  const all = flagOr(lifting, "output_sequence", false)
    ? lifting.node("Reshape", [lifting.node("Transpose", [sequence!], { perm: [0, 2, 1, 3] }), lifting.integers([steps, batch, width])])
    : lifting.node("Unsqueeze", [joined[0]!, lifting.integers([0])]);
  return [all, ...joined];
}

function refuseVariants(lifting: Lifting, { activations }: Recurrence): void {
  const variant = ["peephole", "peephole_back", "clip"].find((parameter) => lifting.has(parameter));
  if (variant !== undefined) throw lifting.unsupported(`has a ${variant}`);
  for (const [parameter, usual] of Object.entries(activations))
    if (lifting.has(parameter) && lifting.text(parameter) !== usual)
      throw lifting.unsupported(`has the ${parameter} ${lifting.text(parameter)}`);
}

/** ONNX has a bias for inputs and one for the recurrence, both in [directions, 2 x gates x hidden]. MIL has the second alone, and before iOS 18 no other. */
function joinedBiases(lifting: Lifting, { gates }: Recurrence, suffixes: readonly string[], hidden: number): Tensor {
  const bias = (parameter: string) =>
    lifting.has(parameter) ? reorderBlocks(lifting.tensor(parameter), gates) : filled([gates.length * hidden], 0);
  const pairs = suffixes.map((suffix) => stackTensors("bias", [bias(`input_bias${suffix}`), bias(`bias${suffix}`)]));
  return { ...stackTensors("biases", pairs), shape: [suffixes.length, 2 * gates.length * hidden] };
}

/**
 * Core ML's gru resets the state before the recurrent product, as ONNX does by default (coremltools' tests compare predictions with such a reference; the
 * formula in its documentation can be read either way). `reset_after` of iOS 18 is torch's order.
 */
const gruLifter: Lifter = (lifting) => recurrent(lifting, gru);

export const recurrences: Lifters = { lstm: (lifting) => recurrent(lifting, lstm), gru: gruLifter };
