import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode, type AttributeValue } from "../../../../src/graph/builder.ts";
import { foldConstants } from "../../../../src/graph/canonical/fold-constants.ts";
import { inferences } from "../../../../src/graph/canonical/infer/table.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { elementCount, type Tensor } from "../../../../src/inspect/tensor.ts";
import { refusal } from "../../../support/refusal.ts";
import { floatValue, runGraph } from "../../../support/run-graph.ts";
import { noise, noiseTensor } from "../../../support/tensors.ts";

interface Case {
  readonly op: string;
  /** Shapes of float inputs that are fed, or tensors that are stored; "" is an input that is left out. */
  readonly inputs: readonly (readonly number[] | Tensor | "")[];
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly outputs?: number;
}

const integers = (...values: number[]): Tensor => int64Tensor("", values);
const isTensor = (input: Case["inputs"][number]): input is Tensor => input !== "" && "dtype" in input;

function graphOf({ op, inputs, attributes = {}, outputs = 1 }: Case): OnnxGraph {
  const names = inputs.map((input, at) => (input === "" ? "" : `i${at}`));
  const results = Array.from({ length: outputs }, (_, at) => `o${at}`);
  // A result is float here whatever the operator gives: what is asked for is its shape.
  const casts = results.map((name) => makeNode(`${name}/Cast`, "Cast", [name], [`${name}.float`], { to: 1 }));
  return {
    name: "test",
    inputs: inputs.flatMap((input, at) => (input === "" || isTensor(input) ? [] : [floatValue(`i${at}`, input)])),
    outputs: results.map((name) => ({ name: `${name}.float`, dtype: "float32", shape: undefined })),
    valueInfo: [],
    nodes: [makeNode("n", op, names, results, attributes), ...casts],
    initializers: inputs.flatMap((input, at) => (isTensor(input) ? [{ ...input, name: `i${at}` }] : [])),
  };
}

/** Shapes as they are inferred, and as onnxruntime gives them. */
async function shapesOf(example: Case): Promise<{ inferred: unknown; run: unknown }> {
  const graph = graphOf(example);
  const feeds = Object.fromEntries(
    graph.inputs.map(({ name, shape }, at) => [name, { data: noise(elementCount(shape as number[]), at + 1), shape: shape as number[] }]),
  );
  const { types } = await foldConstants("m.onnx", graph);
  const run = await runGraph(graph, feeds);
  const names = graph.outputs.map(({ name }) => name);
  return { inferred: names.map((name) => types.get(name)?.shape), run: names.map((name) => run[name]?.shape) };
}

