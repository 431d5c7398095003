import { BalafonError } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { validateModel } from "../../../../src/emit/coreml/validate/validate.ts";
import type { CoreMlModel, MilFunction, MilOperation, MilValue } from "../../../../src/inspect/coreml/program.ts";
import { blob, constant, linearModel, named, operation, palette, text, typeOf } from "../models.ts";

/** What validation says of a model; "none" where it is valid. Anything but a fault of ours is thrown on. */
function faultOf(model: CoreMlModel): string {
  try {
    validateModel(model);
    return "none";
  } catch (error) {
    if (error instanceof BalafonError && error.code === "INTERNAL") return error.message;
    throw error;
  }
}

it("a fault says that it is ours, and that nothing was written", () => {
  const fault = faultOf({ ...linearModel(), inputs: [] });
  expect(fault).toContain("a fault of ours");
  expect(fault).toContain("Please report it");
  expect(fault).toContain("Nothing of the package was written");
});

const changed = (version: number, change: (fn: MilFunction) => Partial<MilFunction>) =>
  linearModel(version, (fn) => ({ ...fn, ...change(fn) }));

/** The model with further operations before its own. */
const having = (version: number, ...more: MilOperation[]) => changed(version, (fn) => ({ operations: [...more, ...fn.operations] }));

const int32 = (...values: number[]): MilValue => ({ type: typeOf("int32", values.length), immediate: values });
const scalar = (value: number): MilValue => ({ type: typeOf("int32"), immediate: [value] });
const flag = (value: boolean): MilValue => ({ type: typeOf("bool"), immediate: [value] });
const half = (value: number): MilValue => ({ type: typeOf("fp16"), immediate: [value] });
const bound = (value: MilValue) => [{ value }];

/** An operation on x, whose constants are bound in place. */
const onX = (type: string, parameters: Readonly<Record<string, MilValue>>, output = typeOf("fp16", 2, 16)) =>
  operation(type, { x: named("x"), ...Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, bound(value)])) }, output);

const lstm = (dtype: "fp16" | "fp32") => {
  const value = (...shape: number[]) => bound(blob(typeOf(dtype, ...shape)));
  const words = { direction: "forward", recurrent_activation: "sigmoid", cell_activation: "tanh", activation: "tanh" };
  const steps = constant("steps", blob(typeOf(dtype, 5, 1, 3)));
  const inputs = {
    x: named("steps"),
    initial_h: value(1, 2),
    initial_c: value(1, 2),
    weight_ih: value(8, 3),
    weight_hh: value(8, 2),
    output_sequence: bound(flag(true)),
    ...Object.fromEntries(Object.entries(words).map(([key, word]) => [key, bound(text(word))])),
  };
  const state = typeOf(dtype, 1, 2);
  const made = operation("lstm", inputs, typeOf(dtype, 5, 1, 2), "h");
  return [steps, { ...made, outputs: [...made.outputs, { name: "last_h", type: state }, { name: "last_c", type: state }] }];
};

describe("a valid model has no fault", () => {
  it.each([
    ["dense weights", linearModel()],
    ["codes of iOS 16", having(7, palette(4, "CoreML6"))],
    ["codes of iOS 18", having(9, palette(3, "CoreML8"))],
    ["an LSTM in float32 on iOS 16", having(7, ...lstm("fp32"))],
    ["an LSTM in float16 on iOS 17", having(8, ...lstm("fp16"))],
    ["a softmax", having(8, onX("softmax", { axis: scalar(-1) }))],
  ])("%s", (_, model) => expect(faultOf(model)).toBe("none"));
});

