import { float32Tensor, int64Tensor } from "../../graph/builder.ts";
import type { MilBinding, MilDType, MilOperation, MilValue } from "../../inspect/coreml/program.ts";
import { decompressWeight } from "../../inspect/coreml/weights/decompress.ts";
import type { Constants } from "../../inspect/coreml/weights/parameters.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import type { OnlineRotation } from "../../quantize/online-rotation.ts";
import type { PalettizedWeight } from "../../quantize/coded-palette.ts";
import type { PlannedPalette } from "../../quantize/palette.ts";
import type { WeightSite } from "../../quantize/sites.ts";
import { createChain, type Chain } from "./chain.ts";
import { lowerWeight } from "./decode.ts";
import type { RestoreWeight } from "./error-graph.ts";
import { share, type Shared } from "./shared.ts";

/** ONNX's TensorProto.DataType FLOAT. */
const float = 1;

/** What a package that was read back holds. */
export interface StoredPalettes {
  /** The operation that decompresses a weight, by the name of its tensor. Weights that are stored in pieces have none. */
  readonly operations: ReadonlyMap<string, MilOperation>;
  readonly constants: Constants;
}

/**
 * Weights of a Core ML package as matrices of the layer's own inputs: what the codes stand for, times the scales of their rows, times the rotation that the
 * inputs are multiplied by while the part runs. Where that is A (x) B after signs s, a row c of the codes is, seen as a matrix, s * (A^T C B).
 */
export const restorePalette =
  (stored: StoredPalettes): RestoreWeight<PlannedPalette> =>
  ({ site, scheme, coded }, name, shared) => {
    // The rounding is the same wherever it is done.
    if (coded === undefined) return lowerWeight({ site: { ...site, tensor: { ...site.tensor, name } }, scheme, sourceBytes: 0 }, shared);
    const { rows, cols, transposed, tensor } = site;
    const { rowScales, rotation } = coded.weight;
    const chain = createChain(`${name}/decode`);
    const held = { ...heldBy(stored, coded.weight), name: `${name}.codes`, shape: [rows, cols] };
    const values = chain.add("Cast", [held.name], { to: float });
    const scales = rowScales === undefined ? [] : [{ ...rowScales, name: `${name}.scales`, shape: [rows, 1] }];
    const scaled = scales.reduce((value, { name: own }) => chain.add("Mul", [value, chain.add("Cast", [own], { to: float })]), values);
    const turned = rotation === undefined ? scaled : unrotate(chain, scaled, rotation, site, shared);
    const shape = int64Tensor(`${name}.shape`, transposed ? [rows, cols] : tensor.shape);
    const shaped = chain.add("Reshape", [turned, shape.name]);
    if (transposed) chain.finish("Transpose", [shaped], name, { perm: [1, 0] });
    else chain.finish("Identity", [shaped], name, {});
    return { nodes: chain.nodes, initializers: [held, ...scales, shape] };
  };

/** What the codes of a weight stand for, float16. Gates of a recurrent layer are stored apart: these codes are made again. */
function heldBy({ operations, constants }: StoredPalettes, weight: PalettizedWeight): Tensor {
  return decompressWeight(operations.get(weight.site.tensor.name) ?? wholeOperation(weight), constants);
}

function wholeOperation({ site: { rows, cols, tensor }, bits, lut, indices }: PalettizedWeight): MilOperation {
  const shape = [rows, cols];
  const binding = (value: MilValue): readonly MilBinding[] => [{ value }];
  return {
    type: "constexpr_lut_to_dense",
    inputs: new Map([
      ["indices", binding({ type: { dtype: `uint${bits}` satisfies MilDType, shape }, blob: indices })],
      ["lut", binding({ type: { dtype: "fp16", shape: [1, 1, 2 ** bits, 1] }, blob: lut })],
    ]),
    attributes: new Map(),
    outputs: [{ name: tensor.name, type: { dtype: "fp16", shape } }],
  };
}

/** Rows of codes times the rotation of the inputs; of a convolution that of its channels, for each tap. */
function unrotate(chain: Chain, value: string, { block, signs, factors }: OnlineRotation, site: WeightSite, shared: Shared): string {
  const { rows, cols, tensor } = site;
  const [left, right] = factors;
  const taps = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  const sizes = (name: string, shape: readonly number[]): string =>
    share(shared, int64Tensor(`balafon.${name}.${shape.join("x")}`, [...shape]));
  const reshape = (from: string, shape: readonly number[]): string => chain.add("Reshape", [from, sizes("sizes", shape)]);
  const constant = (what: string, shape: readonly number[], values: Float32Array): string =>
    share(shared, float32Tensor(`balafon.online.${block}.${what}`, [...shape], values));
  // Channels of a block are neighbours where taps come first.
  const swap = (from: string, shape: readonly number[]): string =>
    taps === 1 ? from : chain.add("Transpose", [reshape(from, shape)], { perm: [0, 2, 1] });
  const blocks = reshape(swap(value, [rows, cols / taps, taps]), [-1, left.order, right.order]);
  const byRight = chain.add("MatMul", [blocks, constant("right", [right.order, right.order], right.matrix)]);
  const byLeft = chain.add("MatMul", [constant("left", [left.order, left.order], transposedMatrix(left)), byRight]);
  const signed = chain.add("Mul", [reshape(byLeft, [-1, block]), constant("signs", [block], signs.slice(0, block))]);
  return swap(signed, [rows, taps, cols / taps]);
}

const transposedMatrix = ({ order, matrix }: OnlineRotation["factors"][0]): Float32Array =>
  matrix.map((_, at) => matrix[(at % order) * order + Math.floor(at / order)]!);