const image = [2, 4, 7, 9];
const cases: readonly Case[] = [
  ..."Abs Ceil Cos Erf Exp Floor Gelu HardSigmoid HardSwish Identity LeakyRelu Log Neg Reciprocal Relu Sigmoid Sin Softmax LogSoftmax Sqrt Tanh"
    .split(" ")
    .map((op): Case => ({ op, inputs: [[2, 3]] })),
  ..."Add Div Max Min Mul Pow Sub Equal Greater Less".split(" ").map((op): Case => ({
    op,
    inputs: [
      [2, 1, 3],
      [4, 1],
    ],
  })),
  { op: "Mod", inputs: [[2, 3], [3]], attributes: { fmod: 1 } },
  ..."ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare"
    .split(" ")
    .map((op): Case => ({ op, inputs: [[2, 3, 4], integers(-1, 0)], attributes: { keepdims: 0 } })),
  { op: "ReduceMean", inputs: [[2, 3, 4]] },
  { op: "ReduceSum", inputs: [[2, 3]], attributes: { noop_with_empty_axes: 1 } },
  { op: "BatchNormalization", inputs: [image, [4], [4], [4], [4]] },
  { op: "InstanceNormalization", inputs: [image, [4], [4]] },
  { op: "LayerNormalization", inputs: [[2, 3, 4], [4]], attributes: { axis: -1 } },
  {
    op: "LayerNormalization",
    inputs: [
      [2, 3, 4],
      [3, 4],
    ],
    attributes: { axis: 1 },
    outputs: 3,
  },
  { op: "Clip", inputs: [[2, 3], "", float32Tensor("", [], Float32Array.of(1))] },
  { op: "Cast", inputs: [[2, 3]], attributes: { to: 6 } },
  { op: "CastLike", inputs: [[2, 3], integers(1)] },
  {
    op: "Concat",
    inputs: [
      [2, 3],
      [2, 1],
      [2, 2],
    ],
    attributes: { axis: -1 },
  },
  { op: "Expand", inputs: [[3, 1], integers(2, 1, 4)] },
  { op: "Flatten", inputs: [[2, 3, 4]] },
  { op: "Flatten", inputs: [[2, 3, 4]], attributes: { axis: 3 } },
  { op: "Flatten", inputs: [[2, 3, 4]], attributes: { axis: 0 } },
  { op: "Gather", inputs: [[2, 3, 4], integers(0, 2)], attributes: { axis: 1 } },
  { op: "Gather", inputs: [[2, 3, 4], { ...integers(1), shape: [] }] },
  { op: "Pad", inputs: [[2, 3], integers(0, 1, 2, 3)] },
  { op: "Pad", inputs: [[2, 3], integers(1, -1), "", integers(-1)] },
  { op: "Reshape", inputs: [[2, 3, 4], integers(0, -1)] },
  { op: "Reshape", inputs: [[2, 3, 4], integers(4, 3, 2)] },
  { op: "Shape", inputs: [[2, 3, 4]], attributes: { start: -2 } },
  { op: "Shape", inputs: [[2, 3, 4]], attributes: { end: -1 } },
  { op: "Slice", inputs: [[5, 6], integers(1, -1), integers(100, -7), integers(0, 1), integers(2, -2)] },
  { op: "Split", inputs: [[7, 2]], attributes: { num_outputs: 3 }, outputs: 3 },
  { op: "Split", inputs: [[2, 7], integers(3, 4)], attributes: { axis: 1 }, outputs: 2 },
  { op: "Squeeze", inputs: [[1, 2, 1]] },
  { op: "Squeeze", inputs: [[1, 2, 1], integers(-1)] },
  { op: "Tile", inputs: [[2, 3], integers(2, 1)] },
  { op: "TopK", inputs: [[2, 5], integers(3)], outputs: 2 },
  { op: "Transpose", inputs: [[2, 3, 4]] },
  { op: "Transpose", inputs: [[2, 3, 4]], attributes: { perm: [1, 2, 0] } },
  { op: "Unsqueeze", inputs: [[2, 3], integers(0, -1)] },
  { op: "Range", inputs: [1, 10, 4].map((value) => ({ ...integers(value), shape: [] })) },
  { op: "Gemm", inputs: [[3, 2], [4, 3], [4]], attributes: { transA: 1, transB: 1 } },
  {
    op: "MatMul",
    inputs: [
      [2, 1, 3, 4],
      [5, 4, 6],
    ],
  },
  { op: "MatMul", inputs: [[4], [2, 4, 6]] },
  { op: "MatMul", inputs: [[2, 3, 4], [4]] },
  { op: "GlobalAveragePool", inputs: [image] },
  { op: "AveragePool", inputs: [image], attributes: { kernel_shape: [3, 2], strides: [2, 2], ceil_mode: 1 } },
  { op: "MaxPool", inputs: [image], attributes: { kernel_shape: [3, 2], auto_pad: "SAME_UPPER", strides: [2, 3] }, outputs: 2 },
  { op: "Conv", inputs: [image, [6, 2, 3, 3], [6]], attributes: { group: 2, pads: [1, 0, 2, 0], strides: [2, 1], dilations: [1, 2] } },
  { op: "ConvTranspose", inputs: [image, [4, 3, 3, 2]], attributes: { strides: [2, 1], pads: [1, 0, 0, 0], output_padding: [1, 0] } },
  { op: "Resize", inputs: [image, "", float32Tensor("", [4], Float32Array.of(1, 1, 2, 1.5))] },
  { op: "Resize", inputs: [image, "", "", integers(2, 4, 3, 3)] },
  {
    op: "LSTM",
    inputs: [
      [5, 2, 3],
      [2, 16, 3],
      [2, 16, 4],
    ],
    attributes: { hidden_size: 4, direction: "bidirectional" },
    outputs: 3,
  },
  {
    op: "GRU",
    inputs: [
      [5, 2, 3],
      [1, 12, 3],
      [1, 12, 4],
    ],
    attributes: { hidden_size: 4 },
    outputs: 2,
  },
];

