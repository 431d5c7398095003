import { BalafonError } from "@balafon/manifest-schema";
import { tooMuch } from "../../inspect/onnx/errors.ts";
import type { OnnxGraph, OnnxNode, ValueInfo } from "../../inspect/onnx/model.ts";
import { quoted } from "../../inspect/quoted.ts";
import { elementCount, type Tensor } from "../../inspect/tensor.ts";
import { malformed } from "../upgrade/change.ts";
import { computable, constantTensor, readConstant } from "./evaluate/constants.ts";
import { evaluations } from "./evaluate/table.ts";
import { inferences } from "./infer/table.ts";
import { mostAxes, mostFoldedElements, mostFoldedElementsInAll, mostGlancedElements } from "./limits.ts";
import type { TypedGraph } from "./typed-graph.ts";
import type { Constant, TypedNode, ValueType } from "./typed-node.ts";
import { operatorUnsupported } from "./unsupported.ts";
import { isFloat, views } from "./weight-views.ts";

/**
 * Finds the type of every value and computes what does not depend on the inputs: shapes, scales, positions, masks. Both go together, since shapes depend on
 * constants and constants on shapes.
 *
 * Requires: no Constant nodes, fixed inputs, topological order. Ensures: every value has a type; a node whose inputs are all constant is gone where its result is
 * small or is a view of a stored tensor. Large weights are not read. A weight that is only ever cast to float32 keeps its name; a matrix that is transposed
 * keeps its Transpose. Running it again changes nothing.
 *
 * @throws BalafonError OPERATOR_UNSUPPORTED for an operator without inference or a shape that depends on values, FORMAT_INVALID for shapes that do not fit,
 *   LIMIT_EXCEEDED for constants of millions of elements in all
 */
export async function foldConstants(model: string, graph: OnnxGraph): Promise<TypedGraph> {
  const fold = createFold(model, graph);
  for (const tensor of graph.initializers) await fold.store(tensor);
  const nodes: OnnxNode[] = [];
  for (const node of graph.nodes) {
    const kept = await foldNode(fold, fold.rename(node));
    if (kept !== undefined) nodes.push(kept);
  }
  const { stored, types, constants } = fold;
  const changed = nodes.length !== graph.nodes.length || nodes.some((node, at) => node !== graph.nodes[at]);
  return { model, graph: changed ? { ...graph, nodes, initializers: [...stored.values()] } : graph, types, constants };
}

/** What shapes, indices and flags are of; integers of a byte are weights. */
const saysShapes = new Set(["int64", "int32", "bool"]);

/** Operators of any number of operands that are broadcast. */
const variadic = new Set(["Max", "Min"]);

interface Fold {
  readonly model: string;
  readonly types: Map<string, ValueType>;
  readonly constants: Map<string, Constant>;
  readonly stored: Map<string, Tensor>;
  readonly isOutput: ReadonlySet<string>;
  /** Weights that are only ever cast to float32. */
  readonly onlyCast: ReadonlySet<string>;
  /** Counts elements that are read or computed. @throws BalafonError LIMIT_EXCEEDED */
  spend(shape: readonly number[]): void;
  store(tensor: Tensor): Promise<void>;
  /** The stored tensor that a value is, if it is small enough to compute with. */
  smallTensor(name: string): Tensor | undefined;
  read(tensor: Tensor): Promise<Constant>;
  /** Lets later nodes read `to` where they read `from`. */
  redirect(from: string, to: string): void;
  rename(node: OnnxNode): OnnxNode;
}

function createFold(model: string, { inputs, nodes, outputs }: OnnxGraph): Fold {
  const types = new Map<string, ValueType>(
    inputs.map((input) => [input.name, { dtype: input.dtype, shape: checkedAxes(model, input.name, fixedShape(model, input)) }]),
  );
  const constants = new Map<string, Constant>();
  const stored = new Map<string, Tensor>();
  const names = new Map<string, string>();
  let left = mostFoldedElementsInAll;
  const spend = (shape: readonly number[]): void => {
    left -= elementCount(shape);
    if (left < 0) throw tooMuch(model, "constants take too much memory", mostFoldedElementsInAll, "Export it with constant folding.");
  };
  const read = async (tensor: Tensor): Promise<Constant> => {
    spend(tensor.shape);
    return readConstant(tensor);
  };
  return {
    model,
    types,
    constants,
    stored,
    isOutput: new Set(outputs.map(({ name }) => name)),
    onlyCast: onlyCastIn(nodes),
    spend,
    store: async (tensor) => {
      const { name, dtype, shape } = tensor;
      checkedAxes(model, name, shape);
      stored.set(name, tensor);
      types.set(name, { dtype, shape });
      const most = saysShapes.has(dtype) ? mostFoldedElements : mostGlancedElements;
      if (computable.has(dtype) && elementCount(shape) <= most) constants.set(name, await read(tensor));
    },
    smallTensor: (name) => {
      const tensor = stored.get(name);
      return tensor !== undefined && computable.has(tensor.dtype) && elementCount(tensor.shape) <= mostFoldedElements ? tensor : undefined;
    },
    read: async (tensor) => constants.get(tensor.name) ?? read(tensor),
    redirect: (from, to) => void names.set(from, to),
    rename: (node) =>
      node.inputs.some((input) => names.has(input)) ? { ...node, inputs: node.inputs.map((input) => names.get(input) ?? input) } : node,
  };
}

