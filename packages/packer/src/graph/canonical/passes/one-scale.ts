import { float32Tensor, makeNode } from "../../builder.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { productOf, type Indexed } from "../algebra.ts";
import { rewriteNodes } from "../rewrite.ts";
import { shapeOf, type TypedGraph } from "../typed-graph.ts";

/**
 * Leaves one scale in a product of two computed values, on the left one: torch multiplies queries and keys each by the root of what scores are scaled by, others
 * scale the scores. Queries that are scaled before keep scores small, which float16 needs.
 *
 * Requires: plain scalars. Ensures: the same values but for rounding; a scale that broadcasts stays, and so do products with weights.
 */
export function oneScale(typed: TypedGraph): OnnxGraph {
  const indexed: Indexed = { typed, index: indexGraph(typed.graph) };
  const stored = new Set(typed.graph.initializers.map(({ name }) => name));
  return rewriteNodes(typed.graph, (node, { fresh, constant }) => {
    const scores = scoresOf(indexed, node);
    if (scores === undefined || scores.product.inputs.some((input) => stored.has(input))) return undefined;
    const [left, right] = scores.product.inputs.map((input) => scaledBy(indexed, input)) as [Scaled, Scaled];
    const scale = left.scale * right.scale * scores.scale;
    if (right.scale === 1 && scores.scale === 1) return undefined;
    const [output = ""] = node.outputs;
    const query = fresh(`${output}/query`);
    const factor = constant(float32Tensor(fresh(`${output}.scale`), [], Float32Array.of(scale)));
    return [makeNode(query, "Mul", [left.value, factor], [query]), makeNode(node.name, "MatMul", [query, right.value], [output])];
  });
}

interface Scaled {
  readonly value: string;
  readonly scale: number;
}

/** A value without the constants that it is multiplied by; they must not broadcast it. */
function scaledBy(indexed: Indexed, value: string): Scaled {
  let name = value;
  for (;;) {
    const node = indexed.index.producer(name);
    const inner =
      node?.opType === "Mul" || node?.opType === "Div" ? node.inputs.find((input) => !indexed.typed.constants.has(input)) : undefined;
    const isSame = inner !== undefined && shapeOf(indexed.typed, inner).join() === shapeOf(indexed.typed, value).join();
    const product = isSame ? productOf(indexed, value, new Set([inner])) : undefined;
    if (inner === undefined || product?.factors.length !== 1 || product.factors[0] !== inner) break;
    name = inner;
  }
  return { value: name, scale: productOf(indexed, value, new Set([name]))?.scale ?? 1 };
}

/** A product of two values, or one that is scaled where nothing else reads it. */
function scoresOf(indexed: Indexed, node: OnnxNode): { product: OnnxNode; scale: number } | undefined {
  if (node.opType === "MatMul") return isScaledLater(indexed, node) ? undefined : { product: node, scale: 1 };
  const { value, scale } = node.opType === "Mul" || node.opType === "Div" ? scaledBy(indexed, node.outputs[0]!) : { value: "", scale: 1 };
  const product = indexed.index.producer(value);
  return product?.opType === "MatMul" && isScaledLater(indexed, product) ? { product, scale } : undefined;
}

/** Whether all that reads a product scales it. */
function isScaledLater(indexed: Indexed, { outputs: [value = ""] }: OnnxNode): boolean {
  const readers = indexed.index.readers(value);
  const scaled = readers.length === 1 && !indexed.index.isOutput(value) ? scaledBy(indexed, readers[0]!.outputs[0]!) : undefined;
  return scaled?.value === value;
}
