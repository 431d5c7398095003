import { BalafonError } from "@balafon/manifest-schema";
import type { CoreMlModel } from "../../inspect/coreml/program.ts";

export function validateModel(model: CoreMlModel): void {
  if (!model.functions.has("main")) throw new BalafonError("INTERNAL", { subject: "the ML Program", problem: "no main" });
}
