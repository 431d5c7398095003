import { floatsAt } from "../../../inspect/floats.ts";
import { freshNames } from "../../../inspect/onnx/fresh-names.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../inspect/tensor.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { Indexed } from "../algebra.ts";
import { carriedInputs, type Carried, type Sign } from "../masks.ts";
import type { TypedGraph } from "../typed-graph.ts";
import { mapped } from "../weight-views.ts";

/** What a masked score is: exp of it is 0 in float16 as well, and sums with it stay finite. -1e9 was seen to become minus infinity on the Neural Engine. */
const masked = -10_000;

/** Elements that are looked at at once. */
const batch = 1 << 16;

/**
 * Raises what masks add to scores, and what Where puts in their place, to -1e4, where it is below; and lowers what they subtract.
 *
 * Requires: float32. Ensures: the same values but where a whole row is masked, which gives a mean instead of no numbers; a constant that something else reads
 * stays as it is there, and so does one that scales what is not 0 or 1.
 */
export async function finiteMasks(typed: TypedGraph): Promise<OnnxGraph> {
  const { graph } = typed;
  const stored = new Map(graph.initializers.map((tensor) => [tensor.name, tensor]));
  const fresh = freshNames(
    [...graph.inputs, ...graph.initializers].map(({ name }) => name).concat(graph.nodes.flatMap(({ outputs }) => outputs)),
  );
  const finite = new Map<string, Tensor>();
  const nodes: OnnxNode[] = [];
  const carried = carriedByNode({ typed, index: indexGraph(graph) });
  for (const node of graph.nodes) {
    const inputs = [...node.inputs];
    for (const { at, sign } of carried.get(node) ?? []) {
      const tensor = stored.get(inputs[at]!);
      if (tensor === undefined || !(await isBeyond(tensor, sign))) continue;
      const key = `${sign} ${tensor.name}`;
      const known = finite.get(key) ?? { ...mapped(tensor, (value) => clamped(value, sign)), name: fresh(`${tensor.name}.finite`) };
      finite.set(key, known);
      inputs[at] = known.name;
    }
    nodes.push(inputs.some((input, at) => input !== node.inputs[at]) ? { ...node, inputs } : node);
  }
  return finite.size === 0 ? graph : { ...graph, nodes, initializers: [...graph.initializers, ...finite.values()] };
}

/** The inputs by which nodes carry masks on to a Softmax. What is added to some scores and subtracted from others is no mask. */
function carriedByNode(indexed: Indexed): Map<OnnxNode, readonly Carried[]> {
  const signs = new Map<string, Set<Sign>>();
  const open: [value: string, sign: Sign][] = indexed.typed.graph.nodes.flatMap(({ opType, inputs }) =>
    opType === "Softmax" ? [[inputs[0]!, 1]] : [],
  );
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, sign] = next;
    const known = signs.get(value) ?? new Set();
    if (known.has(sign)) continue;
    signs.set(value, known.add(sign));
    const node = indexed.index.producer(value);
    for (const { at, sign: own } of node === undefined ? [] : carriedInputs(indexed, node))
      open.push([node!.inputs[at]!, own === sign ? 1 : -1]);
  }
  const found = new Map<OnnxNode, readonly Carried[]>();
  for (const node of indexed.typed.graph.nodes) {
    const [sign, ...others] = new Set(node.outputs.flatMap((output) => [...(signs.get(output) ?? [])]));
    if (sign === undefined || others.length > 0) continue;
    found.set(
      node,
      carriedInputs(indexed, node).map(({ at, sign: own }) => ({ at, sign: own === sign ? 1 : -1 })),
    );
  }
  return found;
}

const clamped = (value: number, sign: Sign): number => (sign === 1 ? Math.max(value, masked) : Math.min(value, -masked));

async function isBeyond(tensor: Tensor, sign: Sign): Promise<boolean> {
  if (tensor.dtype !== "float32") return false;
  const count = elementCount(tensor.shape);
  for (let start = 0; start < count; start += batch)
    if ((await floatsAt(tensor, start, Math.min(batch, count - start))).some((value) => value * sign < masked)) return true;
  return false;
}
