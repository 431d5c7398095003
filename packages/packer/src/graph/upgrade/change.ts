import { BalafonError } from "@balafon/manifest-schema";
import type { Int } from "../../inspect/onnx/int64.ts";
import type { Attribute, OnnxNode } from "../../inspect/onnx/model.ts";
import { quoted } from "../../inspect/quoted.ts";

/** What one opset changed about an operator. */
export interface Change {
  /** Nodes of opsets below this one are rewritten; Infinity: of every opset. */
  readonly until: number;
  readonly upgrade: Upgrade;
}

/** Says a node in the way of `until`: the last node, or another of them, makes the node's own outputs. @throws BalafonError */
export type Upgrade = (node: OnnxNode, rewriting: Rewriting) => readonly OnnxNode[];

/** What the rewriting of one graph shares. */
export interface Rewriting {
  /** What messages call the model. */
  readonly model: string;
  /** The opset that the graph came in. */
  readonly version: number;
  /** Adds an int64 vector and returns its name, which begins like `base`. */
  integers(base: string, values: readonly Int[]): string;
  /** Adds a float32 scalar and returns its name. */
  scalar(base: string, value: number): string;
  /** A name for a new value. */
  fresh(base: string): string;
  /** Whether a node or a graph output uses the value. */
  isRead(name: string): boolean;
}

/** The beginning of the names that an upgrade of this node adds. */
export function baseOf({ outputs, opType }: OnnxNode): string {
  return outputs[0] || opType;
}

/** The node's first input. @throws BalafonError FORMAT_INVALID where it is left out */
export function inputOf(node: OnnxNode, { model }: Rewriting): string {
  const input = node.inputs[0] ?? "";
  if (input === "") throw malformed(model, node, "has no input");
  return input;
}

export function without(attributes: OnnxNode["attributes"], ...names: readonly string[]): ReadonlyMap<string, Attribute> {
  return new Map([...attributes].filter(([name]) => !names.includes(name)));
}

/** The integers of an attribute, undefined where there is none. @throws BalafonError FORMAT_INVALID for another type */
export function intsOf(node: OnnxNode, name: string, { model }: Rewriting): readonly Int[] | undefined {
  const attribute = node.attributes.get(name);
  if (attribute === undefined || attribute.kind === "ints") return attribute?.value;
  throw malformed(model, node, `has an attribute ${quoted(name)} that is not a list of integers`);
}

/** The same, for an attribute that the operator requires. @throws BalafonError FORMAT_INVALID */
export function requiredIntsOf(node: OnnxNode, name: string, rewriting: Rewriting): readonly Int[] {
  const values = intsOf(node, name, rewriting);
  if (values === undefined) throw malformed(rewriting.model, node, `lacks the attribute ${quoted(name)}`);
  return values;
}

/** FORMAT_INVALID about a node that its operator does not allow. */
export function malformed(model: string, { name, opType }: OnnxNode, problem: string): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: model,
    problem: `the node ${quoted(name)} (${quoted(opType)}) ${problem}`,
    hint: "Check the file with onnx.checker, or export it again.",
  });
}

/** OPERATOR_UNSUPPORTED, naming the node and what of it cannot be said at the emitted opset. */
export function unsupportedForm(model: string, { name, opType }: OnnxNode, problem: string, hint: string): BalafonError {
  return new BalafonError("OPERATOR_UNSUPPORTED", {
    subject: model,
    problem: `the node ${quoted(name)} (${quoted(opType)}) ${problem}`,
    found: opType,
    hint,
  });
}
