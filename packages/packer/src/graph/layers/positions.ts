import { BalafonError } from "@balafon/manifest-schema";
import { byteLengthOf, type Tensor } from "../../inspect/tensor.ts";
import { expectShape, weightValue, type Flow, type LayerScope } from "../state.ts";

/** The recipe's `positions`: a learned table [1, max, dim], of which the first T rows are added. */
export function buildPositions(scope: LayerScope, flow: Flow, { weights }: { weights: string }): Flow {
  const table = scope.tensor(weights);
  expectShape(table, [1, undefined, flow.dim], "1, longest, width of a frame");
  const rows = table.shape[1]!;
  if (rows < flow.frames) throw tooFewRows(weights, rows, flow.frames);
  const positions = weightValue(scope, firstRows(table, flow.frames));
  return { ...flow, value: scope.graph.node(weights, "Add", [flow.value, positions]), rows };
}

/** The first `rows` rows of a [1, max, dim] tensor: a prefix of its bytes, so nothing is copied. */
function firstRows(table: Tensor, rows: number): Tensor {
  const shape = [1, rows, table.shape[2]!];
  return { name: table.name, dtype: table.dtype, shape, byteLength: byteLengthOf(table.dtype, shape), read: table.read.bind(table) };
}

function tooFewRows(weights: string, rows: number, frames: number): BalafonError {
  return new BalafonError("CHECKPOINT_MISMATCH", {
    subject: weights,
    problem: "the learned positions are too few",
    expected: `at least ${frames} rows, one for each frame at this layer`,
    found: `${rows} rows`,
    hint: "The frames at this layer come from the layout and the strides before it; check both.",
  });
}
