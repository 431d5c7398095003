import { inputType, intAttribute, invalid, stringAttribute } from "../typed-node.ts";
import type { Infer } from "./elementwise.ts";

/** LSTM and GRU: Y [frames, directions, batch, hidden], then the last states [directions, batch, hidden]; with layout 1 the batch comes first. */
export const recurrent: Infer = (typed) => {
  const x = inputType(typed, 0);
  const recurrence = inputType(typed, 2);
  if (x.shape.length !== 3 || recurrence.shape.length !== 3) throw invalid(typed, "has an input or weights that are not of three axes");
  const hidden = recurrence.shape[2]!;
  const directions = stringAttribute(typed, "direction", "forward") === "bidirectional" ? 2 : 1;
  const batchFirst = intAttribute(typed, "layout", 0) === 1;
  const [frames, batch] = batchFirst ? [x.shape[1]!, x.shape[0]!] : [x.shape[0]!, x.shape[1]!];
  const all = batchFirst ? [batch, frames, directions, hidden] : [frames, directions, batch, hidden];
  const last = { dtype: x.dtype, shape: batchFirst ? [batch, directions, hidden] : [directions, batch, hidden] };
  return [{ dtype: x.dtype, shape: all }, last, last];
};
