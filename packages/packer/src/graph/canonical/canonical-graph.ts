import type { OnnxGraph } from "../../inspect/onnx/model.ts";
import { fuseNorms } from "../fold/fuse-norms.ts";
import { foldConstants } from "./fold-constants.ts";
import { mostRounds } from "./limits.ts";
import { checkTypes } from "./passes/check-types.ts";
import { dropDead } from "./passes/drop-dead.ts";
import { finiteMasks } from "./passes/finite-masks.ts";
import { fixInputs, type InputShapes } from "./passes/fix-inputs.ts";
import { fuseGelu } from "./passes/fuse-gelu.ts";
import { fuseHardSigmoid } from "./passes/fuse-hard-sigmoid.ts";
import { fuseSoftmax } from "./passes/fuse-softmax.ts";
import { mergeMoves } from "./passes/merge-moves.ts";
import { narrowIntegers } from "./passes/narrow-integers.ts";
import { oneBias } from "./passes/one-bias.ts";
import { oneScale } from "./passes/one-scale.ts";
import { orderOperands } from "./passes/order-operands.ts";
import { plainAttributes } from "./passes/plain-attributes.ts";
import { plainAxes } from "./passes/plain-axes.ts";
import { plainExpands } from "./passes/plain-expands.ts";
import { plainParts } from "./passes/plain-parts.ts";
import { plainPowers } from "./passes/plain-powers.ts";
import { plainRecurrent } from "./passes/plain-recurrent.ts";
import { plainReshapes } from "./passes/plain-reshapes.ts";
import { plainScalars } from "./passes/plain-scalars.ts";
import { plainWindows } from "./passes/plain-windows.ts";
import { removeNoops } from "./passes/remove-noops.ts";
import { sinkScales } from "./passes/sink-scales.ts";
import { spellBatchNorm } from "./passes/spell-batch-norm.ts";
import { spellGemm } from "./passes/spell-gemm.ts";
import { stableLogSoftmax } from "./passes/stable-log-softmax.ts";
import { storeConstants } from "./passes/store-constants.ts";
import type { Pass, TypedGraph } from "./typed-graph.ts";
import type { ValueType } from "./typed-node.ts";

/** In order: operators that are others spelled differently, then what is recognised, then what moves elements. Each is repeated until it changes nothing. */
const passes: readonly Pass[] = [
  removeNoops,
  plainReshapes,
  plainScalars,
  plainPowers,
  spellGemm,
  spellBatchNorm,
  ({ graph, types }) => fuseNorms(graph, (value) => types.get(value)?.shape),
  fuseGelu,
  fuseHardSigmoid,
  fuseSoftmax,
  stableLogSoftmax,
  sinkScales,
  oneScale,
  finiteMasks,
  plainExpands,
  plainWindows,
  plainRecurrent,
  oneBias,
  mergeMoves,
  removeNoops,
  plainAxes,
  plainAttributes,
  plainParts,
  orderOperands,
  narrowIntegers,
  checkTypes,
];

/** A graph in the words that Core ML has, of which every value's type is known. */
export interface CanonicalGraph {
  readonly graph: OnnxGraph;
  /** The type of every value of the graph: inputs, initializers, outputs of nodes. */
  readonly shapes: ReadonlyMap<string, ValueType>;
}

/**
 * Brings a graph to the one form from which it is lowered to Core ML, whichever exporter wrote it.
 *
 * Requires: opset 21 (`upgradeOpset`), float32 but for stored weights. Ensures: the same outputs under the same names but for rounding; weights keep their names and
 * are read no sooner than before; all of what the passes ensure, above all:
 *
 * - every size is known, and nothing of the shapes is computed while the graph runs;
 * - a linear layer is a MatMul with a stored matrix [inputs, outputs], or with the Transpose of one [outputs, inputs], and an Add of its bias;
 * - Gelu and LayerNormalization are operators, SiLU is Mul(x, Sigmoid(x)), hard swish Mul(x, HardSigmoid(x)), attention has one scale, on the queries.
 *
 * @param name what messages call the model
 * @param inputs sizes of inputs that the graph leaves open
 * @throws BalafonError OPERATOR_UNSUPPORTED naming the node; LAYOUT_CONTRADICTED where an input has no fixed shape; FORMAT_INVALID for shapes that do not fit
 * @example
 * const { graph, shapes } = await canonicalGraph("encoder.onnx", upgraded, new Map([["mel", [1, 80, 3000]]]));
 * shapes.get("features"); // { dtype: "float32", shape: [1, 1500, 384] }
 */
export async function canonicalGraph(name: string, source: OnnxGraph, inputs: InputShapes = new Map()): Promise<CanonicalGraph> {
  let typed = await foldConstants(name, fixInputs(name, storeConstants(name, dropDead(source)), inputs));
  for (const pass of passes) typed = await settled(pass, typed);
  const { graph } = typed;
  const values = [...graph.inputs, ...graph.initializers].map((value) => value.name).concat(graph.nodes.flatMap(({ outputs }) => outputs));
  return { graph, shapes: new Map(values.flatMap((value) => (value === "" ? [] : [[value, typed.types.get(value)!]]))) };
}

/** Repeats a pass until there is nothing left for it to change. */
async function settled(pass: Pass, before: TypedGraph): Promise<TypedGraph> {
  let typed = before;
  for (let round = 0; round < mostRounds; round++) {
    const graph = dropDead(typed.graph);
    const changed = await pass({ ...typed, graph });
    if (changed === graph) return { ...typed, graph };
    typed = await foldConstants(typed.model, dropDead(changed));
  }
  return { ...typed, graph: dropDead(typed.graph) };
}