describe("inferred shapes are those that onnxruntime gives", () => {
  it.each(cases.map((example) => [`${example.op} ${JSON.stringify(example.attributes ?? {})}`, example] as const))(
    "%s",
    async (_name, example) => {
      const { inferred, run } = await shapesOf(example);
      expect(inferred).toEqual(run);
    },
  );

  it("every operator but those of conditions is in the table", () => {
    const shown = new Set(cases.map(({ op }) => op));
    expect([...inferences.keys()].filter((op) => !shown.has(op))).toEqual(["Not", "And", "Or", "Where"]);
  });

  it("Where, Not, And and Or", async () => {
    const nodes = [
      makeNode("less", "Less", ["x", "w"], ["less"]),
      makeNode("not", "Not", ["less"], ["not"]),
      makeNode("or", "Or", ["less", "not"], ["or"]),
      makeNode("and", "And", ["or", "less"], ["and"]),
      makeNode("y", "Where", ["and", "x", "z"], ["y"]),
    ];
    const inputs = [floatValue("x", [2, 1]), floatValue("z", [3])];
    const graph = { name: "", inputs, outputs: [floatValue("y", [2, 3])], valueInfo: [], nodes, initializers: [noiseTensor("w", [1], 1)] };
    const { types } = await foldConstants("m.onnx", graph);
    expect(types.get("and")).toEqual({ dtype: "bool", shape: [2, 1] });
    expect(types.get("y")).toEqual({ dtype: "float32", shape: [2, 3] });
  });

  it("windows of any kind", async () => {
    const window = fc.record({
      size: fc.integer({ min: 5, max: 20 }),
      taps: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 4 }),
      pads: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })),
      automatic: fc.constantFrom("NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER"),
      ceil: fc.integer({ min: 0, max: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(window, async ({ size, taps, stride, pads, automatic, ceil }) => {
        // The runtime refuses padding of a whole kernel and more, and padding that would be negative.
        fc.pre(taps > 1 || pads.every((width) => width === 0));
        fc.pre(taps >= stride || !automatic.startsWith("SAME"));
        const padding = automatic === "NOTSET" ? { pads } : { auto_pad: automatic };
        const attributes = { kernel_shape: [taps], strides: [stride], ...padding };
        const pool = await shapesOf({ op: "MaxPool", inputs: [[1, 2, size]], attributes: { ...attributes, ceil_mode: ceil } });
        expect(pool.inferred).toEqual(pool.run);
        const conv = await shapesOf({
          op: "Conv",
          inputs: [
            [1, 2, size],
            [3, 2, taps],
          ],
          attributes,
        });
        expect(conv.inferred).toEqual(conv.run);
      }),
      { numRuns: 60 },
    );
  });

  it("slices of any kind", async () => {
    const bound = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31)));
    await fc.assert(
      fc.asyncProperty(bound, bound, fc.constantFrom(-3, -1, 1, 2), async (start, end, step) => {
        // "To the end" backwards is the runtime's own.
        fc.pre(step > 0 || Math.max(start, end) <= 9);
        const { inferred, run } = await shapesOf({
          op: "Slice",
          inputs: [[7], integers(start), integers(end), integers(0), integers(step)],
        });
        expect(inferred).toEqual(run);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what does not fit is refused", () => {
  it.each<[string, Case]>([
    ["shapes that do not broadcast", { op: "Add", inputs: [[2, 3], [2]] }],
    ["an input that is missing", { op: "Relu", inputs: [""] }],
    ["no inputs", { op: "Max", inputs: [] }],
    ["a sum of one", { op: "Add", inputs: [[2]] }],
    ["a product of three", { op: "Mul", inputs: [[2], [2], [2]] }],
    ["a comparison of one", { op: "Less", inputs: [[2]] }],
    ["more outputs than there are", { op: "Relu", inputs: [[2]], outputs: 2 }],
    ["an axis beyond", { op: "Concat", inputs: [[2], [2]], attributes: { axis: 1 } }],
    ["an axis of another kind", { op: "Concat", inputs: [[2], [2]], attributes: { axis: "1" } }],
    ["no axis", { op: "Concat", inputs: [[2], [2]] }],
    [
      "parts of other shapes",
      {
        op: "Concat",
        inputs: [
          [2, 2],
          [3, 3],
        ],
        attributes: { axis: 0 },
      },
    ],
    ["another count", { op: "Reshape", inputs: [[2, 3], integers(4)] }],
    ["two open sizes", { op: "Reshape", inputs: [[2, 3], integers(-1, -1)] }],
    ["a size that is not whole", { op: "Reshape", inputs: [[2, 3], integers(-1, 4)] }],
    ["a copied size beyond the axes", { op: "Reshape", inputs: [[2], integers(1, 0)] }],
    ["a huge shape", { op: "Expand", inputs: [[1], integers(2 ** 40, 2 ** 40)] }],
    ["a negative size", { op: "Expand", inputs: [[1], integers(-5)] }],
    ["half a permutation", { op: "Transpose", inputs: [[2, 3]], attributes: { perm: [0, 0] } }],
    ["a step of none", { op: "Slice", inputs: [[2], integers(0), integers(1), integers(0), integers(0)] }],
    ["an axis cut twice", { op: "Slice", inputs: [[2, 2], integers(0, 0), integers(1, 1), integers(0, 0)] }],
    ["parts that do not add up", { op: "Split", inputs: [[5], integers(2, 2)], outputs: 2 }],
    ["a size that is not one", { op: "Squeeze", inputs: [[2, 3], integers(0)] }],
    ["an axis added twice", { op: "Unsqueeze", inputs: [[2], integers(0, 0)] }],
    [
      "a matrix and rows of another length",
      {
        op: "MatMul",
        inputs: [
          [2, 3],
          [2, 3],
        ],
      },
    ],
    ["a scalar product", { op: "MatMul", inputs: [[], [2]] }],
    [
      "a product of more than matrices",
      {
        op: "Gemm",
        inputs: [
          [2, 3, 4],
          [4, 3],
        ],
      },
    ],
    [
      "a kernel larger than its input",
      {
        op: "Conv",
        inputs: [
          [1, 2, 3],
          [4, 2, 9],
        ],
      },
    ],
    [
      "a kernel for other channels",
      {
        op: "Conv",
        inputs: [
          [1, 2, 9],
          [4, 3, 3],
        ],
      },
    ],
    [
      "strides for another rank",
      {
        op: "Conv",
        inputs: [
          [1, 2, 9],
          [4, 2, 3],
        ],
        attributes: { strides: [1, 1] },
      },
    ],
    ["a stride of none", { op: "MaxPool", inputs: [[1, 2, 9]], attributes: { kernel_shape: [2], strides: [0] } }],
    ["nothing to pool", { op: "GlobalAveragePool", inputs: [[1, 2]] }],
    ["repeats for another rank", { op: "Tile", inputs: [[2, 3], integers(2)] }],
    ["padding for another rank", { op: "Pad", inputs: [[2, 3], integers(1, 1)] }],
    ["padding away more than there is", { op: "Pad", inputs: [[2], integers(-3, 0)] }],
    ["a range of no steps", { op: "Range", inputs: [1, 10, 0].map((value) => ({ ...integers(value), shape: [] })) }],
    [
      "weights of two axes",
      {
        op: "LSTM",
        inputs: [
          [5, 2, 3],
          [16, 3],
          [16, 4],
        ],
      },
    ],
    ["scales for another rank", { op: "Resize", inputs: [image, "", float32Tensor("", [1], Float32Array.of(2))] }],
  ])("%s", async (_what, example) => {
    const { message } = await refusal(() => foldConstants("m.onnx", graphOf(example)), "FORMAT_INVALID");
    expect(message).toContain(`m.onnx: the node "n" ("${example.op}")`);
  });

  it("a shape that depends on values, naming the node", async () => {
    const error = await refusal(() => foldConstants("m.onnx", graphOf({ op: "Expand", inputs: [[1], [2]] })), "OPERATOR_UNSUPPORTED");
    expect(error.message).toContain('"n"');
  });

  it("a value that nothing gives", async () => {
    const graph = graphOf({ op: "Relu", inputs: [[2]] });
    const nodes = graph.nodes.map((node) => (node.name === "n" ? { ...node, inputs: ["nowhere"] } : node));
    expect((await refusal(() => foldConstants("m.onnx", { ...graph, nodes }), "FORMAT_INVALID")).message).toContain('"nowhere"');
  });
});
