import { makeNode } from "../graph/builder.ts";
import { freshNames } from "../inspect/onnx/fresh-names.ts";
import type { OnnxGraph } from "../inspect/onnx/model.ts";

/** ONNX's TensorProto.DataType of float32. */
const float = 1;

/**
 * A graph that gives inner values beside what it gave, as float32.
 *
 * Requires: opset 9 or later, values of float types. Ensures: nothing that was computed changes.
 *
 * @returns the graph and the names of the new outputs, in the order of `values`
 */
export function probeGraph(graph: OnnxGraph, values: readonly string[]): { graph: OnnxGraph; outputs: string[] } {
  const named = [graph.inputs, graph.initializers].flatMap((list) => list.map(({ name }) => name));
  const fresh = freshNames([...named, ...graph.nodes.flatMap(({ name, outputs }) => [name, ...outputs])]);
  // A cast of its own gives even an input of the graph a name that an output may have.
  const casts = values.map((value, index) => {
    const name = fresh(`balafon.calibration.${index}`);
    return makeNode(name, "Cast", [value], [name], { to: float });
  });
  const outputs = casts.map(({ name }) => name);
  const added = outputs.map((name) => ({ name, dtype: "float32", shape: undefined }) as const);
  return { graph: { ...graph, nodes: [...graph.nodes, ...casts], outputs: [...graph.outputs, ...added] }, outputs };
}
