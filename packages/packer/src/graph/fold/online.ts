import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { FreshName } from "../../inspect/onnx/fresh-names.ts";
import type { Tensor } from "../../inspect/tensor.ts";
import { float32Tensor, int64Tensor, makeNode } from "../builder.ts";
import { channelMatrix, type ChannelRotation } from "./rotation.ts";

/** Nodes that give a value with its channels rotated, and what they read. */
export interface Online {
  readonly value: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly Tensor[];
}

/**
 * Rotates the last axis of a value while the graph runs: [.., width] -> [n, block] times one matrix -> [.., width]. A power of J/2 - I is symmetric and its
 * own inverse, so the same matrix leads into the rotated basis and out of it, whether a vector is a row or a column.
 *
 * @param suffix what the new value's name ends with
 */
export function rotateOnline(
  value: string,
  suffix: string,
  rotation: ChannelRotation & { readonly kind: "regular-hadamard" },
  fresh: FreshName,
): Online {
  const { block } = rotation;
  const result = fresh(`${value}/${suffix}`);
  const inner = (name: string): string => fresh(`${result}/${name}`);
  const matrix = float32Tensor(inner("matrix"), [block, block], channelMatrix(rotation));
  const cut = int64Tensor(inner("cut"), [-1, block]);
  const [shape, blocks, product] = [inner("Shape"), inner("Reshape"), inner("MatMul")];
  return {
    value: result,
    nodes: [
      makeNode(shape, "Shape", [value], [shape]),
      makeNode(blocks, "Reshape", [value, cut.name], [blocks]),
      makeNode(product, "MatMul", [blocks, matrix.name], [product]),
      makeNode(result, "Reshape", [product, shape], [result]),
    ],
    initializers: [cut, matrix],
  };
}