describe("defaults, opsets and types", () => {
  it.each<[string, CoreMlModel, string]>([
    ["a default that is left out", having(8, onX("softmax", {})), "its parameter axis is left out"],
    [
      "a bias that is left out",
      changed(8, ({ operations }) => ({
        operations: operations.map((one) => ({ ...one, inputs: new Map([...one.inputs].filter(([key]) => key !== "bias")) })),
      })),
      "its parameter bias is left out",
    ],
    ["a parameter of nobody", having(8, onX("relu", { alpha: half(1) })), 'it has no parameter "alpha"'],
    [
      "a parameter of a later opset",
      having(
        7,
        operation(
          "gather",
          {
            x: named("x"),
            indices: bound(int32(1)),
            axis: bound(scalar(0)),
            batch_dims: bound(scalar(0)),
            validate_indices: bound(flag(false)),
          },
          typeOf("fp16", 1, 16),
        ),
      ),
      "validate_indices",
    ],
    [
      "a parameter that came with the opset",
      having(
        8,
        operation(
          "gather",
          { x: named("x"), indices: bound(int32(1)), axis: bound(scalar(0)), batch_dims: bound(scalar(0)) },
          typeOf("fp16", 1, 16),
        ),
      ),
      "validate_indices is left out",
    ],
    ["an operation of nobody", having(8, onX("hard_swish", {})), "not among those that we write"],
    ["an operation of a later opset", having(8, onX("constexpr_blockwise_shift_scale", {})), "newer than the target"],
    ["codes of iOS 18 on iOS 17", having(8, palette(4, "CoreML8")), "its indices is of a type that it does not take"],
    ["3 bits on iOS 17", having(8, palette(3, "CoreML6")), "2, 4, 16, 64 or 256 entries"],
    ["codes of iOS 16 on iOS 18", having(9, palette(4, "CoreML6")), 'it has no parameter "shape"'],
    ["an LSTM in float16 on iOS 16", having(7, ...lstm("fp16")), "its x is of a type that it does not take"],
    [
      "weights of another type on iOS 16",
      having(
        7,
        constant("v", blob(typeOf("fp32", 4, 16))),
        operation("linear", { x: named("x"), weight: named("v"), bias: bound(blob(typeOf("fp32", 4))) }, typeOf("fp16", 2, 4)),
      ),
      "another element type",
    ],
    [
      "two types in a sum",
      having(8, operation("add", { x: named("x"), y: bound({ type: typeOf("fp32"), immediate: [1] }) }, typeOf("fp16", 2, 16))),
      "another element type",
    ],
    [
      "a parameter that is no constant",
      having(
        8,
        onX("relu", {}),
        operation(
          "layer_norm",
          { x: named("x"), axes: bound(int32(-1)), epsilon: bound(half(2 ** -16)), gamma: named("relu") },
          typeOf("fp16", 2, 16),
        ),
      ),
      "its gamma must be a constant",
    ],
    ["a word that Core ML does not know", having(8, onX("gelu", { mode: text("ERF") })), "its mode is not one of Core ML's"],
    ["a split in no way", having(8, onX("split", { axis: scalar(0) })), "not said how it splits"],
    ["an opset of another version", { ...linearModel(8), specificationVersion: 9 }, "opset is not that of its specification version"],
    ["iOS 15", changed(8, () => ({ opset: "CoreML5" })), "opset is not that"],
  ])("%s", (_, model, says) => expect(faultOf(model)).toContain(says));
});

describe("names, order and shapes", () => {
  it.each<[string, CoreMlModel, string]>([
    ["a name with a slash", having(8, constant("a/b", half(1))), "not one that Core ML takes"],
    ["a name that starts with a digit", having(8, constant("1", half(1))), "not one that Core ML takes"],
    ["a word of MIL", having(8, constant("tensor", half(1))), "a word of MIL"],
    ["the name of a type", having(8, constant("fp16", half(1))), "a word of MIL"],
    ["a name twice", having(8, constant("w", half(1))), "written twice"],
    ["the name of an input", having(8, constant("x", half(1))), "written twice"],
    ["a value before it is written", changed(8, ({ operations }) => ({ operations: operations.toReversed() })), "nothing before it writes"],
    ["an output of nobody", changed(8, () => ({ outputs: ["z"] })), "no operation gives it"],
    ["an output that is a constant", changed(8, () => ({ outputs: ["w"] })), "no operation gives it"],
    ["a shape that is not what comes out", having(8, onX("relu", {}, typeOf("fp16", 16, 2))), "its declared type does not fit"],
    ["a type that is not what comes out", having(8, onX("relu", {}, typeOf("fp32", 2, 16))), "its declared type does not fit"],
    [
      "a weight that does not fit",
      changed(8, ({ operations }) => ({ operations: [constant("w", blob(typeOf("fp16", 4, 8))), ...operations.slice(1)] })),
      "its weight does not fit",
    ],
    [
      "shapes that cannot be broadcast",
      having(8, constant("v", blob(typeOf("fp16", 3))), operation("add", { x: named("x"), y: named("v") }, typeOf("fp16", 2, 16))),
      "cannot be broadcast",
    ],
    ["an axis that is not there", having(8, onX("softmax", { axis: scalar(2) })), "an axis that is not there"],
    [
      "six dimensions",
      having(8, operation("reshape", { x: named("x"), shape: bound(int32(1, 1, 1, 1, 2, 16)) }, typeOf("fp16", 1, 1, 1, 1, 2, 16))),
      "too many dimensions",
    ],
    ["a size of zero", having(8, constant("none", { type: typeOf("int32", 0), immediate: [] })), "not of positive sizes"],
    [
      "a window larger than its input",
      having(
        8,
        onX("max_pool", { kernel_sizes: int32(3), strides: int32(1), pad_type: text("valid"), pad: int32(0, 0), ceil_mode: flag(false) }),
      ),
      "its window does not fit",
    ],
  ])("%s", (_, model, says) => expect(faultOf(model)).toContain(says));
});

