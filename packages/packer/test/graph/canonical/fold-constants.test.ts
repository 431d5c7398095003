import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { float32Tensor, int64Tensor, makeNode, memoryTensor, type AttributeValue } from "../../../src/graph/builder.ts";
import { foldConstants } from "../../../src/graph/canonical/fold-constants.ts";
import { dropDead } from "../../../src/graph/canonical/passes/drop-dead.ts";
import { readFloats } from "../../../src/inspect/floats.ts";
import type { OnnxGraph, OnnxNode } from "../../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../../src/inspect/tensor.ts";
import { refusal } from "../../support/refusal.ts";
import { floatValue, graphOf, runGraph } from "../../support/run-graph.ts";
import { largestDifference, noise, noiseTensor } from "../../support/tensors.ts";

const fold = async (graph: OnnxGraph): Promise<OnnxGraph> => dropDead((await foldConstants("m.onnx", graph)).graph);

/** Vectors of integers and floats that are made from the shape of x, as exporters make them. */
interface Program {
  readonly nodes: OnnxNode[];
  readonly initializers: Tensor[];
  readonly ints: { name: string; length: number }[];
  readonly floats: { name: string; length: number }[];
}

type Step = (program: Program, pick: (count: number) => number) => void;

const push = (
  { nodes }: Program,
  opType: string,
  inputs: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
): string => {
  const name = `v${nodes.length}`;
  nodes.push(makeNode(name, opType, inputs, [name], attributes));
  return name;
};
const stored = ({ initializers }: Program, values: readonly number[]): string => {
  const name = `c${initializers.length}`;
  initializers.push(int64Tensor(name, values));
  return name;
};
const storedFloat = ({ initializers }: Program, value: number): string => {
  const name = `c${initializers.length}`;
  initializers.push(float32Tensor(name, [], Float32Array.of(value)));
  return name;
};

const two =
  (opType: string, bounded = false): Step =>
  (program, pick) => {
    const [a, b] = [program.ints[pick(program.ints.length)]!, program.ints[pick(program.ints.length)]!];
    if (a.length !== b.length && a.length !== 1 && b.length !== 1) return;
    const name = push(program, opType, [a.name, b.name]);
    const length = Math.max(a.length, b.length);
    // Products of products would leave what an integer of 53 bits holds.
    program.ints.push({ name: bounded ? push(program, "Mod", [name, stored(program, [1009])]) : name, length });
  };

const withConstant =
  (opType: string): Step =>
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    program.ints.push({ name: push(program, opType, [name, stored(program, [[7, -3, 2][pick(3)]!])]), length });
  };

const one =
  (opType: string): Step =>
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    program.ints.push({ name: push(program, opType, [name]), length });
  };

const floatOf =
  (opType: string, values: readonly number[]): Step =>
  (program, pick) => {
    const { name, length } = program.floats[pick(program.floats.length)]!;
    const inputs = values.length === 0 ? [name] : [name, storedFloat(program, values[pick(values.length)]!)];
    program.floats.push({ name: push(program, opType, inputs), length });
  };

