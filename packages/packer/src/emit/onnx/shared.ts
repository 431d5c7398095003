import type { OnnxNode } from "../../inspect/onnx/model.ts";
import type { Tensor } from "../../inspect/tensor.ts";

/** What weights of a part share: codebooks, rotations, constants. */
export interface Shared {
  readonly tensors: Map<string, Tensor>;
  /** Nodes that depend on nothing but these tensors, by the name of what the last of them gives. */
  readonly values: Map<string, readonly OnnxNode[]>;
}

export const createShared = (): Shared => ({ tensors: new Map(), values: new Map() });

/** Adds an initializer where it is not there yet, and returns its name. */
export function share({ tensors }: Shared, tensor: Tensor): string {
  if (!tensors.has(tensor.name)) tensors.set(tensor.name, tensor);
  return tensor.name;
}
