import { BalafonError } from "@balafon/manifest-schema";
import type { OnnxGraph, ValueInfo } from "../inspect/onnx/model.ts";
import { quoted } from "../inspect/quoted.ts";
import type { HeadGraph } from "./head.ts";
import type { GraphWeights } from "./graph-weights.ts";

/** The shape of what a head gives, as running it showed. */
export type Measure = (graph: OnnxGraph) => Promise<readonly number[]>;

/**
 * A head that came as a graph, its frames fixed: features [1, frames, dim] -> logits [1, frames', classes], float32.
 *
 * Axes that the graph leaves open are set to what the layout says; frames' and classes are what one run on zeros gives.
 *
 * @param model what messages call the graph
 * @throws BalafonError LAYOUT_CONTRADICTED where the graph's ports are not of these shapes.
 */
export async function fixHeadGraph(
  model: string,
  graph: OnnxGraph,
  { keysUsed, constants }: GraphWeights,
  { frames, dim }: { frames: number; dim: number },
  measure: Measure,
): Promise<HeadGraph> {
  const input = fixedPort(model, "input", onePort(model, "input", graph.inputs), [1, frames, dim]);
  const open = onePort(model, "output", graph.outputs);
  // Inner shapes were written for open axes; the runtime infers them again.
  const fixed = { ...graph, inputs: [input], valueInfo: [] };
  const shape = await measure({ ...fixed, outputs: [{ ...open, shape: undefined }] });
  const output = fixedPort(model, "output", open, shape);
  const [, framesOut, classes] = shape as [number, number, number];
  return {
    graph: { ...fixed, outputs: [output] },
    keysUsed,
    framesIn: frames,
    framesOut,
    classes,
    layers: [{ kind: "graph", weights: "", frames: framesOut, dim: classes, constants }],
  };
}

type Side = "input" | "output";

function onePort(model: string, side: Side, ports: readonly ValueInfo[]): ValueInfo {
  const [port] = ports;
  if (port !== undefined && ports.length === 1 && port.dtype === "float32") return port;
  throw contradicted(model, side, ports, `one float32 ${side}`);
}

/** The port with its open axes set; those that it fixes itself must agree. */
function fixedPort(model: string, side: Side, port: ValueInfo, shape: readonly number[]): ValueInfo {
  const dims = port.shape ?? shape;
  const agrees = dims.length === shape.length && dims.every((dim, axis) => typeof dim === "string" || dim === shape[axis]);
  if (agrees && shape.length === 3 && shape[0] === 1) return { ...port, shape };
  const meaning = side === "input" ? "[1, window.frames, output.dim]" : "[1, frames, classes], as one run gave";
  throw contradicted(model, side, [port], `${meaning}: [${shape.join(", ")}]`);
}

function contradicted(model: string, side: Side, ports: readonly ValueInfo[], expected: string): BalafonError {
  const found = ports.map(({ name, dtype, shape }) => `${quoted(name)}: ${dtype} [${shape?.join(", ") ?? "unknown rank"}]`);
  return new BalafonError("LAYOUT_CONTRADICTED", {
    subject: model,
    problem: `its ${side} is not that of a head for this layout`,
    expected,
    found: found.join("; ") || "none",
    hint: "Export the head with one input of features and one output of logits, its time axis dynamic or fixed at the layout's frames.",
  });
}
