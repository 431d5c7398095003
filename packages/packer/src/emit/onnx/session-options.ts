import type { PartEntry } from "@balafon/manifest-schema";
import type { PlannedWeight } from "../../quantize/plan.ts";

/** The session options without which a runtime would hold a part's weights in another form than planned; {} where none is needed. */
export function sessionOptionsOf(weights: readonly PlannedWeight[]): Pick<PartEntry, "sessionOptions"> {
  if (!weights.some(({ coded }) => coded?.form === "lut")) return {};
  return { sessionOptions: { onnxruntime: { "optimization.disable_specified_optimizers": "ConstantFolding" } } };
}
