import { dequantizeRows, errorSums, quantizeRows, relativeMse, rotationMatrix, type Rotation } from "@balafon/quantizer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeNode } from "../../../src/graph/builder.ts";
import { foldedBias, foldedWeight, type LinearFold } from "../../../src/graph/fold/folded-tensors.ts";
import type { Linear } from "../../../src/graph/fold/linear.ts";
import type { ChannelRotation } from "../../../src/graph/fold/span-rotator.ts";
import { floatsAt, readFloats } from "../../../src/inspect/floats.ts";
import { refusal } from "../../support/refusal.ts";
import { noise, noiseTensor, tensorOf } from "../../support/tensors.ts";

const regular: ChannelRotation = { kind: "regular-hadamard", block: 16, seed: 1 };
const perHead: ChannelRotation = { kind: "hadamard", block: 8, seed: 1 };
const [inputs, outputs] = [32, 48];

/** W is [inputs][outputs] of noise, however it is stored. */
function layer(inputAxis: 0 | 1, dtype: "float32" | "float16" = "float32"): Linear {
  const shape = inputAxis === 0 ? [inputs, outputs] : [outputs, inputs];
  const weight = noiseTensor("w", shape, 3, dtype);
  const bias = { tensor: noiseTensor("b", [outputs], 4), sum: makeNode("sum", "Add", ["xw", "b"], ["y"]) };
  return { input: "x", output: "y", product: makeNode("xw", "MatMul", ["x", "w"], ["xw"]), weight, inputAxis, inputs, outputs, bias };
}

const full: LinearFold = {
  gain: noiseTensor("gain", [inputs], 5),
  shift: noiseTensor("shift", [inputs], 6),
  inputs: regular,
  outputs: { first: 16, count: 32, rotation: perHead },
};

/** x M^T of every block of a row. */
function rotated(row: readonly number[], rotation: ChannelRotation, first = 0, count = row.length): number[] {
  const { block } = rotation;
  const matrix = rotationMatrix(rotation);
  return row.map((own, at) => {
    if (at < first || at >= first + count) return own;
    const start = first + Math.floor((at - first) / block) * block;
    let sum = 0;
    for (let j = 0; j < block; j++) sum += matrix[((at - first) % block) * block + j]! * row[start + j]!;
    return sum;
  });
}

/** y of a row x, in plain loops. */
async function apply(x: readonly number[], weight: Float32Array, bias: Float32Array, inputAxis: 0 | 1): Promise<number[]> {
  return Array.from({ length: outputs }, (_, output) => {
    let sum = bias[output]!;
    for (const [input, value] of x.entries()) sum += value * weight[inputAxis === 0 ? input * outputs + output : output * inputs + input]!;
    return sum;
  });
}

