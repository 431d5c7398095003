import { rotationMatrix } from "@balafon/quantizer";
import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { FreshName } from "../../inspect/onnx/fresh-names.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { float32Tensor, int64Tensor, makeNode, memoryTensor } from "../builder.ts";
import type { ChannelRotation } from "./span-rotator.ts";

/** ONNX's TensorProto.DataType of float32. */
const float = 1;

/** Rotates values while the graph runs. What it has made so far goes into the graph with the nodes. */
export interface OnlineRotation {
  /** The float32 matrix, and what it is made of. */
  readonly leading: readonly OnnxNode[];
  readonly initializers: readonly Tensor[];
  /** Nodes that give M x of every block of a value's last axis, or M^T x. */
  rotate(value: string, way: "forward" | "back"): { readonly value: string; readonly nodes: readonly OnnxNode[] };
}

/**
 * A rotation of the last axis of float32 values: [.., width] -> [n, block] times one matrix -> [.., width].
 *
 * The matrix is held as signs and one magnitude, a quarter of its size; so it is also no weight to those who look for weights to quantize.
 */
export function createOnline(rotation: ChannelRotation, fresh: FreshName): OnlineRotation {
  const { block } = rotation;
  const name = fresh(`balafon.stream.${block}`);
  const inner = (part: string): string => fresh(`${name}.${part}`);
  const matrix = rotationMatrix(rotation);
  const signs = memoryTensor(
    inner("signs"),
    "int8",
    [block, block],
    Uint8Array.from(matrix, (value) => (value < 0 ? 0xff : 1)),
  );
  const unit = float32Tensor(inner("unit"), [], Float32Array.of(Math.abs(matrix[0]!)));
  const cut = int64Tensor(inner("cut"), [-1, block]);
  const whole = inner("float");
  return {
    leading: [makeNode(whole, "Cast", [signs.name], [whole], { to: float }), makeNode(name, "Mul", [whole, unit.name], [name])],
    initializers: [signs, unit, cut],
    rotate: (value, way) => {
      const result = fresh(`${value}/${way === "forward" ? "rotated" : "restored"}`);
      const [shape, blocks, product] = ["Shape", "Reshape", "Gemm"].map((part) => fresh(`${result}/${part}`)) as [string, string, string];
      return {
        value: result,
        nodes: [
          makeNode(shape, "Shape", [value], [shape]),
          makeNode(blocks, "Reshape", [value, cut.name], [blocks]),
          // A frame is a row here, and M x of a column is x M^T of a row.
          makeNode(product, "Gemm", [blocks, name], [product], { transB: way === "forward" ? 1 : 0 }),
          makeNode(result, "Reshape", [product, shape], [result]),
        ],
      };
    },
  };
}
