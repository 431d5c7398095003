import { int64Tensor, makeNode } from "../../builder.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import { shapeOf, type TypedGraph } from "../typed-graph.ts";

/** Says Expand as a Tile, behind a Reshape where axes are added. Requires: types. Ensures: no Expand. */
export function plainExpands(typed: TypedGraph): OnnxGraph {
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    if (node.opType !== "Expand") return undefined;
    const [output = ""] = node.outputs;
    const [source, wanted] = [shapeOf(typed, node.inputs[0]!), shapeOf(typed, output)];
    const shape = [...wanted.slice(source.length).map(() => 1), ...source];
    const repeats = constant(
      int64Tensor(
        fresh(`${output}.repeats`),
        wanted.map((dim, axis) => (shape[axis] === dim ? 1 : dim)),
      ),
    );
    const ranked = fresh(`${output}/ranked`);
    return [
      makeNode(ranked, "Reshape", [node.inputs[0]!, constant(int64Tensor(fresh(`${output}.shape`), shape))], [ranked]),
      makeNode(node.name, "Tile", [ranked, repeats], [output]),
    ];
  });
}
