import { BalafonError } from "@balafon/manifest-schema";
import type { OnnxGraph, ValueInfo } from "../../../inspect/onnx/model.ts";
import { quoted } from "../../../inspect/quoted.ts";

/** Shapes of a graph's inputs, by name. */
export type InputShapes = ReadonlyMap<string, readonly number[]>;

/**
 * Gives every input a fixed shape: what the caller says of it; a batch that is open is 1. Sizes of one symbolic name are one size.
 *
 * Ensures: no symbolic dimension is left in inputs but those that nobody knows; inner types, which were written for open axes, are gone.
 *
 * @throws BalafonError LAYOUT_CONTRADICTED where the graph fixes another size
 */
export function fixInputs(model: string, graph: OnnxGraph, shapes: InputShapes): OnnxGraph {
  const sizes = new Map<string, number>();
  for (const input of graph.inputs) {
    const wanted = shapes.get(input.name);
    for (const [axis, dim] of (input.shape ?? []).entries()) {
      const size = wanted?.[axis] ?? (axis === 0 ? 1 : undefined);
      if (typeof dim === "string" && dim !== "" && size !== undefined && !sizes.has(dim)) sizes.set(dim, size);
    }
  }
  const inputs = graph.inputs.map((input): ValueInfo => {
    const wanted = shapes.get(input.name);
    const dims = input.shape ?? wanted;
    const shape = dims?.map((dim, axis) => (typeof dim === "number" ? dim : (wanted?.[axis] ?? sizes.get(dim) ?? (axis === 0 ? 1 : dim))));
    const agrees = wanted === undefined || (shape?.length === wanted.length && shape.every((dim, axis) => dim === wanted[axis]));
    if (!agrees) throw contradicted(model, input, wanted);
    return { ...input, shape };
  });
  return { ...graph, inputs, valueInfo: [] };
}

function contradicted(model: string, { name, shape }: ValueInfo, wanted: readonly number[]): BalafonError {
  return new BalafonError("LAYOUT_CONTRADICTED", {
    subject: model,
    problem: `the input ${quoted(name)} is not of the shape that the layout gives it`,
    expected: `[${wanted.join(", ")}]`,
    found: `[${shape?.join(", ") ?? ""}]`,
    hint: "Correct what the layout declares, or pack the model that it is of.",
  });
}
