import type { CoreMlModel, MilNamedType, MilOperation, MilType } from "../../inspect/coreml/program.ts";
import { dataTypeOf } from "../../inspect/onnx/dtype.ts";
import type { OnnxGraph, OnnxNode, ValueInfo } from "../../inspect/onnx/model.ts";
import { quotedList } from "../../inspect/quoted.ts";
import { makeNode } from "../builder.ts";
import { createLifting } from "./create-lifting.ts";
import { calledIn, invalidProgram, unsupportedOperation } from "./errors.ts";
import { lifters } from "./lifters.ts";
import { moves } from "./moves.ts";
import { createScope, dtypeOf, type Scope } from "./scope.ts";

export interface LiftOptions {
  /** Whether what each operation gives in fp16 is rounded to it: sums in float32, storage in float16, as the Neural Engine computes. Default: no rounding. */
  readonly rounded?: boolean;
}

/**
 * The `main` function of an ML Program as an ONNX graph of opset 21 that computes in float32: values keep their names, fp16 constants are widened, and weights
 * in codes are dense. Nothing is read from the weight file until the graph's tensors are.
 *
 * Requires: fixed shapes, and constants where MIL wants them. Ensures: inputs and outputs in the function's order, float32 where the program has fp16.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED, naming the operation; FORMAT_INVALID where a parameter is missing or not what its operation takes, or a value is not
 *   written once and before it is read.
 * @example liftProgram(model, { rounded: true })
 */
export function liftProgram(model: CoreMlModel, { rounded = false }: LiftOptions = {}): OnnxGraph {
  const main = model.functions.get("main");
  if (main === undefined) throw invalidProgram("it has no function main", { found: quotedList([...model.functions.keys()]) });
  const scope = createScope(main);
  const nodes = main.inputs.flatMap((input) => takeInput(input, scope, rounded));
  for (const operation of main.operations) if (!scope.declare(operation)) nodes.push(...liftOperation(operation, scope, rounded));
  const outputs = main.outputs.map((name) => portOf({ name: scope.read(name), type: scope.typeOf(name) }));
  return { name: "main", inputs: main.inputs.map(portOf), outputs, valueInfo: [], nodes, initializers: scope.initializers() };
}

function portOf({ name, type }: MilNamedType): ValueInfo {
  return { name, dtype: dtypeOf(name, type), shape: type.shape };
}

/** An input keeps its name; what is read of it is rounded under another. */
function takeInput(input: MilNamedType, scope: Scope, rounded: boolean): readonly OnnxNode[] {
  scope.write(input);
  if (!rounded || input.type.dtype !== "fp16") return [];
  const name = scope.fresh(`${input.name}:rounded`);
  scope.redirect(input.name, name);
  return roundValue(input.name, name, scope);
}

function liftOperation(operation: MilOperation, scope: Scope, rounded: boolean): readonly OnnxNode[] {
  const lifter = lifters.get(operation.type);
  if (lifter === undefined) throw unsupportedOperation(operation, "is not one that can be lifted");
  const nodes: OnnxNode[] = [];
  const results = [lifter(createLifting(operation, scope, nodes))].flat();
  if (operation.outputs.length > results.length) throw invalidProgram(`${calledIn(operation)} writes too many values`);
  const computes = !Object.hasOwn(moves, operation.type);
  const trailing: OnnxNode[] = [];
  const names = new Map<string, string>();
  operation.outputs.forEach(({ name, type }, index) => {
    scope.write({ name, type });
    const result = results[index]!;
    const exact = rounded && computes && isHalf(type) ? scope.fresh(`${name}:exact`) : name;
    if (exact !== name) trailing.push(...roundValue(exact, name, scope));
    if (nodes.some(({ outputs }) => outputs.includes(result))) names.set(result, exact);
    else trailing.unshift(makeNode(exact, "Identity", [result], [exact]));
  });
  return [...nodes.map((node) => renamed(node, names)), ...trailing];
}

function isHalf({ dtype }: MilType): boolean {
  return dtype === "fp16";
}

/** To float16 and back: round to nearest, ties to even. */
function roundValue(from: string, to: string, scope: Scope): readonly OnnxNode[] {
  const half = scope.fresh(`${to}:half`);
  return [
    makeNode(half, "Cast", [from], [half], { to: dataTypeOf("float16") }),
    makeNode(to, "Cast", [half], [to], { to: dataTypeOf("float32") }),
  ];
}

function renamed(node: OnnxNode, names: ReadonlyMap<string, string>): OnnxNode {
  const rename = (name: string) => names.get(name) ?? name;
  return { ...node, inputs: node.inputs.map(rename), outputs: node.outputs.map(rename) };
}
