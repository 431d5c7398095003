import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { makeNode } from "../builder.ts";
import { inputOf, unsupportedForm, type Rewriting } from "./change.ts";

const forInference = "Export the model for inference: model.eval() before torch.onnx.export.";

/** Batch normalization with stored statistics is the same in all opsets; before 14, outputs beyond the first made it one of training. */
export function storedStatistics(node: OnnxNode, { model }: Rewriting): OnnxNode[] {
  const training = Number(node.attributes.get("training_mode")?.value ?? 0) !== 0 || node.outputs.slice(1).some((name) => name !== "");
  if (training) throw unsupportedForm(model, node, "normalizes with the statistics of its batch, as in training", forInference);
  return [node];
}

/** At inference dropout does nothing. */
export function dropoutToIdentity(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const [output = "", mask = ""] = node.outputs;
  const { model } = rewriting;
  if (node.inputs[2]) throw unsupportedForm(model, node, "may drop values, as in training", forInference);
  if (mask !== "" && rewriting.isRead(mask)) throw unsupportedForm(model, node, "has a mask that is used", forInference);
  return [makeNode(node.name, "Identity", [inputOf(node, rewriting)], [output])];
}
