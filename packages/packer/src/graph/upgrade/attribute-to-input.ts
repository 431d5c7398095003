import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { makeNode } from "../builder.ts";
import { baseOf, inputOf, intsOf, malformed, requiredIntsOf, without, type Rewriting } from "./change.ts";

/** Squeeze, Unsqueeze and ReduceSum since opset 13, the other reductions since 18: the axes are an input. */
export function axesToInput(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const axes = intsOf(node, "axes", rewriting);
  if (axes === undefined) return [node];
  const inputs = [inputOf(node, rewriting), rewriting.integers(`${baseOf(node)}.axes`, axes)];
  return [{ ...node, inputs, attributes: without(node.attributes, "axes") }];
}

/** Split since opset 13: the sizes are an input. */
export function sizesToInput(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const sizes = intsOf(node, "split", rewriting);
  if (sizes === undefined) return [node];
  const inputs = [inputOf(node, rewriting), rewriting.integers(`${baseOf(node)}.split`, sizes)];
  return [{ ...node, inputs, attributes: without(node.attributes, "split") }];
}

/** Split since opset 18: equal parts are counted. */
export function countParts(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  if (node.inputs[1]) return [node];
  // An input that is left out as "" counts as given where num_outputs is.
  const counted = makeNode(node.name, "Split", [inputOf(node, rewriting)], node.outputs, { num_outputs: node.outputs.length });
  return [{ ...counted, attributes: new Map([...node.attributes, ...counted.attributes]) }];
}

/** Slice since opset 10: everything is an input. */
export function rangesToInputs(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const inputs = [inputOf(node, rewriting)];
  for (const name of ["starts", "ends"]) inputs.push(rewriting.integers(`${baseOf(node)}.${name}`, requiredIntsOf(node, name, rewriting)));
  const axes = intsOf(node, "axes", rewriting);
  if (axes !== undefined) inputs.push(rewriting.integers(`${baseOf(node)}.axes`, axes));
  return [{ ...node, inputs, attributes: without(node.attributes, "starts", "ends", "axes") }];
}

/** TopK since opset 10: k is an input. */
export function countToInput(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const count = node.attributes.get("k");
  if (count?.kind !== "int") throw malformed(rewriting.model, node, "has no attribute k");
  const inputs = [inputOf(node, rewriting), rewriting.integers(`${baseOf(node)}.k`, [count.value])];
  return [{ ...node, inputs, attributes: without(node.attributes, "k") }];
}

/** Pad since opset 11: the widths and the value are inputs. */
export function paddingToInputs(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const input = inputOf(node, rewriting);
  const pads = rewriting.integers(`${baseOf(node)}.pads`, requiredIntsOf(node, "pads", rewriting));
  const [casts, value] = numberLike(node, "value", input, rewriting);
  const inputs = [input, pads, value].filter((name) => name !== "");
  return [...casts, { ...node, inputs, attributes: without(node.attributes, "pads", "value") }];
}

/** Clip since opset 11: the bounds are inputs, and may be left out. */
export function boundsToInputs(node: OnnxNode, rewriting: Rewriting): OnnxNode[] {
  const input = inputOf(node, rewriting);
  const [minCasts, min] = numberLike(node, "min", input, rewriting);
  const [maxCasts, max] = numberLike(node, "max", input, rewriting);
  return [...minCasts, ...maxCasts, { ...node, inputs: [input, min, max], attributes: without(node.attributes, "min", "max") }];
}

/**
 * A float attribute as a value of the input's element type, "" where the attribute is left out. The graph does not say that type of every value,
 * so a CastLike asks for it when the model is loaded.
 */
function numberLike(node: OnnxNode, attribute: string, like: string, rewriting: Rewriting): [OnnxNode[], string] {
  const number = node.attributes.get(attribute);
  if (number === undefined) return [[], ""];
  if (number.kind !== "float") throw malformed(rewriting.model, node, `has an attribute ${attribute} that is not a float`);
  const scalar = rewriting.scalar(`${baseOf(node)}.${attribute}`, number.value);
  const cast = rewriting.fresh(`${scalar}.cast`);
  return [[makeNode(cast, "CastLike", [scalar, like], [cast])], cast];
}
