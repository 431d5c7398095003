import { makeNode, float32Tensor } from "../builder.ts";
import type { Edits } from "./edits.ts";
import { foldedBias, foldedWeight, type LinearFold } from "./folded-tensors.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { Linear } from "./linear.ts";
import type { Norm } from "./norm.ts";
import type { OnlineRotation } from "./online.ts";
import type { Stream } from "./stream.ts";

/**
 * Rotates what flows along a stream: its root once, behind whatever made it, and back where something else than norms and sums reads it.
 *
 * Ensures: nothing reads a rotated value unawares, if the stream's norms, readers and writers are folded.
 */
export function rotateStream(
  edits: Edits,
  index: GraphIndex,
  { root, values, norms, sums, exits }: Stream,
  { rotate }: OnlineRotation,
): void {
  const own = new Set([...norms.map(({ node }) => node), ...sums]);
  const insert = (value: string, way: "forward" | "back"): string => {
    const online = rotate(value, way);
    edits.insertAfter(value, online.nodes);
    return online.value;
  };
  const entered = insert(root, "forward");
  for (const node of index.readers(root)) if (own.has(node)) edits.reroute(node, root, entered);
  // The root itself stays as it was for those who read it besides.
  for (const value of values.filter((each) => each !== root && exits.includes(each))) {
    const restored = insert(value, "back");
    for (const node of index.readers(value)) if (!own.has(node)) edits.reroute(node, value, restored);
  }
}

/** Leaves of a normalization what has no weights: its gain becomes ones, its bias goes. */
export function moveNorm(edits: Edits, { node, width }: Norm): void {
  const ones = edits.addInitializer(float32Tensor(edits.fresh(`${node.outputs[0]!}/ones`), [width], new Float32Array(width).fill(1)));
  edits.change(node, ({ inputs, ...rest }) => ({ ...rest, inputs: [inputs[0]!, ones] }));
}

/** Puts the folded weight in the weight's place, and the folded bias in its bias's place; one that had no bias may get one. */
export function writeLinear(edits: Edits, linear: Linear, fold: LinearFold): void {
  edits.replaceInitializer(foldedWeight(linear, fold));
  const { bias, product, weight } = linear;
  const hasBias = bias !== undefined || fold.shift !== undefined;
  const changesBias = fold.shift !== undefined || fold.outputs !== undefined;
  if (!hasBias || !changesBias) return;
  const folded = edits.addInitializer(foldedBias(edits.fresh(`${bias?.tensor.name || weight.name}.folded`), linear, fold));
  const [value] = product.outputs as [string];
  if (bias !== undefined) {
    edits.change(bias.sum, ({ inputs, ...rest }) => ({ ...rest, inputs: inputs.map((input) => (input === value ? input : folded)) }));
    return;
  }
  const bare = edits.fresh(`${value}/unbiased`);
  edits.change(product, (node) => ({ ...node, outputs: [bare] }));
  const sum = edits.fresh(`${value}/Add`);
  edits.insertAfter(value, [makeNode(sum, "Add", [bare, folded], [value])]);
}
