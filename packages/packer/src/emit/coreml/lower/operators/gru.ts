import { intAttribute, unsupported } from "../../../../graph/canonical/typed-node.ts";
import type { MilValue } from "../../../../inspect/coreml/program.ts";
import { plain } from "../arrange.ts";
import { zeros } from "../constant.ts";
import { flag, int32, int32s } from "../immediate.ts";
import { milShape, plainAxes, withLast, type Held } from "../held.ts";
import type { Program } from "../program.ts";
import { emit, operand, type Lower, type Step } from "../step.ts";
import { parted, reverse } from "./lstm.ts";
import { gateConstant, recurrenceOf, type Recurrence } from "./recurrent.ts";

/** Every frame is a dozen operations of its own: more make a program that is not compiled in reasonable time. */
const mostGruFrames = 1_024;

/**
 * A GRU, frame by frame in plain operations (ONNX's gates z, r, h):
 *
 *     z, r = sigmoid(x W + h R + b);  n = tanh(x Wn + bn + r (h Rn + cn));  h' = n + z (h - n)
 *
 * Core ML's own gru multiplies the state by the reset gate before the recurrent product (coremltools' tests have the reference that its predictions are
 * compared with) and knows one bias; torch multiplies the product, bias included (linear_before_reset), and coremltools spells torch's out as well. Where ONNX
 * resets before, so does this.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED for more than 1,024 frames
 */
export const gru: Lower = (step) => {
  const { program, node } = step;
  const recurrence = recurrenceOf(step);
  const { frames, directions } = recurrence;
  if (frames > mostGruFrames) {
    const hint = `Reduce the frames before it to ${mostGruFrames} or fewer, or train the head with an LSTM.`;
    throw unsupported(step, `runs over ${frames} frames, each of which Core ML needs spelled out`, hint);
  }
  const base = node.outputs.find((output) => output !== "")!;
  const x = plain(program, operand(step, 0));
  const runs = Array.from({ length: directions }, (_, direction) => {
    const isBackward = recurrence.isReverse || direction === 1;
    const states = unrolled(step, `${base}_${direction}`, isBackward ? reverse(program, x) : x, direction, recurrence);
    const sequence = stacked(program, `${base}_${direction}`, states);
    return { sequence: isBackward ? reverse(program, sequence) : sequence, last: states.at(-1)! };
  });
  const [sequence, last] = [runs.map((run) => run.sequence), runs.map((run) => run.last)];
  return node.outputs.map((output, at) =>
    parted(program, output, joined(program, `${base}_joined`, at === 0 ? sequence : last), recurrence),
  );
};

/** The states of one direction: all products with inputs at once, then one state after the other. */
function unrolled(step: Step, base: string, x: Held, direction: number, recurrence: Recurrence): Held[] {
  const { program } = step;
  const { frames, batch, hidden } = recurrence;
  const matrix = (input: number, gates: readonly number[]) => gateConstant(step, { input, direction, gates }, recurrence);
  // Biases of inputs, z r h, then those of states.
  const bias = (gates: readonly number[]) =>
    (step.node.inputs[3] ?? "") === ""
      ? zeros(program, [gates.length * hidden])
      : gateConstant(step, { input: 3, direction, gates }, recurrence);
  const product = (name: string, value: Held, [weight, vector]: readonly [string, string], rows: number): Held =>
    emit(
      program,
      "linear",
      name,
      { x: value.name, weight, bias: vector },
      { dtype: "fp16", shape: withLast(value.shape, rows), axes: value.axes },
    );
  const projected = product(`${base}_inputs`, x, [matrix(1, [0, 1, 2]), bias([0, 1, 2])], 3 * hidden);
  const gates = [matrix(2, [0, 1]), bias([3, 4])] as const;
  const news = [matrix(2, [2]), bias([5])] as const;
  const isBehind = intAttribute(step, "linear_before_reset") !== 0;
  const cell = cellOperations(program, base);
  const states: Held[] = [];
  let h: Held = { name: zeros(program, [batch, hidden]), dtype: "fp16", shape: [batch, hidden], axes: [0, 1] };
  for (const frame of cell.split(
    projected,
    0,
    Array.from({ length: frames }, () => 1),
    "frames",
  )) {
    const [given, fresh] = cell.split(cell.squeeze(frame), 1, [2 * hidden, hidden], "parts") as [Held, Held];
    const opened = cell.sigmoid(cell.add(given, product(`${base}_gates`, h, gates, 2 * hidden)));
    const [z, r] = cell.split(opened, 1, [hidden, hidden], "zr") as [Held, Held];
    const recalled = isBehind ? cell.mul(r, product(`${base}_new`, h, news, hidden)) : product(`${base}_new`, cell.mul(r, h), news, hidden);
    const n = cell.tanh(cell.add(fresh, recalled));
    h = cell.add(n, cell.mul(z, cell.sub(h, n)));
    states.push(h);
  }
  return states;
}

/** The operations of a cell; their parameters are constants that all frames share. */
function cellOperations(program: Program, base: string) {
  const constant = (name: string, value: MilValue): string =>
    program.once(["cell", base, name], () => ({ name: program.builder.constant(`${base}_${name}`, value), ...value.type, axes: [] })).name;
  const both = (type: string) => (a: Held, b: Held) => emit(program, type, `${base}_${type}`, { x: a.name, y: b.name }, a);
  const one = (type: string) => (a: Held) => emit(program, type, `${base}_${type}`, { x: a.name }, a);
  return {
    add: both("add"),
    sub: both("sub"),
    mul: both("mul"),
    sigmoid: one("sigmoid"),
    tanh: one("tanh"),
    squeeze: (value: Held): Held => {
      const left = { ...value, shape: value.shape.slice(1), axes: plainAxes(2) };
      return emit(program, "squeeze", `${base}_frame`, { x: value.name, axes: constant("frame_axes", int32s([0])) }, left);
    },
    split: (value: Held, axis: number, sizes: readonly number[], name: string): Held[] => {
      const held = sizes.map((size) => ({ ...value, shape: value.shape.with(axis, size) }));
      const parameters = {
        x: value.name,
        split_sizes: constant(`${name}_sizes`, int32s(sizes)),
        axis: constant(`${name}_axis`, int32(axis)),
      };
      const types = held.map((part) => ({ dtype: part.dtype, shape: milShape(part) }));
      return program.builder.add("split", `${base}_${name}`, parameters, types).map((part, at) => ({ ...held[at]!, name: part }));
    },
  };
}

function stacked(program: Program, base: string, states: readonly Held[]): Held {
  const held = { dtype: "fp16", shape: [states.length, ...states[0]!.shape], axes: plainAxes(3) } as const;
  return emit(program, "stack", `${base}_states`, { values: states.map(({ name }) => name), axis: int32(0) }, held);
}

/** Both directions side by side. */
function joined(program: Program, base: string, values: readonly Held[]): Held {
  const [first, second] = values;
  if (second === undefined) return first!;
  const axis = first!.shape.length - 1;
  const held = { ...first!, shape: withLast(first!.shape, first!.shape[axis]! * 2) };
  return emit(program, "concat", base, { values: [first!.name, second.name], axis: int32(axis), interleave: flag(false) }, held);
}
