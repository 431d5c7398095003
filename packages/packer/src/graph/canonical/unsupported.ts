import { BalafonError } from "@balafon/manifest-schema";
import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { quoted } from "../../inspect/quoted.ts";

const dynamicInt8 = new Set(
  "DynamicQuantizeLinear MatMulInteger ConvInteger DynamicQuantizeLSTM DynamicQuantizeMatMul QLinearConv QLinearMatMul".split(" "),
);

/** OPERATOR_UNSUPPORTED for an operator that has no form in Core ML, naming the node. */
export function operatorUnsupported(model: string, { name, opType, domain, outputs }: OnnxNode): BalafonError {
  const operator = domain === "" ? opType : `${domain}.${opType}`;
  const isQuantized = dynamicInt8.has(opType);
  return new BalafonError("OPERATOR_UNSUPPORTED", {
    subject: model,
    problem: `the operator ${quoted(operator)} of node ${quoted(name)}, which gives ${quoted(outputs[0] ?? "")}, has no form in Core ML`,
    expected: isQuantized
      ? "a model in float: activations are not quantized on the Neural Engine"
      : "an operator that both ONNX and Core ML have",
    found: isQuantized ? `${operator}, of a model that was quantized to int8 while it runs` : operator,
    hint: isQuantized
      ? "Pack the float model that this one was made from: its weights are quantized here. Or leave mlpackage out of targets."
      : "Export the part without this operator, or leave mlpackage out of targets.",
  });
}