describe.each([0, 1] as const)("a linear layer whose inputs lie along axis %i", (inputAxis) => {
  it("computes on rotated, normalized inputs what it computed on the norm's output, rotated", async () => {
    const linear = layer(inputAxis);
    const x = Array.from(noise(inputs, 9));
    const [gain, shift] = [await readFloats(full.gain!), await readFloats(full.shift!)];
    const normed = x.map((value, at) => value * gain[at]! + shift[at]!);
    const before = await apply(normed, await readFloats(linear.weight), await readFloats(linear.bias!.tensor), inputAxis);
    const [weight, bias] = [foldedWeight(linear, full), foldedBias("folded", linear, full)];
    expect([weight.name, bias.name, weight.dtype, weight.shape]).toEqual(["w", "folded", "float32", linear.weight.shape]);
    const after = await apply(rotated(x, regular), await readFloats(weight), await readFloats(bias), inputAxis);
    const wanted = rotated(before, perHead, 16, 32);
    expect(Math.max(...after.map((value, at) => Math.abs(value - wanted[at]!)))).toBeLessThan(2e-6);
  });

  it("gives a range as it gives the whole, cut anywhere", async () => {
    const weight = foldedWeight(layer(inputAxis, "float16"), full);
    const bias = foldedBias("folded", layer(inputAxis), full);
    for (const tensor of [weight, bias]) {
      const whole = await tensor.read(0, tensor.byteLength);
      expect(whole).toHaveLength(tensor.byteLength);
      await fc.assert(
        fc.asyncProperty(fc.nat(tensor.byteLength), fc.nat(tensor.byteLength), async (one, other) => {
          const [start, end] = [Math.min(one, other), Math.max(one, other)];
          expect(await tensor.read(start, end - start)).toEqual(whole.subarray(start, end));
        }),
      );
    }
  });

  it("rounds once: a rotation of what one number is in is exact to the last bit", async () => {
    const { weight, ...rest } = layer(inputAxis);
    const values = new Float32Array(inputs * outputs);
    values[0] = 1 / 3;
    const single: Linear = { ...rest, weight: tensorOf("w", weight.shape, values) };
    const gain = tensorOf("gain", [inputs], new Float32Array(inputs).fill(1 / 7));
    const folded = await readFloats(foldedWeight(single, { gain, inputs: regular }));
    const expected = Math.fround((Math.fround(1 / 3) * Math.fround(1 / 7)) / 4);
    expect(new Set(folded.filter((value) => value !== 0).map(Math.abs))).toEqual(new Set([expected]));
    expect(folded.filter((value) => value !== 0)).toHaveLength(16);
  });

  it("refuses to read beyond its end", async () => {
    const { byteLength, read } = foldedWeight(layer(inputAxis), full);
    await refusal(() => read(byteLength - 4, 8), "FORMAT_TRUNCATED");
    await refusal(() => foldedBias("folded", layer(inputAxis), full).read(0, 4 * outputs + 1), "FORMAT_TRUNCATED");
  });
});

it("reads a large weight in pieces", async () => {
  let longest = 0;
  const tall = noiseTensor("w", [2048, 1024], 1);
  const weight = { ...tall, read: (offset: number, length: number) => ((longest = Math.max(longest, length)), tall.read(offset, length)) };
  const linear: Linear = { ...layer(0), weight, inputs: 2048, outputs: 1024 };
  const folded = foldedWeight(linear, { inputs: regular });
  await floatsAt(folded, 0, 2048 * 1024);
  expect(longest).toBe(2 ** 20);
});

it("a layer without a bias gets one from the norm's", async () => {
  const { bias: _bias, ...linear } = layer(0);
  const shift = await readFloats(full.shift!);
  const wanted = await apply(Array.from(shift), await readFloats(linear.weight), new Float32Array(outputs), 0);
  const folded = await readFloats(foldedBias("folded", linear, { shift: full.shift! }));
  expect(Array.from(folded)).toEqual(wanted.map(Math.fround));
});

it.each([64, 256])("spreads outlier columns nearly as randomized blocks do: order %i", async (block) => {
  const shape = { rows: 64, cols: 512 };
  const gauss = noise(shape.rows * shape.cols * 12, 8);
  const values = Float32Array.from({ length: shape.rows * shape.cols }, (_, at) => {
    const normal = gauss.subarray(at * 12, at * 12 + 12).reduce((sum, value) => sum + value, 0);
    return normal * ((at % shape.cols) % 100 === 17 ? 8 : 1);
  });
  const weight = tensorOf("w", [shape.rows, shape.cols], values);
  const linear: Linear = { ...layer(1), weight, inputs: shape.cols, outputs: shape.rows };
  const folded = await readFloats(foldedWeight(linear, { inputs: { kind: "regular-hadamard", block, seed: 1 } }));
  const errorOf = (weights: Float32Array, rotation: Rotation): number => {
    const scheme = { kind: "turboquant", bits: 4, group: 128, rotation } as const;
    return relativeMse(errorSums(weights, dequantizeRows(quantizeRows(weights, shape, scheme), shape, scheme)));
  };
  expect(errorOf(folded, { kind: "none" })).toBeLessThan(1.05 * errorOf(values, { kind: "hadamard", block: 128, seed: 1 }));
  expect(errorOf(values, { kind: "none" })).toBeGreaterThan(0.03);
});