describe("constants and the boundary", () => {
  const renamed = (name: string) => [{ name, type: typeOf("fp16", 2, 16) }];
  const shared = blob(typeOf("fp16", 16));

  it.each<[string, CoreMlModel, string]>([
    [
      "bytes that are too few",
      having(8, constant("v", { ...blob(typeOf("fp16", 16)), type: typeOf("fp16", 17) })),
      "not as many as its type says",
    ],
    ["values that are too few", having(8, constant("v", { type: typeOf("int32", 3), immediate: [1] })), "as many values as its shape"],
    [
      "ten halves in the program",
      having(8, constant("v", { type: typeOf("fp16", 10), immediate: Array<number>(10).fill(1) })),
      "lies in the weight file",
    ],
    ["an infinity", having(8, constant("v", half(Number.NEGATIVE_INFINITY))), "not one of fp16"],
    ["an integer beyond its type", having(8, constant("v", scalar(2 ** 31))), "not one of int32"],
    ["a fraction", having(8, constant("v", scalar(0.5))), "not one of int32"],
    ["a bool that is a number", having(8, constant("v", { type: typeOf("bool"), immediate: [1] })), "not one of bool"],
    [
      "a type that weight files have not",
      having(8, constant("v", { type: typeOf("bool", 2), blob: { byteLength: 2, read: async () => new Uint8Array(2) } })),
      "no place in a weight file",
    ],
    [
      "bytes of two types",
      having(8, constant("v", shared), constant("u", { ...shared, type: typeOf("uint16", 16) })),
      "another element type",
    ],
    [
      "a constant of another type than its value",
      having(8, { ...constant("v", half(1)), outputs: [{ name: "v", type: typeOf("fp32") }] }),
      "its value does not fit",
    ],
    ["an operation without its name", having(8, { ...onX("relu", {}), attributes: new Map() }), "its attributes are not those of its type"],
    [
      "an attribute of nobody",
      having(8, operation("relu", { x: named("x") }, typeOf("fp16", 2, 16), "r", { val: half(1) })),
      "its attributes are not those of its type",
    ],
    [
      "codes that are no values in place",
      having(9, constant("codes", blob(typeOf("uint4", 4, 16))), {
        ...palette(4, "CoreML8"),
        inputs: new Map([...palette(4, "CoreML8").inputs, ["indices", named("codes")]]),
      }),
      "",
    ],
    ["an input of another name", { ...linearModel(), inputs: renamed("z") }, "its described inputs are not those"],
    [
      "an output of another shape",
      { ...linearModel(), outputs: [{ name: "y", type: typeOf("fp16", 4, 2) }] },
      "its described outputs are not those",
    ],
    ["a key without a name", { ...linearModel(), userDefined: new Map([["", "x"]]) }, "its metadata"],
    [
      "two functions",
      { ...linearModel(), functions: new Map([...linearModel().functions, ["second", [...linearModel().functions.values()][0]!]]) },
      "it has not one function",
    ],
  ])("%s", (_, model, says) => {
    const fault = faultOf(model);
    expect(fault).not.toBe("none");
    expect(fault).toContain(says);
  });

  it.each(["bool", "string", "uint8"] as const)("%s cannot be fed", (dtype) => {
    const input = { name: "flags", type: typeOf(dtype, 2) };
    const model = changed(8, (fn) => ({ inputs: [...fn.inputs, input] }));
    expect(faultOf({ ...model, inputs: [...model.inputs, input] })).toContain("not an array that apps can feed");
  });
});
