import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { float32Tensor, int64Tensor, makeNode } from "../../graph/builder.ts";
import { storedTensors, type CodedWeight, type PlannedWeight } from "../../quantize/plan.ts";
import { asFloat16 } from "../../quantize/float16.ts";
import { createChain, type Chain } from "./chain.ts";
import { rotationMatrixOf } from "./rotation.ts";
import { share, type Shared } from "./shared.ts";
import { trellisValues } from "./decode-trellis.ts";
import { unpackCodes } from "./unpack.ts";

/** ONNX's TensorProto.DataType of the types that are cast to here. */
const float = 1;
const int32 = 6;

/** The nodes and initializers that stand for one weight. They depend on nothing else, so a runtime folds them when it loads the graph. */
export interface Lowered {
  readonly nodes: readonly OnnxNode[];
  /** Codes and what comes with them lie next to each other: each weight is then quantized once. */
  readonly initializers: readonly Tensor[];
}

/**
 * Lowers one weight to standard operators. The weight's own name becomes the name of a float32 value:
 *
 *     codes -> Cast -> Gather from codebook -> - zero points -> x scales -> Reshape [-1, block] -> MatMul rotation -> Reshape -> Transpose where stored [cols, rows]
 *
 * @param shared collects codebooks and rotations, which weights of a part share
 */
export function lowerWeight({ site, scheme, coded }: PlannedWeight, shared: Shared): Lowered {
  const { tensor, rows, cols, transposed } = site;
  if (scheme === "none" || (scheme === "fp16" && tensor.dtype === "float16")) return { nodes: [], initializers: [tensor] };
  if (coded === undefined) {
    const half = asFloat16(tensor, `${tensor.name}.fp16`);
    return { nodes: [makeNode(`${tensor.name}/decode/Cast`, "Cast", [half.name], [tensor.name], { to: float })], initializers: [half] };
  }
  const chain = createChain(`${tensor.name}/decode`);
  const scaled = scaledValues(chain, coded, rows, cols, shared);
  const restored = coded.rotation === undefined ? scaled : unrotate(chain, scaled, coded.rotation, coded.group, shared);
  const stored = int64Tensor(`${tensor.name}.shape`, transposed ? [rows, cols] : tensor.shape);
  const shaped = chain.add("Reshape", [restored, stored.name]);
  if (transposed) chain.finish("Transpose", [shaped], tensor.name, { perm: [1, 0] });
  else chain.finish("Identity", [shaped], tensor.name, {});
  return { nodes: chain.nodes, initializers: [...storedTensors(coded), stored] };
}

/** The weight as it is before the rotation is undone, float32 [rows, groups, group]. */
function scaledValues(chain: Chain, coded: CodedWeight, rows: number, cols: number, shared: Shared): string {
  const { scheme, codebook, zeroPoints, scales } = coded;
  if (scheme.kind === "trellis") return trellisValues(chain, coded, scheme, rows, cols, shared);
  const index = chain.add("Cast", [unpackCodes(chain, coded, rows, cols, shared)], { to: int32 });
  const levels = codebook instanceof Float32Array ? share(shared, codebookTensor(coded, codebook)) : codebook.name;
  const centroids = chain.add("Gather", [levels, index]);
  const shifted = zeroPoints === undefined ? centroids : chain.add("Sub", [centroids, chain.add("Cast", [zeroPoints.name], { to: float })]);
  return scales === undefined ? shifted : chain.add("Mul", [shifted, chain.add("Cast", [scales.name], { to: float })]);
}

/** [.., block] rows times the rotation matrix: back from the rotated basis. Groups that are blocks are such rows already. */
function unrotate(chain: Chain, value: string, rotation: NonNullable<CodedWeight["rotation"]>, group: number, shared: Shared): string {
  const { block } = rotation;
  const shape = int64Tensor(`balafon.blocks.${block}`, [-1, block]);
  const blocks = group === block ? value : chain.add("Reshape", [value, share(shared, shape)]);
  return chain.add("MatMul", [blocks, rotationMatrixOf(rotation, shared)]);
}

function codebookTensor({ scheme, bits, zeroPoints }: CodedWeight, codebook: Float32Array): Tensor {
  const kind =
    scheme.kind === "turboquant" && scheme.codebook === "uniform"
      ? "uniform"
      : `${scheme.kind}${zeroPoints === undefined ? "" : ".asymmetric"}`;
  return float32Tensor(`balafon.codebook.${kind}.${bits}`, [codebook.length], codebook);
}
