import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { float32Tensor, int64Tensor, makeNode, memoryTensor } from "../../graph/builder.ts";
import type { CodedWeight, PlannedWeight } from "../../quantize/plan.ts";
import { asFloat16 } from "../../quantize/float16.ts";

/** ONNX's TensorProto.DataType of the types that are cast to here. */
const float = 1;
const int32 = 6;

/** The nodes and initializers that stand for one weight. They depend on nothing else, so a runtime folds them when it loads the graph. */
export interface Lowered {
  readonly nodes: readonly OnnxNode[];
  /** Codes and scales lie next to each other: each weight is then quantized once. */
  readonly initializers: readonly Tensor[];
}

/**
 * Lowers one weight to standard operators. The weight's own name becomes the name of a float32 value:
 *
 *     codes (uint4 or uint8) -> Cast -> Gather from codebook -> x scales -> Reshape [-1, block] -> MatMul rotation -> Reshape -> Transpose where stored [cols, rows]
 *
 * @param shared collects codebooks and rotations, which weights of a part share
 */
export function lowerWeight({ site, scheme, coded }: PlannedWeight, shared: Map<string, Tensor>): Lowered {
  const { tensor, rows, cols, transposed } = site;
  if (scheme === "none" || (scheme === "fp16" && tensor.dtype === "float16")) return { nodes: [], initializers: [tensor] };
  if (coded === undefined) {
    const half = asFloat16(tensor, `${tensor.name}.fp16`);
    return { nodes: [makeNode(`${tensor.name}/decode/Cast`, "Cast", [half.name], [tensor.name], { to: float })], initializers: [half] };
  }
  const chain = createChain(tensor.name);
  const index = chain.add("Cast", [coded.codes.name], { to: int32 });
  const centroids = chain.add("Gather", [share(shared, codebookTensor(coded)), index]);
  const scales = chain.add("Cast", [coded.scales.name], { to: float });
  const scaled = chain.add("Mul", [centroids, scales]);
  const restored = coded.rotation === undefined ? scaled : unrotate(chain, scaled, coded.rotation, shared);
  const stored = int64Tensor(`${tensor.name}.shape`, transposed ? [rows, cols] : tensor.shape);
  const shaped = chain.add("Reshape", [restored, stored.name]);
  if (transposed) chain.finish("Transpose", [shaped], { perm: [1, 0] });
  else chain.finish("Identity", [shaped], {});
  return { nodes: chain.nodes, initializers: [coded.codes, coded.scales, stored] };
}

/** [.., block] rows times the rotation matrix: back from the rotated basis. */
function unrotate(
  chain: Chain,
  value: string,
  { block, matrix }: NonNullable<CodedWeight["rotation"]>,
  shared: Map<string, Tensor>,
): string {
  const rotation = share(shared, rotationTensor(block, matrix));
  const blocks = chain.add("Reshape", [value, share(shared, int64Tensor(`balafon.blocks.${block}`, [-1, block]))]);
  const unit = share(shared, float32Tensor(`balafon.rotation.${block}.unit`, [], Float32Array.of(Math.abs(matrix[0]!))));
  const signs = chain.add("Cast", [rotation], { to: float });
  return chain.add("MatMul", [blocks, chain.add("Mul", [signs, unit])]);
}

/** A Hadamard matrix holds one magnitude and signs: a byte each is enough. */
function rotationTensor(block: number, matrix: Float32Array): Tensor {
  const signs = Uint8Array.from(matrix, (value) => (value < 0 ? 0xff : 1));
  return memoryTensor(`balafon.rotation.${block}`, "int8", [block, block], signs);
}

const codebookTensor = ({ scheme, bits, codebook }: CodedWeight): Tensor =>
  float32Tensor(`balafon.codebook.${scheme.kind}.${bits}`, [codebook.length], codebook);

function share(shared: Map<string, Tensor>, tensor: Tensor): string {
  shared.set(tensor.name, tensor);
  return tensor.name;
}

interface Chain {
  readonly nodes: OnnxNode[];
  add(opType: string, inputs: readonly string[], attributes?: Parameters<typeof makeNode>[4]): string;
  finish(opType: string, inputs: readonly string[], attributes: Parameters<typeof makeNode>[4]): void;
}

/** Nodes named after the weight that they restore; the last one gives the weight's own name. */
function createChain(weight: string): Chain {
  const nodes: OnnxNode[] = [];
  const push = (opType: string, inputs: readonly string[], output: string, attributes: Parameters<typeof makeNode>[4]): string => {
    nodes.push(makeNode(`${weight}/decode/${nodes.length}`, opType, inputs, [output], attributes));
    return output;
  };
  return {
    nodes,
    add: (opType, inputs, attributes = {}) => push(opType, inputs, `${weight}/decode/${nodes.length}:${opType}`, attributes),
    finish: (opType, inputs, attributes) => void push(opType, inputs, weight, attributes),
  };
}
