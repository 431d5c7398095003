import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { int64Tensor, makeNode } from "../../graph/builder.ts";
import type { CodedWeight, PlannedWeight } from "../../quantize/plan.ts";
import { createChain } from "./chain.ts";
import { rotationMatrixOf } from "./rotation.ts";
import { share, type Shared } from "./shared.ts";

/** ONNX's TensorProto.DataType FLOAT. */
const float = 1;

/** The domain of ONNX Runtime's own operators. */
export const runtimeDomain = "com.microsoft";

/** MatMulNBits multiplies in float32. Left open, or 4, it may round the activations to int8, at an error of .7 %. */
export const accuracyLevel = 1;

/** What stands in the place of products by packed weights. */
export interface PackedProducts {
  /** Before all other nodes: the float32 values of the scales. */
  readonly leading: readonly OnnxNode[];
  /** The nodes that take the place of a node; none for what only prepared a weight. */
  readonly replacements: ReadonlyMap<OnnxNode, readonly OnnxNode[]>;
}

/**
 * Lowers products by packed weights to MatMulNBits: y[.., rows] = x[.., cols] W^T, where W is (code - 2^(bits - 1)) times the scale of its group, in the
 * rotated basis. Activations are brought into that basis by one product for all that reads the same value:
 *
 *     x -> Reshape [-1, block] -> Gemm rotation^T -> Reshape as x -> MatMulNBits (-> Add, the bias of a Gemm)
 *
 * Requires: every weight has products. Ensures: the outputs of those keep their names.
 */
export function lowerPacked(weights: readonly PlannedWeight[], nodes: readonly OnnxNode[], shared: Shared): PackedProducts {
  const leading: OnnxNode[] = [];
  const weightOf = new Map<OnnxNode, PlannedWeight>();
  const replacements = new Map<OnnxNode, readonly OnnxNode[]>();
  for (const weight of weights) {
    const { coded, site } = weight;
    const scales = site.tensor.name;
    leading.push(makeNode(`${scales}/packed/scales`, "Cast", [coded!.scales!.name], [scalesOf(weight)], { to: float }));
    for (const node of coded!.products!.between) replacements.set(node, []);
    for (const node of coded!.products!.nodes) weightOf.set(node, weight);
  }
  const rotated = new Map<string, string>();
  for (const node of nodes) {
    const weight = weightOf.get(node);
    if (weight !== undefined) replacements.set(node, productNodes(node, weight, rotated, shared));
  }
  return { leading, replacements };
}

const scalesOf = ({ site }: PlannedWeight): string => `${site.tensor.name}/packed/scales:Cast`;

function productNodes(node: OnnxNode, weight: PlannedWeight, rotated: Map<string, string>, shared: Shared): OnnxNode[] {
  const { rows, cols } = weight.site;
  const { rotation, codes, bits, group } = weight.coded!;
  const [input = "", , bias = ""] = node.inputs;
  const [output = ""] = node.outputs;
  const before = rotation === undefined ? { nodes: [], value: input } : rotate(input, rotation, rotated, shared);
  const product = bias === "" ? output : `${output}/packed/product`;
  const multiply: OnnxNode = {
    ...makeNode(`${output}/packed`, "MatMulNBits", [before.value, codes.name, scalesOf(weight)], [product], {
      K: cols,
      N: rows,
      bits,
      block_size: group,
      accuracy_level: accuracyLevel,
    }),
    domain: runtimeDomain,
  };
  const add = bias === "" ? [] : [makeNode(`${output}/packed/bias`, "Add", [product, bias], [output])];
  return [...before.nodes, multiply, ...add];
}

/** Brings activations into the rotated basis, once for each value and block. */
function rotate(
  input: string,
  rotation: NonNullable<CodedWeight["rotation"]>,
  rotated: Map<string, string>,
  shared: Shared,
): { nodes: readonly OnnxNode[]; value: string } {
  const { block } = rotation;
  const scope = `${input}/rotated/${block}`;
  const known = rotated.get(scope);
  if (known !== undefined) return { nodes: [], value: known };
  const chain = createChain(scope);
  const blocks = chain.add("Reshape", [input, share(shared, int64Tensor(`balafon.blocks.${block}`, [-1, block]))]);
  const turned = chain.add("Gemm", [blocks, rotationMatrixOf(rotation, shared)], { transB: 1 });
  const value = chain.add("Reshape", [turned, chain.add("Shape", [input])]);
  rotated.set(scope, value);
  return { nodes: chain.nodes, value };
}
