import { flagOr, intsOr, type Lifter, type Lifters } from "./lifting.ts";
import { onesOf, padsOf } from "./products.ts";

const pool =
  (opType: string): Lifter =>
  (lifting) =>
    lifting.node(opType, [lifting.value("x")], {
      kernel_shape: lifting.ints("kernel_sizes"),
      strides: intsOr(lifting, "strides", onesOf(lifting)),
      pads: padsOf(lifting),
      ceil_mode: Number(flagOr(lifting, "ceil_mode", false)),
      ...(opType === "AveragePool" ? { count_include_pad: Number(!flagOr(lifting, "exclude_padding_from_average", false)) } : {}),
    });

export const pools: Lifters = { avg_pool: pool("AveragePool"), max_pool: pool("MaxPool") };
