import { describe, expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../src/graph/builder.ts";
import { checkGraphWeights } from "../../src/graph/graph-weights.ts";
import type { OnnxGraph, OnnxNode } from "../../src/inspect/onnx/model.ts";
import type { Tensor } from "../../src/inspect/tensor.ts";
import { refusal } from "../support/refusal.ts";
import { noise, noiseTensor, tensorOf } from "../support/tensors.ts";

const names = { graph: "head.onnx", checkpoint: "head.pt" };

const check = (initializers: readonly Tensor[], keys: readonly Tensor[], nodes: readonly OnnxNode[] = []) => {
  const graph: OnnxGraph = { name: "g", inputs: [], outputs: [], valueInfo: [], nodes, initializers };
  return checkGraphWeights(names, graph, new Map(keys.map((tensor) => [tensor.name, tensor])));
};

const details = async (...args: Parameters<typeof check>) => (await refusal(() => check(...args), "CHECKPOINT_MISMATCH")).facts.details;

/** [2, 3] and its transpose. */
const values = noise(6, 1);
const matrix = tensorOf("m", [2, 3], values);
const turned = tensorOf("m.T", [3, 2], Float32Array.of(values[0]!, values[3]!, values[1]!, values[4]!, values[2]!, values[5]!));
const halves = Float32Array.of(0.5, -2, 0.25, 1, 3, -0.125);

const constant = (name: string, tensor: Tensor): OnnxNode => ({
  ...makeNode(name, "Constant", [], [name]),
  attributes: new Map([["value", { kind: "tensor", value: tensor }]]),
});

describe("weights that are the checkpoint's", () => {
  it("under their own names, others, transposed, and in constants of older exporters", async () => {
    const bias = noiseTensor("bias", [4], 2);
    const scale = noiseTensor("scale", [4], 3);
    expect(await check([bias, turned], [bias, scale, matrix], [constant("c", { ...scale, name: "" })])).toEqual({
      keysUsed: 3,
      constants: 0,
    });
  });

  it("in another float type that holds the same values", async () => {
    for (const dtype of ["float16", "bfloat16", "float64"] as const) {
      const narrow = tensorOf("w", [6], halves, dtype);
      expect(await check([narrow], [tensorOf("key", [6], halves)])).toMatchObject({ keysUsed: 1 });
      expect(await check([tensorOf("key", [6], halves)], [narrow])).toMatchObject({ keysUsed: 1 });
    }
  });

  it("where keys have equal values, each stands for one weight", async () => {
    const zeros = (name: string): Tensor => tensorOf(name, [3], new Float32Array(3));
    expect(await check([zeros("x"), zeros("y")], [zeros("a"), zeros("b")])).toMatchObject({ keysUsed: 2 });
    expect(await details([zeros("x")], [zeros("a"), zeros("b")])).toEqual(['keys that no weight equals: "b"']);
    expect(await details([zeros("x"), zeros("y")], [zeros("a")])).toEqual(['equal no key of the checkpoint: "y"']);
  });

  it("beside single numbers and integers, which are counted", async () => {
    const scalar = tensorOf("sqrt", [], Float32Array.of(0.3));
    const one = tensorOf("one", [1], Float32Array.of(1));
    expect(await check([matrix, scalar, one, int64Tensor("shape", [1, 2])], [matrix, int64Tensor("num_batches_tracked", [7])])).toEqual({
      keysUsed: 1,
      constants: 3,
    });
  });

  it("a single number of the checkpoint is a weight like any other", async () => {
    const scale = tensorOf("scale", [1], Float32Array.of(0.3));
    expect(await check([{ ...scale, name: "x" }], [scale])).toEqual({ keysUsed: 1, constants: 0 });
    expect(await details([tensorOf("x", [1], Float32Array.of(0.4))], [scale])).toEqual(['keys that no weight equals: "scale"']);
  });
});

describe("weights that are not", () => {
  it("of a key's name and another key's values", async () => {
    const [a, b] = [noiseTensor("a", [4], 1), noiseTensor("b", [4], 2)];
    expect(
      await details(
        [
          { ...a, name: "b" },
          { ...b, name: "a" },
        ],
        [a, b],
      ),
    ).toEqual(['differ from the key of their name: "b", "a"']);
  });

  it("of the same bytes and another shape", async () => {
    expect(await details([{ ...matrix, shape: [6] }], [{ ...matrix, name: "key" }])).toEqual([
      'equal no key of the checkpoint: "m"',
      'keys that no weight equals: "key"',
    ]);
  });

  it("of nearly the same values: one unit in the last place, rounding to a narrower type, another sign of zero", async () => {
    const third = Float32Array.of(1 / 3, 0);
    const key = tensorOf("key", [2], third);
    const [next] = new Float32Array(Uint32Array.of(new Uint32Array(third.buffer)[0]! + 1).buffer);
    for (const near of [
      tensorOf("w", [2], Float32Array.of(next!, 0)),
      tensorOf("w", [2], third, "float16"),
      tensorOf("w", [2], Float32Array.of(1 / 3, -0)),
    ])
      expect(await details([near], [key])).toHaveLength(2);
    const wide = { ...tensorOf("w", [2], third, "float64"), read: async () => new Uint8Array(Float64Array.of(1 / 3, 0).buffer) };
    expect(await details([wide], [key])).toHaveLength(2);
  });

  it("hidden in a constant", async () => {
    expect(await details([matrix], [matrix], [constant("c", noiseTensor("", [9], 5))])).toEqual(['equal no key of the checkpoint: "c"']);
    const list: OnnxNode = {
      ...makeNode("l", "Constant", [], ["l"]),
      attributes: new Map([["value_floats", { kind: "floats", value: [1, 2] }]]),
    };
    expect(await details([matrix], [matrix], [list])).toEqual(['equal no key of the checkpoint: "l"']);
  });
});
