import type { MilType } from "../../../../inspect/coreml/program.ts";
import { callFault, expectSame, flag, optionalType, text, typeOf, type Call } from "../call.ts";
import type { Infer } from "./elementwise.ts";

/** x [s, b, in]; gates i, f, o, z of rows in weight_ih and weight_hh; both directions' states side by side. */
export const lstm: Infer = (call) => {
  const both = text(call, "direction", ["forward", "reverse", "bidirectional"]) === "bidirectional";
  return recurrent(call, 4, both ? ["", "_back"] : [""], ["initial_h", "initial_c"]);
};

/** Gates r, o, z. One direction only. */
export const gru: Infer = (call) => {
  text(call, "direction", ["forward", "reverse"]);
  return recurrent(call, 3, [""], ["initial_h"]);
};

function recurrent(call: Call, gates: number, directions: readonly string[], states: readonly string[]): MilType[] {
  const { dtype, shape } = typeOf(call, "x");
  if (shape.length !== 3) throw callFault(call, "its x has not 3 dimensions", undefined, String(shape.length));
  const [length, batch, inputs] = shape as [number, number, number];
  const hidden = typeOf(call, "weight_hh").shape[1] ?? 0;
  for (const end of directions) {
    expectSame(call, `weight_ih${end}`, [gates * hidden, inputs], typeOf(call, `weight_ih${end}`).shape);
    expectSame(call, `weight_hh${end}`, [gates * hidden, hidden], typeOf(call, `weight_hh${end}`).shape);
    expectSame(call, `bias${end}`, [gates * hidden], optionalType(call, `bias${end}`)?.shape ?? [gates * hidden]);
  }
  const state = { dtype, shape: [batch, directions.length * hidden] };
  for (const key of states) expectSame(call, key, state, typeOf(call, key));
  return [{ dtype, shape: [flag(call, "output_sequence") ? length : 1, ...state.shape] }, ...states.map(() => state)];
}
