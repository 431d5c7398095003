import { floatsAt } from "../../../inspect/floats.ts";
import type { OnnxGraph } from "../../../inspect/onnx/model.ts";
import { freshNames } from "../../../inspect/onnx/fresh-names.ts";
import { elementCount, type Tensor } from "../../../inspect/tensor.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { TypedGraph } from "../typed-graph.ts";
import { mapped } from "../weight-views.ts";

/** What a masked score is: exp of it is 0 in float16 as well, and sums with it stay finite. -1e9 was seen to become minus infinity on the Neural Engine. */
const masked = -10_000;

/** Operators through which a mask goes on its way to a Softmax. */
const carriers = new Set([
  "Add",
  "Concat",
  "Expand",
  "Gather",
  "Max",
  "Min",
  "Mul",
  "Reshape",
  "Slice",
  "Split",
  "Sub",
  "Tile",
  "Transpose",
  "Where",
]);

/** Elements that are looked at at once. */
const batch = 1 << 16;

/**
 * Raises what masks add to scores, and what Where puts in their place, to -1e4, where it is below.
 *
 * Requires: float32. Ensures: the same values but where a whole row is masked, which gives a mean instead of no numbers; a constant that something else reads
 * stays as it is there.
 */
export async function finiteMasks({ graph }: TypedGraph): Promise<OnnxGraph> {
  const index = indexGraph(graph);
  const fresh = freshNames(
    [...graph.inputs, ...graph.initializers].map(({ name }) => name).concat(graph.nodes.flatMap(({ outputs }) => outputs)),
  );
  const stored = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
  const carrying = new Set(graph.nodes.flatMap(({ opType, inputs }) => (opType === "Softmax" ? [inputs[0]!] : [])));
  const finite = new Map<string, Tensor>();
  // A set takes what is added to it while it is walked.
  for (const value of carrying) {
    const node = index.producer(value);
    if (node === undefined || !carriers.has(node.opType)) continue;
    for (const input of node.inputs) {
      const tensor = stored.get(input);
      if (tensor === undefined) carrying.add(input);
      else if (!finite.has(input) && (await isBelow(tensor)))
        finite.set(input, { ...mapped(tensor, (x) => Math.max(x, masked)), name: fresh(`${input}.finite`) });
    }
  }
  if (finite.size === 0) return graph;
  const nodes = graph.nodes.map((node) =>
    carriers.has(node.opType) && node.outputs.some((output) => carrying.has(output))
      ? { ...node, inputs: node.inputs.map((input) => finite.get(input)?.name ?? input) }
      : node,
  );
  return { ...graph, nodes, initializers: [...graph.initializers, ...finite.values()] };
}

async function isBelow(tensor: Tensor): Promise<boolean> {
  if (tensor.dtype !== "float32") return false;
  const count = elementCount(tensor.shape);
  for (let start = 0; start < count; start += batch)
    if ((await floatsAt(tensor, start, Math.min(batch, count - start))).some((value) => value < masked)) return true;
  return false;
}
