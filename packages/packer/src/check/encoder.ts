import { BalafonError, type FeatureLayout, type LogMelFrontEnd, type Window } from "@balafon/manifest-schema";
import type { OnnxGraph, ValueInfo } from "../inspect/onnx/model.ts";
import { quoted } from "../inspect/quoted.ts";

/** What an encoder takes and gives, batch axis included. */
export interface EncoderPorts {
  readonly input: { readonly name: string; readonly shape: readonly number[] };
  readonly output: { readonly name: string; readonly shape: readonly number[] };
}

/**
 * What the export shows at its input and output agrees with what its layout says.
 *
 * Supported here: one float32 input [1, mel bins, mel frames], one float32 output [1, frames, dim], a fixed window.
 *
 * @throws BalafonError LAYOUT_CONTRADICTED, both sides quoted; FORMAT_UNSUPPORTED for layouts that the packer cannot emit yet.
 */
export function checkEncoder(model: string, graph: OnnxGraph, layout: FeatureLayout, layoutFile: string): EncoderPorts {
  const { frontEnd, window, output } = supportedLayout(layout, layoutFile);
  checkWindow(layoutFile, layout);
  const melFrames = window.samples / frontEnd.hopLength;
  const input = checkPort(
    model,
    layoutFile,
    graph.inputs,
    "input",
    [1, frontEnd.melBins, melFrames],
    "1, frontEnd.melBins, window.samples / frontEnd.hopLength",
  );
  const features = checkPort(model, layoutFile, graph.outputs, "output", [1, window.frames, output.dim], "1, window.frames, output.dim");
  return { input, output: features };
}

/** A layout that the packer can emit: log-mel, a fixed window. */
export interface SupportedLayout extends FeatureLayout {
  readonly frontEnd: LogMelFrontEnd;
  readonly window: Extract<Window, { kind: "fixed" }>;
}

/** Narrows a layout to what the packer can emit. @throws BalafonError FORMAT_UNSUPPORTED, naming the file. */
export function supportedLayout(layout: FeatureLayout, layoutFile: string): SupportedLayout {
  const { frontEnd, window } = layout;
  if (frontEnd.kind === "log-mel" && window.kind === "fixed") return { ...layout, frontEnd, window };
  throw new BalafonError("FORMAT_UNSUPPORTED", {
    subject: layoutFile,
    problem: "this kind of encoder cannot be packed yet",
    expected: "frontEnd.kind log-mel and window.kind fixed",
    found: `${frontEnd.kind}, ${window.kind}`,
  });
}

/** A window holds a whole number of hops, and its frames, before the reduction, divide it. */
function checkWindow(layoutFile: string, { frontEnd, window, reduction }: FeatureLayout): void {
  if (frontEnd.kind !== "log-mel" || window.kind !== "fixed") return;
  const perFrame = window.samples / (window.frames * reduction.factor);
  const noReduction = (reduction.method === "none") === (reduction.factor === 1);
  if (window.samples % frontEnd.hopLength === 0 && Number.isInteger(perFrame) && noReduction) return;
  throw new BalafonError("LAYOUT_CONTRADICTED", {
    subject: layoutFile,
    problem: "the layout contradicts itself",
    expected:
      "window.samples a multiple of frontEnd.hopLength and of window.frames x reduction.factor; factor 1 exactly where the method is none",
    found: `${window.samples} samples, hop ${frontEnd.hopLength}, ${window.frames} frames, reduction ${reduction.factor} by ${reduction.method}`,
    hint: "Correct the layout beside the export; ask whoever made the export.",
  });
}

function checkPort(
  model: string,
  layoutFile: string,
  ports: readonly ValueInfo[],
  side: "input" | "output",
  shape: readonly number[],
  meaning: string,
) {
  const [port] = ports;
  const dims = port?.shape;
  const fits =
    ports.length === 1 && port?.dtype === "float32" && dims?.length === shape.length && dims.every((dim, axis) => dim === shape[axis]);
  if (fits) return { name: port.name, shape };
  throw new BalafonError("LAYOUT_CONTRADICTED", {
    subject: model,
    problem: `its ${side} is not what ${layoutFile} says`,
    expected: `one float32 ${side} [${shape.join(", ")}] (${meaning})`,
    found:
      ports.map(({ name, dtype, shape: found }) => `${quoted(name)}: ${dtype} [${found?.join(", ") ?? "unknown rank"}]`).join("; ") ||
      "none",
    hint: "Either the layout was written for another export, or the export is not what its maker believes. Do not change the layout to make this pass.",
  });
}
