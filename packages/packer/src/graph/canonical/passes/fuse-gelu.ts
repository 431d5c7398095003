import { makeNode } from "../../builder.ts";
import { indexGraph } from "../../fold/graph-index.ts";
import type { OnnxGraph, OnnxNode } from "../../../inspect/onnx/model.ts";
import { isNear, isPolynomial, polynomialOf, productOf, type Indexed, type Polynomial } from "../algebra.ts";
import { rewriteNodes } from "../rewrite.ts";
import type { TypedGraph } from "../typed-graph.ts";

interface Form {
  readonly approximate: "none" | "tanh";
  /** What the function is taken of, as a polynomial in x. */
  readonly argument: Polynomial;
}

const rootTwoOverPi = Math.sqrt(2 / Math.PI);

/** GELU (Hendrycks and Gimpel, arXiv 1606.08415, section 2): x / 2 (1 + f(argument)), exact with erf, approximated with tanh. */
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ["Erf", { approximate: "none", argument: [0, Math.SQRT1_2] }],
  ["Tanh", { approximate: "tanh", argument: [0, rootTwoOverPi, 0, rootTwoOverPi * 0.044_715] }],
]);

/**
 * Says GELU that is spelled out as the operator, in whatever order its factors were multiplied.
 *
 * Requires: plain scalars. Ensures: the same values but for rounding; what is spelled otherwise stays.
 */
export function fuseGelu(typed: TypedGraph): OnnxGraph {
  const indexed: Indexed = { typed, index: indexGraph(typed.graph) };
  const halves = new Map(typed.graph.nodes.flatMap((node) => halfOf(indexed, node)).map((half) => [half.value, half]));
  const values = new Set(halves.keys());
  return rewriteNodes(typed.graph, (node) => {
    if (halves.size === 0 || (node.opType !== "Mul" && node.opType !== "Div")) return undefined;
    const [output = ""] = node.outputs;
    const half = productOf(indexed, output, values)?.factors.flatMap((factor) => halves.get(factor) ?? [])[0];
    const product = half === undefined ? undefined : productOf(indexed, output, new Set([half.value, half.x]));
    if (half === undefined || product?.factors.length !== 2) return undefined;
    const { value, factor, x, approximate } = half;
    const fits = product.factors.includes(value) && product.factors.includes(x) && isNear(product.scale * factor, 0.5);
    return fits ? [makeNode(node.name, "Gelu", [x], [output], { approximate })] : undefined;
  });
}

/** A value that is factor * (1 + f(argument of x)). */
interface Half {
  readonly value: string;
  readonly factor: number;
  readonly x: string;
  readonly approximate: Form["approximate"];
}

function halfOf(indexed: Indexed, node: OnnxNode): Half[] {
  const form = node.domain === "" ? forms.get(node.opType) : undefined;
  if (form === undefined) return [];
  const [curve, argument] = [node.outputs[0]!, node.inputs[0]!];
  const x = baseOf(indexed, argument, form.argument);
  if (x === undefined) return [];
  // The sum may be scaled before it is multiplied by x: erf / 2 + 1 / 2.
  const sums = indexed.index.readers(curve).flatMap((reader) => [reader, ...indexed.index.readers(reader.outputs[0] ?? "")]);
  return sums.flatMap(({ opType, outputs: [value] }) => {
    const [offset, factor] = opType === "Add" ? (polynomialOf(indexed, value!, curve) ?? []) : [];
    const isHalf = factor !== undefined && factor !== 0 && isNear(offset!, factor);
    return isHalf ? [{ value: value!, factor, x, approximate: form.approximate }] : [];
  });
}

/** The value in which an argument is the wanted polynomial: one of those that it is computed from. */
function baseOf(indexed: Indexed, argument: string, wanted: Polynomial): string | undefined {
  let level = [argument];
  for (let depth = 0; depth < 5; depth++) {
    const base = level.find((value) => isPolynomial(polynomialOf(indexed, argument, value), wanted));
    if (base !== undefined) return base;
    level = [...new Set(level.flatMap((value) => indexed.index.producer(value)?.inputs ?? []))].slice(0, 16);
  }
  return undefined;
}
