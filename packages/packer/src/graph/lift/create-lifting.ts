import type { MilBinding, MilOperation, MilType, MilValue } from "../../inspect/coreml/program.ts";
import type { OnnxNode } from "../../inspect/onnx/model.ts";
import { quoted } from "../../inspect/quoted.ts";
import { float32Tensor, int64Tensor, makeNode } from "../builder.ts";
import { boundConstant, type Constant } from "./constant.ts";
import { calledIn, invalidProgram, unsupportedOperation } from "./errors.ts";
import type { Lifting } from "./lifting.ts";
import type { Scope } from "./scope.ts";

/** What lifters see of one operation; the nodes that they add are appended to `added`. */
export function createLifting(operation: MilOperation, scope: Scope, added: OnnxNode[]): Lifting {
  const base = operation.outputs[0]?.name ?? operation.type;
  const bindings = (parameter: string): readonly MilBinding[] => {
    const given = operation.inputs.get(parameter) ?? [];
    if (given.length === 0) throw invalidProgram(`${calledIn(operation)} lacks the parameter ${quoted(parameter)}`);
    return given;
  };
  const binding = (parameter: string): MilBinding => {
    const [first, ...others] = bindings(parameter);
    if (others.length > 0) throw invalidProgram(`${calledIn(operation)} has several values for the parameter ${quoted(parameter)}`);
    return first!;
  };
  const typeOf = (bound: MilBinding): MilType => ("name" in bound ? scope.typeOf(bound.name) : bound.value.type);
  const constant = (parameter: string): Constant => {
    const bound = binding(parameter);
    const found = "name" in bound ? scope.constant(bound.name) : boundConstant(`${base}:${parameter}`, bound.value);
    if (found === undefined) throw unsupportedOperation(operation, `computes its parameter ${quoted(parameter)}`);
    return found;
  };
  const immediate = (parameter: string): Extract<MilValue, { immediate: unknown }>["immediate"] => {
    const { value } = constant(parameter);
    if (value !== undefined && "immediate" in value) return value.immediate;
    throw unsupportedOperation(operation, `has its parameter ${quoted(parameter)} in the weight file`);
  };
  const single = <Kind extends "number" | "boolean" | "string">(parameter: string, kind: Kind) => {
    const values = immediate(parameter);
    const [value] = values;
    // oxlint-disable-next-line valid-typeof -- the kinds are those of typeof
    if (values.length === 1 && typeof value === kind) return value as { number: number; boolean: boolean; string: string }[Kind];
    throw invalidProgram(`${calledIn(operation)} has a parameter ${quoted(parameter)} of another type`, {
      expected: kind,
      found: values.slice(0, 4).join(", "),
    });
  };
  const valueOf = (bound: MilBinding, parameter: string): string =>
    "name" in bound ? scope.read(bound.name) : scope.add(`${base}:${parameter}`, boundConstant(parameter, bound.value).tensor());

  const nodes: Lifting["nodes"] = (opType, inputs, count, attributes = {}) => {
    const name = scope.fresh(`${base}:${opType}`);
    const outputs = count === 1 ? [name] : Array.from({ length: count }, (_, index) => scope.fresh(`${name}:${index}`));
    added.push(makeNode(name, opType, inputs, outputs, attributes));
    return outputs;
  };
  return {
    type: operation.type,
    outputs: operation.outputs.map(({ type }) => type),
    has: (parameter) => (operation.inputs.get(parameter) ?? []).length > 0,
    value: (parameter) => valueOf(binding(parameter), parameter),
    values: (parameter) => bindings(parameter).map((bound) => valueOf(bound, parameter)),
    shapeOf: (parameter) => typeOf(binding(parameter)).shape,
    tensor: (parameter) => constant(parameter).tensor(),
    ints: (parameter) => immediate(parameter).map(Number),
    int: (parameter) => single(parameter, "number"),
    float: (parameter) => single(parameter, "number"),
    flag: (parameter) => single(parameter, "boolean"),
    text: (parameter) => single(parameter, "string"),
    node: (opType, inputs, attributes) => nodes(opType, inputs, 1, attributes)[0]!,
    nodes,
    integers: (values) => scope.add(`${base}:integers`, int64Tensor("", values)),
    scalar: (value) => scope.add(`${base}:scalar`, float32Tensor("", [], Float32Array.of(value))),
    add: (tensor) => scope.add(`${base}:${tensor.name}`, tensor),
    unsupported: (problem) => unsupportedOperation(operation, problem),
  };
}
