import { BalafonError } from "@balafon/manifest-schema";
import type { CanonicalGraph } from "../../../graph/canonical/canonical-graph.ts";
import { dropDead } from "../../../graph/canonical/passes/drop-dead.ts";
import { operatorUnsupported } from "../../../graph/canonical/unsupported.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { quoted } from "../../../inspect/quoted.ts";
import { callOf } from "../validate/call.ts";
import { validateModel } from "../validate/validate.ts";
import { lowerTraced } from "./lower-to-mil.ts";
import type { LowerOptions } from "./program.ts";

/** Operators that no pass takes away, that are not computed before the graph runs, and that no operation does. */
export const neverLowered: ReadonlySet<string> = new Set(["ConvTranspose", "Resize", "TopK"]);

/**
 * Refuses what can never be lowered before anything is done about the rest.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED naming the node
 */
export function refuseOperators(model: string, graph: OnnxGraph): void {
  const node = dropDead(graph).nodes.find(({ domain, opType }) => domain === "" && neverLowered.has(opType));
  if (node !== undefined) throw operatorUnsupported(model, node);
}

/**
 * Checks that a graph can be lowered to a program that Core ML takes, before anything is quantized or written.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED naming the node, as far as it is one; FORMAT_UNSUPPORTED as `lowerToMil`
 */
export async function checkLowerable(canonical: CanonicalGraph, options: LowerOptions): Promise<void> {
  const { model, nodeOf } = await lowerTraced(canonical, options);
  try {
    validateModel(model);
  } catch (error) {
    if (!(error instanceof BalafonError) || error.code !== "INTERNAL") throw error;
    // What a fault of ours is afterwards, with codes in the place of weights, is here what the operator has no form for.
    const { subject, problem, expected, found } = error.facts;
    const node = [...nodeOf].find(([operation]) => callOf(operation) === subject)?.[1];
    const what = node === undefined ? "its inputs or outputs have" : `the node ${quoted(node.name)} (${quoted(node.opType)}) has`;
    throw new BalafonError("OPERATOR_UNSUPPORTED", {
      subject: options.model,
      problem: `${what} no form that Core ML takes: in ${subject}, ${problem.replace("a fault of ours: ", "")}`,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
      hint: "Export the part without this operator or in another form, or leave mlpackage out of targets.",
      cause: error,
    });
  }
}
