import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { inputOf, unsupportedForm, type Rewriting } from "./change.ts";

const hint = "Export it again for opset 13 or later.";

/** Resize since opset 13: sizes take the place of scales instead of standing beside empty ones, and one way of placing samples is gone. */
export function resizeByOne(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const { model, version } = rewriting;
  const [, roi = "", scales = "", sizes = ""] = node.inputs;
  if (version < 11) throw unsupportedForm(model, node, "is of an opset that did not say which sample is the nearest", hint);
  const mode = node.attributes.get("coordinate_transformation_mode")?.value;
  if (mode === "tf_half_pixel_for_nn")
    throw unsupportedForm(model, node, `places samples by ${mode}, which later opsets do not have`, hint);
  const inputs = [inputOf(node, rewriting), roi, ...(sizes === "" ? [scales] : ["", sizes])];
  return [{ ...node, inputs }];
}
