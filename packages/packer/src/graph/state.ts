import { BalafonError, type Convolution } from "@balafon/manifest-schema";
import type { Tensor } from "../inspect/tensor.ts";
import type { GraphBuilder } from "./builder.ts";

/** What a layer builder is given: the graph so far, and the checkpoint's tensors. */
export interface LayerScope {
  readonly graph: GraphBuilder;
  /** The tensor of a key; the keys were checked before, so it exists. */
  tensor(key: string): Tensor;
  has(key: string): boolean;
}

/** The value that flows from layer to layer: float32 [1, frames, dim]. */
export interface Flow {
  readonly value: string;
  readonly frames: number;
  readonly dim: number;
  /** Set by the layer that gave this flow, where it changed the number of frames. */
  readonly convolution?: Convolution;
  /** Set by learned positions: the rows of their table. */
  readonly rows?: number;
}

const floatTypes = new Set(["float32", "float16", "bfloat16", "float64"]);

/**
 * Puts a checkpoint tensor into the graph and returns the float32 value of it: weights keep their stored dtype and are cast where they are used.
 *
 * @throws BalafonError CHECKPOINT_MISMATCH where it is not a float tensor.
 */
export function weightValue({ graph }: LayerScope, tensor: Tensor): string {
  if (!floatTypes.has(tensor.dtype)) throw misshapen(tensor, "a float tensor", tensor.dtype);
  const name = graph.initializer(tensor);
  return tensor.dtype === "float32" ? name : graph.node(name, "Cast", [name], { to: 1 });
}

/**
 * Checks a weight's shape; `undefined` accepts any size on that axis but 0.
 *
 * @throws BalafonError CHECKPOINT_MISMATCH with both shapes.
 */
export function expectShape(tensor: Tensor, shape: readonly (number | undefined)[], meaning: string): void {
  const fits =
    tensor.shape.length === shape.length &&
    shape.every((dim, axis) => (dim === undefined ? tensor.shape[axis]! > 0 : dim === tensor.shape[axis]));
  if (!fits) throw misshapen(tensor, `[${shape.map((dim) => dim ?? "any").join(", ")}] (${meaning})`, `[${tensor.shape.join(", ")}]`);
}

function misshapen(tensor: Tensor, expected: string, found: string): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: tensor.name,
    problem: "the checkpoint's tensor does not fit the recipe's layers",
    expected,
    found,
    hint: "Compare head.layers with the code that trained this head: an earlier layer's output sets the size that this one takes.",
  });
}
