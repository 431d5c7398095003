import type { MilType } from "../../../../inspect/coreml/program.ts";
import { plain } from "../arrange.ts";
import type { Argument } from "../builder.ts";
import { zeros } from "../constant.ts";
import { flag, flags, int32s, text } from "../immediate.ts";
import { plainAxes, type Held } from "../held.ts";
import type { Program } from "../program.ts";
import { emit, operand, type Lower, type Step } from "../step.ts";
import { gateConstant, recurrenceOf, type Recurrence } from "./recurrent.ts";

/** MIL's gates i, f, o, z in ONNX's i, o, f, c. */
const gates = [0, 2, 1, 3];

/**
 * lstm over frames: x [frames, batch, inputs] -> [frames, batch, directions x hidden], whose parts ONNX gives axes of their own.
 * Before iOS 17 it computes in float32 only.
 */
export const lstm: Lower = (step) => {
  const { program, node } = step;
  const recurrence = recurrenceOf(step);
  const { frames, batch, hidden, directions, isReverse } = recurrence;
  const dtype = program.target === "ios16" ? "fp32" : "fp16";
  const base = node.outputs.find((output) => output !== "")!;
  const x = cast(program, plain(program, operand(step, 0)), dtype);
  const width = directions * hidden;
  const initial = zeros(program, [batch, width], dtype);
  const weights = Array.from({ length: directions }, (_, direction) => weightsOf(step, direction, recurrence, dtype));
  const parameters: Readonly<Record<string, Argument>> = {
    x: isReverse ? reverse(program, x).name : x.name,
    initial_h: initial,
    initial_c: initial,
    ...Object.assign({}, ...weights),
    direction: text(directions === 2 ? "bidirectional" : "forward"),
    output_sequence: flag(true),
    recurrent_activation: text("sigmoid"),
    cell_activation: text("tanh"),
    activation: text("tanh"),
  };
  const types = [
    [frames, batch, width],
    [batch, width],
    [batch, width],
  ].map((shape): MilType => ({ dtype, shape }));
  const results = program.builder.add("lstm", `${base}_lstm`, parameters, types).map((name, at): Held => {
    const { shape } = types[at]!;
    return { name, dtype, shape, axes: plainAxes(shape.length) };
  });
  return node.outputs.map((output, at) => {
    const value = cast(program, results[at]!, "fp16");
    return parted(program, output, isReverse && at === 0 ? reverse(program, value) : value, recurrence);
  });
};

/** [.., batch, directions x hidden] -> [.., directions, batch, hidden]; nothing where the output is left out. */
export function parted(program: Program, output: string, value: Held, { batch, hidden, directions }: Recurrence): Held {
  if (output === "") return value;
  const leading = value.shape.slice(0, -2);
  const held = (shape: readonly number[]) => ({ dtype: "fp16", shape, axes: plainAxes(shape.length) }) as const;
  const cut = [...leading, batch, directions, hidden];
  const parts = emit(program, "reshape", `${output}_directions`, { x: value.name, shape: int32s(cut) }, held(cut));
  const at = leading.length;
  const perm = [...plainAxes(at), at + 1, at, at + 2];
  return emit(program, "transpose", output, { x: parts.name, perm: int32s(perm) }, held([...leading, directions, batch, hidden]));
}

/** The frames from the last to the first. */
export function reverse(program: Program, x: Held): Held {
  const [frames, ...rest] = x.shape as [number, ...number[]];
  const never = rest.map(() => false);
  const parameters = {
    x: x.name,
    begin: int32s([frames - 1, ...rest.map(() => 0)]),
    // Backwards to the first frame there is no index to stop at: the mask says so.
    end: int32s([0, ...rest]),
    stride: int32s([-1, ...rest.map(() => 1)]),
    begin_mask: flags([false, ...never]),
    end_mask: flags([true, ...never]),
    squeeze_mask: flags([false, ...never]),
  };
  return emit(program, "slice_by_index", `${x.name}_backwards`, parameters, x);
}

function cast(program: Program, x: Held, dtype: "fp16" | "fp32"): Held {
  return x.dtype === dtype ? x : emit(program, "cast", `${x.name}_${dtype}`, { x: x.name, dtype: text(dtype) }, { ...x, dtype });
}

function weightsOf(step: Step, direction: number, recurrence: Recurrence, dtype: "fp16" | "fp32"): Readonly<Record<string, string>> {
  const suffix = direction === 0 ? "" : "_back";
  // Of the two biases the canonical graph has left one, the first.
  const hasBias = (step.node.inputs[3] ?? "") !== "";
  const bias = () => gateConstant(step, { input: 3, direction, gates }, recurrence, dtype);
  return {
    [`weight_ih${suffix}`]: gateConstant(step, { input: 1, direction, gates }, recurrence, dtype),
    [`weight_hh${suffix}`]: gateConstant(step, { input: 2, direction, gates }, recurrence, dtype),
    [`bias${suffix}`]: hasBias ? bias() : zeros(step.program, [4 * recurrence.hidden], dtype),
  };
}