const steps: readonly Step[] = [
  two("Add"),
  two("Sub"),
  two("Mul", true),
  two("Max"),
  two("Min"),
  withConstant("Div"),
  withConstant("Mod"),
  one("Neg"),
  one("Abs"),
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    const indices = Array.from({ length: 1 + pick(3) }, () => pick(2 * length) - length);
    program.ints.push({ name: push(program, "Gather", [name, stored(program, indices)]), length: indices.length });
  },
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    const start = pick(length);
    const inputs = [name, stored(program, [start]), stored(program, [length + pick(3)]), stored(program, [0]), stored(program, [1])];
    program.ints.push({ name: push(program, "Slice", inputs), length: length - start });
  },
  (program, pick) => {
    const [a, b] = [program.ints[pick(program.ints.length)]!, program.ints[pick(program.ints.length)]!];
    if (a.length + b.length > 64) return;
    program.ints.push({ name: push(program, "Concat", [a.name, b.name], { axis: 0 }), length: a.length + b.length });
  },
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    const row = push(program, "Unsqueeze", [name, stored(program, [pick(2)])]);
    const turned = push(program, "Transpose", [row], { perm: [1, 0] });
    const wide = push(program, "Expand", [push(program, "Squeeze", [turned]), stored(program, [2, length])]);
    program.ints.push({ name: push(program, "Reshape", [wide, stored(program, [-1])]), length: 2 * length });
  },
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    const limit = push(program, "Squeeze", [push(program, "Gather", ["shape", stored(program, [pick(3)])])]);
    const counted = push(program, "Range", [
      push(program, "Squeeze", [stored(program, [0])]),
      limit,
      push(program, "Squeeze", [stored(program, [1])]),
    ]);
    const first = push(program, "Gather", [counted, stored(program, [0])]);
    program.ints.push({ name: push(program, "Add", [name, first]), length });
  },
  (program, pick) => {
    const [a, b] = [program.ints[pick(program.ints.length)]!, program.ints[pick(program.ints.length)]!];
    if (a.length !== b.length) return;
    const chosen = push(program, ["Less", "Greater", "Equal"][pick(3)]!, [a.name, b.name]);
    const some = push(program, ["And", "Or"][pick(2)]!, [chosen, push(program, "Not", [chosen])]);
    program.ints.push({ name: push(program, "Where", [pick(2) === 0 ? chosen : some, a.name, b.name]), length: a.length });
  },
  (program, pick) => {
    const { name, length } = program.ints[pick(program.ints.length)]!;
    program.floats.push({ name: push(program, "Cast", [name], { to: 1 }), length });
  },
  floatOf("Mul", [0.1, 3, -0.5]),
  floatOf("Add", [0.3, -7]),
  floatOf("Div", [3, 0.7]),
  floatOf("Pow", [1, 2]),
  floatOf("Floor", []),
  floatOf("Ceil", []),
  (program, pick) => {
    const { name, length } = program.floats[pick(program.floats.length)]!;
    const root = push(program, "Sqrt", [push(program, "Abs", [name])]);
    program.floats.push({ name: push(program, "Reciprocal", [push(program, "Add", [root, storedFloat(program, 1)])]), length });
  },
  (program, pick) => {
    const { name, length } = program.floats[pick(program.floats.length)]!;
    const small = push(program, "Min", [push(program, "Max", [name, storedFloat(program, -1000)]), storedFloat(program, 1000)]);
    program.ints.push({ name: push(program, "Cast", [small], { to: 7 }), length });
  },
];

function programOf(choices: readonly (readonly [number, number])[]): OnnxGraph {
  const program: Program = { nodes: [makeNode("shape", "Shape", ["x"], ["shape"])], initializers: [], ints: [], floats: [] };
  program.ints.push({ name: "shape", length: 3 });
  program.floats.push({ name: push(program, "Cast", ["shape"], { to: 1 }), length: 3 });
  for (const [step, seed] of choices) {
    let state = seed;
    steps[step % steps.length]!(program, (count) => {
      state = Math.imul(state, 747_796_405) + 12_345;
      return (state >>> 8) % count;
    });
  }
  const all = [...program.floats.map(({ name }) => name), ...program.ints.map(({ name }) => push(program, "Cast", [name], { to: 1 }))];
  const sum = push(program, "ReduceSum", ["x"], { keepdims: 0 });
  const nodes = [...program.nodes, makeNode("all", "Concat", all, ["all"], { axis: 0 }), makeNode("y", "Add", ["all", sum], ["y"])];
  const y = { name: "y", dtype: "float32", shape: undefined } as const;
  return { name: "", inputs: [floatValue("x", [2, 5, 3])], outputs: [y], valueInfo: [], nodes, initializers: program.initializers };
}

