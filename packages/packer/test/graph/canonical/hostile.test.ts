import { BalafonError } from "@balafon/manifest-schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../../src/graph/builder.ts";
import { inferences } from "../../../src/graph/canonical/infer/table.ts";
import type { Attribute, OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import { fixtureHead } from "../layers/fixture-heads.ts";
import { canonicalOf } from "./canonical-case.ts";
import { graphFrom } from "./passes/pass-case.ts";

const heads = await Promise.all(
  ["transformer-pre", "conv1d-groups-dilation", "lstm-bidirectional", "gru", "batchnorm", "silu"].map(
    async (name) => (await fixtureHead(name)).head.graph,
  ),
);
/** Operators that read shapes, so that mutations meet those too. */
const shapes = graphFrom(
  { features: [1, 9, 6] },
  [
    makeNode("s", "Shape", ["features"], ["s"]),
    makeNode("g", "Gather", ["s", "i"], ["g"], { axis: 0 }),
    makeNode("c", "Concat", ["g", "i"], ["c"], { axis: 0 }),
    makeNode("r", "Reshape", ["features", "c"], ["r"]),
    makeNode("p", "Pad", ["r", "pads"], ["p"]),
    makeNode("l", "Slice", ["p", "i", "ends"], ["l"]),
    makeNode("m", "MaxPool", ["l"], ["m"], { kernel_shape: [1], strides: [1] }),
    makeNode("t", "Tile", ["m", "pads2"], ["t"]),
    makeNode("x", "Split", ["t"], ["x0", "x1"], { axis: -1, num_outputs: 2 }),
    makeNode("y", "ReduceMax", ["x0", "i"], ["y"]),
  ],
  [int64Tensor("i", [1]), int64Tensor("ends", [9]), int64Tensor("pads", [0, 0, 1, 1]), int64Tensor("pads2", [1, 2])],
);

const attribute: fc.Arbitrary<Attribute | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant("int" as const), value: fc.constantFrom(-7, -1, 0, 1, 3, 99, 2 ** 40, -(2n ** 63n)) }),
  fc.record({ kind: fc.constant("ints" as const), value: fc.array(fc.constantFrom(-3, 0, 1, 2, 7, 2 ** 40), { maxLength: 5 }) }),
  fc.record({ kind: fc.constant("float" as const), value: fc.constantFrom(Number.NaN, -1, 0, Number.POSITIVE_INFINITY) }),
  fc.record({ kind: fc.constant("string" as const), value: fc.constantFrom("", "tanh", "SAME_UPPER", "reverse") }),
);

const mutation = fc.record({
  at: fc.nat(),
  input: fc.nat(),
  other: fc.nat(),
  attribute,
  op: fc.nat(),
  numbers: fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 4 }),
  kind: fc.nat(6),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

const names = [
  "axis",
  "axes",
  "perm",
  "kernel_shape",
  "strides",
  "pads",
  "group",
  "hidden_size",
  "direction",
  "keepdims",
  "to",
  "epsilon",
  "auto_pad",
  "approximate",
];

function mutated(graph: OnnxGraph, { at, input, other, attribute: given, op, numbers, kind }: Mutation): OnnxGraph {
  const values = [...graph.inputs, ...graph.initializers]
    .map(({ name }) => name)
    .concat(
      graph.nodes.flatMap(({ outputs }) => outputs),
      "",
    );
  const place = at % graph.nodes.length;
  const change = (node: OnnxNode): OnnxNode => {
    if (kind === 0) return { ...node, inputs: node.inputs.with(input % Math.max(1, node.inputs.length), values[other % values.length]!) };
    if (kind === 1) return { ...node, inputs: node.inputs.slice(0, input % (node.inputs.length + 1)) };
    if (kind === 2) return { ...node, opType: [...inferences.keys()][op % inferences.size]! };
    if (kind === 6) return { ...node, outputs: [["", ...node.outputs], [...node.outputs, "more"], []][other % 3]! };
    if (kind !== 3) return node;
    const known = [...node.attributes.keys(), ...names];
    const rest = [...node.attributes].filter(([name]) => name !== known[other % known.length]);
    return { ...node, attributes: new Map(given === undefined ? rest : [...rest, [known[other % known.length]!, given]]) };
  };
  const nodes = graph.nodes.map((node, index) => (index === place && node.inputs.length > 0 ? change(node) : node));
  const integers = graph.initializers.filter(({ dtype }) => dtype === "int64");
  const target = integers[other % Math.max(1, integers.length)]?.name;
  const initializers = graph.initializers.map((tensor) =>
    kind === 4 && tensor.name === target ? int64Tensor(tensor.name, numbers) : tensor,
  );
  const inputs = graph.inputs.map((each) => (kind === 5 ? { ...each, shape: numbers.map(Math.abs) } : each));
  return { ...graph, inputs, nodes, initializers };
}

it("whatever is wrong with a graph, it is refused in words or brought to the form", async () => {
  let [refused, formed] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads, shapes), fc.array(mutation, { minLength: 1, maxLength: 3 }), async (graph, mutations) => {
      try {
        await canonicalOf(mutations.reduce(mutated, graph));
        formed++;
      } catch (error) {
        if (!(error instanceof BalafonError)) throw error;
        refused++;
      }
    }),
    { numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(50);
  expect(formed).toBeGreaterThan(50);
});