/** What remains of a node: itself, or nothing where its output is now stored. */
async function foldNode(fold: Fold, node: OnnxNode): Promise<OnnxNode | undefined> {
  const { model, types } = fold;
  const infer = node.domain === "" || node.domain === "ai.onnx" ? inferences.get(node.opType) : undefined;
  if (infer === undefined) throw operatorUnsupported(model, node);
  const inputs = node.inputs.map((input) => {
    const type = types.get(input);
    if (type === undefined && input !== "") throw malformed(model, node, `reads ${quoted(input)}, which nothing before it gives`);
    return type;
  });
  const glanced: TypedNode = { model, node, inputs, constants: node.inputs.map((input) => fold.constants.get(input)) };
  const outputs = infer(glanced);
  const [output = ""] = node.outputs;
  if (node.outputs.length === 1 && !fold.isOutput.has(output)) {
    const tensor = await foldedTensor(fold, glanced, outputs[0]!);
    if (tensor !== undefined) {
      if (tensor.name !== output) fold.redirect(output, tensor.name);
      await fold.store(tensor);
      return undefined;
    }
  }
  for (const [at, name] of node.outputs.entries()) {
    const type = outputs[at];
    if (type === undefined) throw malformed(model, node, `gives ${node.outputs.length} values instead of ${outputs.length}`);
    checkedAxes(model, name, type.shape);
    if (name !== "") types.set(name, type);
  }
  return node;
}

async function foldedTensor(fold: Fold, typed: TypedNode, type: ValueType): Promise<Tensor | undefined> {
  const { node } = typed;
  const [source = ""] = node.inputs;
  const [name = ""] = node.outputs;
  const weight = fold.stored.get(source);
  if (node.opType === "Cast" && weight !== undefined && isFloat(weight) && fold.onlyCast.has(source)) {
    const cast = views.get("Cast")!(weight, typed, type);
    // The second of two casts finds the weight cast already.
    if (cast !== undefined) return cast;
  }
  const isMatrixTranspose = node.opType === "Transpose" && weight?.shape.length === 2 && isFloat(weight);
  if (isMatrixTranspose) return undefined;
  const values = await evaluated(fold, typed, type);
  if (values !== undefined) return constantTensor(name, { ...type, values });
  const others = node.inputs.slice(1).every((input) => input === "" || fold.constants.has(input));
  const view = weight !== undefined && others ? views.get(node.opType)?.(weight, typed, type) : undefined;
  return view === undefined ? undefined : { ...view, name };
}

async function evaluated(fold: Fold, typed: TypedNode, type: ValueType): Promise<readonly number[] | undefined> {
  const { node } = typed;
  const evaluate = evaluations.get(node.opType);
  if (evaluate === undefined || !computable.has(type.dtype) || elementCount(type.shape) > mostFoldedElements) return undefined;
  if (node.opType === "Shape") return evaluate(typed, type);
  const tensors = node.inputs.map((input) => fold.smallTensor(input));
  // Before any is read: a bias is added to what is computed.
  if (tensors.some((tensor, at) => tensor === undefined && node.inputs[at] !== "")) return undefined;
  // Nothing is nothing, however large the axes beside the one of no elements are.
  if (type.shape.includes(0)) return [];
  const constants: (Constant | undefined)[] = [];
  for (const tensor of tensors) constants.push(tensor === undefined ? undefined : await fold.read(tensor));
  // Each of any number of operands is broadcast to what comes out.
  fold.spend(variadic.has(node.opType) ? [node.inputs.length, ...type.shape] : type.shape);
  return evaluate({ ...typed, constants }, type);
}

/** Values that nothing but casts to float32 reads. */
function onlyCastIn(nodes: readonly OnnxNode[]): ReadonlySet<string> {
  const cast = new Set<string>();
  const otherwise = new Set<string>();
  for (const { opType, inputs, attributes } of nodes) {
    const isCast = opType === "Cast" && Number(attributes.get("to")?.value) === 1;
    for (const input of inputs) (isCast ? cast : otherwise).add(input);
  }
  return new Set([...cast].filter((value) => !otherwise.has(value)));
}

function checkedAxes(model: string, value: string, shape: readonly number[]): readonly number[] {
  if (shape.length <= mostAxes) return shape;
  throw tooMuch(model, `the value ${quoted(value)} has ${shape.length} axes`, mostAxes, "Export it with values of few axes.");
}

function fixedShape(model: string, { name, shape }: ValueInfo): readonly number[] {
  if (shape?.every((dim) => typeof dim === "number")) return shape;
  throw new BalafonError("LAYOUT_CONTRADICTED", {
    subject: model,
    problem: `the input ${quoted(name)} has no fixed shape`,
    expected: "a size for every axis",
    found: shape === undefined ? "no shape" : `[${shape.join(", ")}]`,
    hint: "Export it with fixed shapes, or say the shape in the contract's layout.",
  });
}
