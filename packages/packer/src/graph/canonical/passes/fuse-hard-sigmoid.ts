import { makeNode } from "../../builder.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { isNear, polynomialOf, productOf, type Indexed } from "../algebra.ts";
import { rewriteNodes } from "../rewrite.ts";
import { numberOf, scalarOf, type TypedGraph } from "../typed-graph.ts";

/**
 * Says the hard sigmoid as the operator: clip(a x + b, 0, h) / h, alone or times x as in hard swish (Howard et al., arXiv 1905.02244, section 5.2).
 *
 * Requires: plain scalars. Ensures: no HardSwish, which is x times a HardSigmoid; x is never multiplied by more than 1 on the way, so that
 * float16 does not overflow.
 */
export function fuseHardSigmoid(typed: TypedGraph): OnnxGraph {
  const indexed: Indexed = { typed, index: indexGraph(typed.graph) };
  const clips = new Map(typed.graph.nodes.flatMap((node) => clipOf(indexed, node)).map((clip) => [clip.value, clip]));
  const values = new Set(clips.keys());
  return rewriteNodes(typed.graph, (node, { fresh }) => {
    const [output = ""] = node.outputs;
    const hard = (x: string, alpha: number, beta: number, factors: readonly string[]): OnnxNode[] => {
      const attributes = { alpha: { float: alpha }, beta: { float: beta } };
      if (factors.length === 0) return [makeNode(node.name, "HardSigmoid", [x], [output], attributes)];
      const curve = fresh(`${output}/HardSigmoid`);
      return [makeNode(curve, "HardSigmoid", [x], [curve], attributes), makeNode(node.name, "Mul", [factors[0]!, curve], [output])];
    };
    if (node.opType === "HardSwish") return hard(node.inputs[0]!, 1 / 6, 0.5, [node.inputs[0]!]);
    if (node.opType !== "Mul" && node.opType !== "Div") return undefined;
    const clip = productOf(indexed, output, values)?.factors.flatMap((factor) => clips.get(factor) ?? [])[0];
    const product = clip === undefined ? undefined : productOf(indexed, output, new Set([clip.value, clip.x]));
    if (clip === undefined || product === undefined) return undefined;
    const others = product.factors.filter((factor) => factor !== clip.value);
    const fits = others.length === product.factors.length - 1 && others.length <= 1 && others.every((factor) => factor === clip.x);
    return fits && isNear(product.scale * clip.most, 1) ? hard(clip.x, clip.slope / clip.most, clip.offset / clip.most, others) : undefined;
  });
}

/** A Clip of a line in x to 0..most. */
interface Clipped {
  readonly value: string;
  readonly x: string;
  readonly slope: number;
  readonly offset: number;
  readonly most: number;
}

function clipOf(indexed: Indexed, { opType, inputs, outputs }: OnnxNode): Clipped[] {
  const [argument = "", least, most] = inputs;
  const upper = numberOf(indexed.typed, most);
  if (opType !== "Clip" || numberOf(indexed.typed, least) !== 0 || upper === undefined || upper <= 0) return [];
  const line = indexed.index.producer(argument);
  const x = line?.inputs.find((input) => scalarOf(indexed.typed, input) === undefined);
  const [offset, slope, ...higher] = (x === undefined ? undefined : polynomialOf(indexed, argument, x)) ?? [];
  const isLine = slope !== undefined && slope !== 0 && higher.every((coefficient) => coefficient === 0);
  return isLine ? [{ value: outputs[0]!, x: x!, slope, offset: offset!, most: upper }] : [];
}
