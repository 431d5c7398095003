import type { BalafonError } from "@balafon/manifest-schema";
import type { Attribute, OnnxNode } from "../../inspect/onnx/model.ts";
import type { DType } from "../../inspect/tensor.ts";
import { malformed, unsupportedForm } from "../upgrade/change.ts";

/** What a value is, with every dimension known. */
export interface ValueType {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/** A value that is known before the graph runs and small enough to compute with; booleans are 0 and 1. */
export interface Constant extends ValueType {
  readonly values: readonly number[];
}

/** A node with what is known of its inputs. */
export interface TypedNode {
  /** What messages call the model. */
  readonly model: string;
  readonly node: OnnxNode;
  /** undefined for an input that is left out. */
  readonly inputs: readonly (ValueType | undefined)[];
  /** undefined for an input that is left out, computed or large. */
  readonly constants: readonly (Constant | undefined)[];
}

/** The type of an input that the operator requires. @throws BalafonError FORMAT_INVALID */
export function inputType(typed: TypedNode, at: number): ValueType {
  const type = typed.inputs[at];
  if (type === undefined) throw invalid(typed, `lacks its input ${at}`);
  return type;
}

/** The values of an input that decides shapes. @throws BalafonError OPERATOR_UNSUPPORTED where it is computed while the graph runs, FORMAT_INVALID */
export function constantInput(typed: TypedNode, at: number): readonly number[] {
  inputType(typed, at);
  const constant = typed.constants[at];
  if (constant !== undefined) return constant.values;
  const hint = "Export it with fixed shapes: without dynamic_axes or dynamic_shapes.";
  throw unsupported(typed, `has a shape that depends on values (input ${at})`, hint);
}

/** The same for an input that may be left out. */
export function optionalConstant(typed: TypedNode, at: number): readonly number[] | undefined {
  return typed.inputs[at] === undefined ? undefined : constantInput(typed, at);
}

export function intAttribute(typed: TypedNode, name: string, fallback?: number): number {
  return Number(attributeOf(typed, name, "int", fallback));
}

export function intsAttribute(typed: TypedNode, name: string, fallback?: readonly number[]): number[] {
  return attributeOf(typed, name, "ints", fallback).map(Number);
}

export function floatAttribute(typed: TypedNode, name: string, fallback?: number): number {
  return attributeOf(typed, name, "float", fallback);
}

export function stringAttribute(typed: TypedNode, name: string, fallback: string): string {
  return attributeOf(typed, name, "string", fallback);
}

type AttributeOf<Kind extends Attribute["kind"]> = Extract<Attribute, { kind: Kind }>["value"];

/** @throws BalafonError FORMAT_INVALID where it is of another kind, or is left out without a fallback */
function attributeOf<Kind extends Attribute["kind"]>(
  typed: TypedNode,
  name: string,
  kind: Kind,
  fallback: AttributeOf<Kind> | undefined,
): AttributeOf<Kind> {
  const attribute = typed.node.attributes.get(name);
  const value = attribute === undefined ? fallback : attribute.kind === kind ? (attribute.value as AttributeOf<Kind>) : undefined;
  if (value === undefined) throw invalid(typed, attribute === undefined ? `lacks the attribute ${name}` : `has no ${kind} in ${name}`);
  return value;
}

/** An axis counted from the front. @throws BalafonError FORMAT_INVALID */
export function axisOf(typed: TypedNode, axis: number, rank: number): number {
  const own = axis < 0 ? axis + rank : axis;
  if (Number.isInteger(own) && own >= 0 && own < rank) return own;
  throw invalid(typed, `has an axis ${axis} of ${rank}`);
}

/** FORMAT_INVALID about the node. */
export function invalid({ model, node }: TypedNode, problem: string): BalafonError {
  return malformed(model, node, problem);
}

/** OPERATOR_UNSUPPORTED about the node. */
export function unsupported({ model, node }: TypedNode, problem: string, hint: string): BalafonError {
  return unsupportedForm(model, node, problem, hint);
}
