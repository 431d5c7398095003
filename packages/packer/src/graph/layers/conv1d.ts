import { BalafonError, convolvedFrames, type ActivationKind } from "@balafon/manifest-schema";
import { expectShape, weightValue, type Flow, type LayerScope } from "../state.ts";
import { activate } from "./activation.ts";

/** The recipe's `conv1d`, defaults filled in. */
export interface Conv1dFields {
  readonly weights: string;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly groups: number;
  readonly activation?: ActivationKind;
}

/** Convolution over time, as torch's nn.Conv1d: weight [out, in/groups, kernel], bias [out]. */
export function buildConv1d(scope: LayerScope, flow: Flow, fields: Conv1dFields): Flow {
  const { weights, stride, padding, dilation, groups, activation } = fields;
  const { graph } = scope;
  const weight = scope.tensor(`${weights}.weight`);
  if (flow.dim % groups !== 0) throw groupsDoNotDivide(weights, groups, `${flow.dim} inputs`);
  expectShape(weight, [undefined, flow.dim / groups, undefined], "outputs, inputs / groups, kernel");
  const [outputs, , kernel] = weight.shape as [number, number, number];
  if (outputs % groups !== 0) throw groupsDoNotDivide(weights, groups, `${outputs} outputs`);
  const convolution = { kernel, stride, padding, dilation };
  const frames = convolvedFrames(flow.frames, convolution);
  if (frames < 1) throw tooShort(fields, flow.frames, kernel);
  const operands = [graph.node(weights, "Transpose", [flow.value], { perm: [0, 2, 1] }), weightValue(scope, weight)];
  if (scope.has(`${weights}.bias`)) {
    const bias = scope.tensor(`${weights}.bias`);
    expectShape(bias, [outputs], "the weight's outputs");
    operands.push(weightValue(scope, bias));
  }
  const attributes = { dilations: [dilation], group: groups, kernel_shape: [kernel], pads: [padding, padding], strides: [stride] };
  const convolved = activate(graph, weights, graph.node(weights, "Conv", operands, attributes), activation);
  return { value: graph.node(weights, "Transpose", [convolved], { perm: [0, 2, 1] }), frames, dim: outputs, convolution };
}

function groupsDoNotDivide(weights: string, groups: number, found: string): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: weights,
    problem: "the groups do not divide the convolution's inputs and outputs",
    expected: `multiples of groups: ${groups}`,
    found,
    hint: "Write the groups that the head was trained with.",
  });
}

function tooShort({ weights, padding, dilation }: Conv1dFields, frames: number, kernel: number): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: weights,
    problem: "the convolution leaves no frame",
    expected: `at least ${dilation * (kernel - 1) + 1} frames, padding included`,
    found: `${frames + 2 * padding} frames`,
    hint: "Check this layer's padding and dilation.",
  });
}
