import type { Attribute, OnnxGraph } from "../../../inspect/onnx/model.ts";
import { rewriteNodes } from "../rewrite.ts";
import type { TypedGraph } from "../typed-graph.ts";

const float = (value: number): Attribute => ({ kind: "float", value });

/** What operators say beside their axes, and what it is where it is left out. Attributes of training and of precision are not listed. */
const defaults: ReadonlyMap<string, Readonly<Record<string, Attribute>>> = new Map<string, Readonly<Record<string, Attribute>>>([
  ["Gelu", { approximate: { kind: "string", value: "none" } }],
  ["HardSigmoid", { alpha: float(0.2), beta: float(0.5) }],
  ["InstanceNormalization", { epsilon: float(1e-5) }],
  ["LayerNormalization", { axis: { kind: "int", value: -1 }, epsilon: float(1e-5) }],
  ["LeakyRelu", { alpha: float(0.01) }],
]);

/** Writes out attributes that are left out, and drops those that say nothing at inference. Ensures: these operators have the attributes listed, and no others. */
export function plainAttributes({ graph }: TypedGraph): OnnxGraph {
  return rewriteNodes(graph, (node) => {
    const own = defaults.get(node.opType);
    if (own === undefined) return undefined;
    const names = Object.keys(own);
    if (node.attributes.size === names.length && names.every((name) => node.attributes.has(name))) return undefined;
    return [{ ...node, attributes: new Map(names.map((name) => [name, node.attributes.get(name) ?? own[name]!])) }];
  });
}