describe("what is made from shapes alone", () => {
  it("is folded to what the runtime makes of it, number for number", async () => {
    const x = { data: noise(30, 3), shape: [2, 5, 3] };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1000), fc.integer()), { maxLength: 24 }), async (choices) => {
        const graph = programOf(choices);
        const folded = await fold(graph);
        expect(folded.nodes.map(({ opType }) => opType)).toEqual(["ReduceSum", "Add"]);
        const [before, after] = [await runGraph(graph, { x }), await runGraph(folded, { x })];
        expect(after).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

const constants = (graph: OnnxGraph): string[] => graph.initializers.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join()}]`);
const unread = (tensor: Tensor): Tensor => ({ ...tensor, read: () => Promise.reject(new Error(`${tensor.name} was read`)) });
const large = [600, 600];
const product = (weight: string): OnnxNode => makeNode("y", "MatMul", ["x", weight], ["y"]);

describe("weights", () => {
  it.each<[string, OnnxNode[]]>([
    ["a Cast", [makeNode("f", "Cast", ["w"], ["f"], { to: 1 }), product("f")]],
    [
      "two Casts",
      [
        makeNode("f", "Cast", ["w"], ["f"], { to: 1 }),
        makeNode("g", "Cast", ["w"], ["g"], { to: 1 }),
        makeNode("z", "Add", ["g", "f"], ["z"]),
        product("z"),
      ],
    ],
  ])("keep their name behind %s, and are not read", async (_what, nodes) => {
    const w = unread(noiseTensor("w", large, 1, "float16"));
    expect(constants(await fold(graphOf([1, 600], [1, 600], { nodes, initializers: [w] })))).toEqual(["w float32 [600,600]"]);
  });

  it("that something else reads as well give their cast another name", async () => {
    const nodes = [
      makeNode("f", "Cast", ["w"], ["f"], { to: 1 }),
      makeNode("s", "Cast", ["w"], ["s"], { to: 11 }),
      makeNode("t", "Cast", ["s"], ["t"], { to: 1 }),
      makeNode("z", "Add", ["t", "f"], ["z"]),
      product("z"),
    ];
    const w = unread(noiseTensor("w", large, 1, "float16"));
    const folded = await fold(graphOf([1, 600], [1, 600], { nodes, initializers: [w] }));
    expect(constants(folded)).toEqual(["w float16 [600,600]", "f float32 [600,600]"]);
  });

  it.each([large, [6, 8]])("of %i x %i keep their rows: a matrix's Transpose stays", async (rows, cols) => {
    const nodes = [makeNode("t", "Transpose", ["w"], ["t"], { perm: [1, 0] }), product("t")];
    const graph = graphOf([1, cols!], [1, rows!], { nodes, initializers: [unread(noiseTensor("w", [rows!, cols!], 1))] });
    expect((await foldConstants("m.onnx", graph)).graph).toBe(graph);
  });

  const cut = ["start", "end", "axis", "step"];
  it.each<[string, OnnxNode, number[]]>([
    ["Reshape", makeNode("v", "Reshape", ["w", "shape"], ["v"]), [1200, 300]],
    ["Unsqueeze", makeNode("v", "Unsqueeze", ["w", "axis"], ["v"]), [600, 1, 600]],
    ["Slice", makeNode("v", "Slice", ["w", ...cut], ["v"]), [600, 198]],
    ["Mul", makeNode("v", "Mul", ["w", "scale"], ["v"]), large],
    ["Sub", makeNode("v", "Sub", ["w", "scale"], ["v"]), large],
    ["Cast", makeNode("v", "Cast", ["codes"], ["v"], { to: 1 }), large],
  ])("are viewed through %s, range by range", async (_op, node, shape) => {
    const initializers = [
      noiseTensor("w", large, 1),
      memoryTensor(
        "codes",
        "int8",
        large,
        Uint8Array.from({ length: 360_000 }, (_, at) => at % 251),
      ),
      int64Tensor("shape", [1200, 300]),
      ...[3, 597, 1, 3].map((value, at) => int64Tensor(cut[at]!, [value])),
      float32Tensor("scale", [], Float32Array.of(0.3)),
    ];
    const y = makeNode("y", "Mul", ["v", "x"], ["y"]);
    const graph = graphOf([1], shape, { nodes: [node, y], initializers });
    const folded = await fold(graph);
    expect(folded.nodes).toEqual([y]);
    const feeds = { x: { data: Float32Array.of(1), shape: [1] } };
    const [wanted, found] = [(await runGraph(graph, feeds))["y"]!, (await runGraph(folded, feeds))["y"]!];
    expect(found.shape).toEqual(wanted.shape);
    expect(largestDifference(found.data, wanted.data)).toBe(0);
    const [view] = folded.initializers;
    const whole = await view!.read(0, view!.byteLength);
    for (const [offset, length] of [
      [4000, 1000],
      [17, 3],
      [view!.byteLength - 5, 5],
      [8, 0],
    ] as const)
      expect(Buffer.compare(await view!.read(offset, length), whole.subarray(offset, offset + length))).toBe(0);
  });
});

it("a range beyond a view is refused", async () => {
  const nodes = [makeNode("v", "Cast", ["w"], ["v"], { to: 1 }), product("v")];
  const folded = await fold(graphOf([1, 600], [1, 600], { nodes, initializers: [noiseTensor("w", large, 1, "float16")] }));
  const [view] = folded.initializers;
  await refusal(() => view!.read(view!.byteLength - 1, 2), "FORMAT_TRUNCATED");
});

describe("what stays", () => {
  const x = { x: { data: noise(4, 1), shape: [4] } };

  it("a constant that is an output", async () => {
    const nodes = [makeNode("y", "Add", ["c", "c"], ["y"])];
    const graph = graphOf([4], [4], { nodes, initializers: [noiseTensor("c", [4], 1)] });
    expect((await foldConstants("m.onnx", graph)).graph).toBe(graph);
  });

  it("what is computed from x", async () => {
    const nodes = [makeNode("s", "Sqrt", ["x"], ["s"]), makeNode("y", "Add", ["s", "c"], ["y"])];
    const graph = graphOf([4], [4], { nodes, initializers: [noiseTensor("c", [4], 1)] });
    expect((await foldConstants("m.onnx", graph)).graph).toBe(graph);
  });

  it("what differs between engines: exp, and powers that are no roots", async () => {
    const nodes = [makeNode("e", "Exp", ["c"], ["e"]), makeNode("p", "Pow", ["c", "e"], ["p"]), makeNode("y", "Add", ["x", "p"], ["y"])];
    const graph = graphOf([4], [4], { nodes, initializers: [noiseTensor("c", [4], 1)] });
    expect((await fold(graph)).nodes).toHaveLength(3);
  });

  it("integers that would leave their type", async () => {
    const nodes = [
      makeNode("s", "Mul", ["most", "most"], ["s"]),
      makeNode("d", "Div", ["s", "s"], ["d"]),
      makeNode("f", "Cast", ["d"], ["f"], { to: 1 }),
      makeNode("y", "Add", ["x", "f"], ["y"]),
    ];
    const graph = graphOf([4], [4], { nodes, initializers: [int64Tensor("most", [2n ** 40n])] });
    expect((await fold(graph)).nodes.map(({ name }) => name)).toEqual(["s", "d", "f", "y"]);
  });

  it("the bound that means the end, through a Concat", async () => {
    const nodes = [
      makeNode("b", "Concat", ["end", "end"], ["b"], { axis: 0 }),
      makeNode("e", "Slice", ["b", "zero", "one"], ["e"]),
      makeNode("y", "Slice", ["x", "one", "e"], ["y"]),
    ];
    const initializers = [int64Tensor("end", [2n ** 63n - 1n]), int64Tensor("zero", [0]), int64Tensor("one", [1])];
    const graph = graphOf([4], [3], { nodes, initializers });
    const folded = await fold(graph);
    expect(folded.nodes).toHaveLength(1);
    expect(await runGraph(folded, x)).toEqual(await runGraph(graph, x));
  });

  it("an expansion of more than 262,144 elements: nothing of that size is made", async () => {
    const nodes = [makeNode("z", "Expand", ["c", "shape"], ["z"]), makeNode("y", "Mul", ["z", "x"], ["y"])];
    const graph = graphOf([1], [2 ** 40], { nodes, initializers: [noiseTensor("c", [1], 1), int64Tensor("shape", [2 ** 40])] });
    const typed = await foldConstants("m.onnx", graph);
    expect(typed.graph).toBe(graph);
    expect(typed.types.get("y")).toEqual({ dtype: "float32", shape: [2 ** 40] });
  });
});

it("constants of millions of elements in all are refused before they are made", async () => {
  const expands = Array.from({ length: 70 }, (_, at) => makeNode(`e${at}`, "Expand", ["c", "shape"], [`e${at}`]));
  const nodes = [...expands, makeNode("y", "Max", ["x", ...expands.map(({ name }) => name)], ["y"])];
  const graph = graphOf([1], [2 ** 18], { nodes, initializers: [noiseTensor("c", [1], 1), int64Tensor("shape", [2 ** 18])] });
  await refusal(() => foldConstants("m.onnx", graph), "LIMIT_EXCEEDED");
});

it("an element that a Gather takes from beyond is refused", async () => {
  const nodes = [makeNode("g", "Gather", ["c", "i"], ["g"]), makeNode("y", "Add", ["x", "g"], ["y"])];
  const graph = graphOf([1], [1], { nodes, initializers: [noiseTensor("c", [4], 1), int64Tensor("i", [4])] });
  expect((await refusal(() => foldConstants("m.onnx", graph), "FORMAT_INVALID")).message).toContain('"g"');
});

it("half-precision constants are widened exactly", async () => {
  const nodes = [makeNode("f", "Cast", ["w"], ["f"], { to: 1 }), makeNode("y", "Add", ["x", "f"], ["y"])];
  const w = noiseTensor("w", [4], 5, "float16");
  const [folded] = (await fold(graphOf([4], [4], { nodes, initializers: [w] }))).initializers;
  expect(await readFloats(folded!)).toEqual(await readFloats(w));
});

describe("a few bytes that ask for much work", () => {
  const empty = (name: string, shape: readonly number[]) => memoryTensor(name, "int64", shape, new Uint8Array(0));
  const sizeOf = (value: string) => [
    makeNode("s", "Shape", [value], ["s"]),
    makeNode("f", "Cast", ["s"], ["f"], { to: 1 }),
    makeNode("r", "ReduceMax", ["f"], ["r"]),
    makeNode("y", "Add", ["x", "r"], ["y"]),
  ];

  it.each([
    [2 ** 33, 1],
    [2 ** 20, 2 ** 18],
  ])("Gather of nothing along %i rows, %i times", async (rows, count) => {
    const nodes = [
      makeNode("i", "Expand", ["zero", "count"], ["i"]),
      makeNode("g", "Gather", ["e", "i"], ["g"], { axis: 1 }),
      ...sizeOf("g"),
    ];
    const initializers = [int64Tensor("zero", [0]), int64Tensor("count", [count]), empty("e", [rows, 1, 0])];
    const { graph, types } = await foldConstants("m.onnx", graphOf([4], [4], { nodes, initializers }));
    expect(types.get("g")).toEqual({ dtype: "int64", shape: [rows, count, 0] });
    expect(dropDead(graph).nodes.map(({ opType }) => opType)).not.toContain("Gather");
  });

  it("Concat of nothing along 2^33 rows", async () => {
    const nodes = [makeNode("c", "Concat", ["e", "e"], ["c"], { axis: 1 }), ...sizeOf("c")];
    const { types } = await foldConstants("m.onnx", graphOf([4], [4], { nodes, initializers: [empty("e", [2 ** 33, 0])] }));
    expect(types.get("c")).toEqual({ dtype: "int64", shape: [2 ** 33, 0] });
  });

  it("Concat of nothing, thousands of times, beside something", async () => {
    const inputs = Array.from({ length: 20_000 }, () => "e");
    const nodes = [makeNode("c", "Concat", [...inputs, "one"], ["c"], { axis: 1 }), ...sizeOf("c")];
    const column = memoryTensor("one", "int64", [2 ** 18, 1], new Uint8Array(2 ** 21));
    const { types } = await foldConstants("m.onnx", graphOf([4], [4], { nodes, initializers: [empty("e", [2 ** 18, 0]), column] }));
    expect(types.get("c")!.shape).toEqual([2 ** 18, 1]);
  });

  it("Max of many numbers, each as large as the largest", async () => {
    const inputs = Array.from({ length: 100_000 }, () => "c");
    const nodes = [makeNode("m", "Max", ["wide", ...inputs], ["m"]), makeNode("y", "Add", ["x", "m"], ["y"])];
    const initializers = [noiseTensor("c", [1], 1), noiseTensor("wide", [2 ** 17], 2)];
    await refusal(() => foldConstants("m.onnx", graphOf([1], [2 ** 17], { nodes, initializers })), "LIMIT_EXCEEDED");
  });

  it.each<[string, OnnxNode[], Tensor[]]>([
    [
      "a stored value",
      [makeNode("t", "Transpose", ["w"], ["t"])],
      [
        float32Tensor(
          "w",
          Array.from({ length: 65 }, () => 1),
          Float32Array.of(1),
        ),
      ],
    ],
    [
      "a computed one",
      [makeNode("v", "Reshape", ["x", "axes"], ["v"]), makeNode("t", "Transpose", ["v"], ["t"])],
      [
        int64Tensor(
          "axes",
          Array.from({ length: 2 ** 18 }, () => 1),
        ),
      ],
    ],
  ])("permutations of thousands of axes, of %s", async (_what, nodes, initializers) => {
    const graph = graphOf([1], [1], { nodes: [...nodes, makeNode("y", "Add", ["x", "t"], ["y"])], initializers });
    await refusal(() => foldConstants("m.onnx", graph), "LIMIT_EXCEEDED");
  });
});
