import { inputType, intAttribute, invalid, stringAttribute } from "../typed-node.ts";
import type { Infer } from "./elementwise.ts";

/** LSTM and GRU: Y [frames, directions, batch, hidden], then the last states [directions, batch, hidden]; with layout 1 the batch comes first. */
export const recurrent: Infer = (typed) => {
  const x = inputType(typed, 0);
  const hidden = inputType(typed, 2).shape.at(-1) ?? 0;
  const directions = stringAttribute(typed, "direction", "forward") === "bidirectional" ? 2 : 1;
  const rows = (typed.node.opType === "LSTM" ? 4 : 3) * hidden;
  const wanted = [undefined, [directions, rows, x.shape[2]], [directions, rows, hidden], [directions, 2 * rows]];
  const fits = wanted.every(
    (shape, at) => shape === undefined || (at === 3 && typed.inputs[3] === undefined) || inputType(typed, at).shape.join() === shape.join(),
  );
  if (x.shape.length !== 3 || !fits) throw invalid(typed, "has an input, weights and biases that do not fit");
  const batchFirst = intAttribute(typed, "layout", 0) === 1;
  const [frames, batch] = batchFirst ? [x.shape[1]!, x.shape[0]!] : [x.shape[0]!, x.shape[1]!];
  const all = batchFirst ? [batch, frames, directions, hidden] : [frames, directions, batch, hidden];
  const last = { dtype: x.dtype, shape: batchFirst ? [batch, directions, hidden] : [directions, batch, hidden] };
  return [{ dtype: x.dtype, shape: all }, last, last];
};
