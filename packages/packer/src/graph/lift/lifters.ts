import { dataTypeOf } from "../../inspect/onnx/dtype.ts";
import { elementwise, reductions } from "./elementwise.ts";
import type { Lifter } from "./lifting.ts";
import { moves } from "./moves.ts";
import { norms } from "./norms.ts";
import { pools } from "./pools.ts";
import { products } from "./products.ts";
import { recurrences } from "./recurrent.ts";
import { liftedType } from "./widen.ts";

/** To the lifted type of what it gives: in the lifted graph fp16 is float32 as well. */
const cast: Lifter = (lifting) => {
  const [type] = lifting.outputs;
  const dtype = type === undefined ? undefined : liftedType(type);
  if (dtype === undefined) throw lifting.unsupported(`casts to ${type?.dtype}`);
  return lifting.node("Cast", [lifting.value("x")], { to: dataTypeOf(dtype) });
};

/** From MIL's operation to ONNX's operators, for all that Balafon writes. */
export const lifters: ReadonlyMap<string, Lifter> = new Map(
  [elementwise, reductions, products, norms, pools, recurrences, moves, { cast }].flatMap((table) => Object.entries(table)),
);
