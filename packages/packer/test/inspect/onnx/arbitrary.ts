import * as fc from "fast-check";
import { byteLengthOf, dtypes, type DType, type Tensor } from "../../../src/inspect/tensor.ts";
import { fromInt64, toInt64, type Int } from "../../../src/inspect/onnx/int64.ts";
import type { Attribute, OnnxGraph, OnnxModel, OnnxNode, ValueInfo } from "../../../src/inspect/onnx/model.ts";
import { memoryTensor } from "./models.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });
const dtype: fc.Arbitrary<DType> = fc.constantFrom(...(Object.keys(dtypes) as DType[]));
const int: fc.Arbitrary<Int> = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((wide) => fromInt64(toInt64(wide)));
const float = fc.float({ noNaN: true });

const tensorOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Tensor> =>
  fc.tuple(name, dtype, fc.array(fc.nat(4), { maxLength: 3 })).chain(([called, type, shape]) => {
    const length = byteLengthOf(type, shape);
    return fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => memoryTensor(called, type, shape, bytes));
  });

const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  int.map((value) => ({ kind: "int" as const, value })),
  float.map((value) => ({ kind: "float" as const, value })),
  text.map((value) => ({ kind: "string" as const, value })),
  fc.array(int).map((value) => ({ kind: "ints" as const, value })),
  fc.array(float).map((value) => ({ kind: "floats" as const, value })),
  fc.array(text).map((value) => ({ kind: "strings" as const, value })),
  tensorOf(text).map((value) => ({ kind: "tensor" as const, value })),
);

const valueInfo = (name: string): fc.Arbitrary<ValueInfo> =>
  fc.record({ name: fc.constant(name), dtype, shape: fc.option(fc.array(fc.oneof(fc.nat(), text), { maxLength: 4 }), { nil: undefined }) });

/** A node that writes `output` and reads some of `defined`. */
const nodeOf = (output: string, defined: readonly string[]): fc.Arbitrary<OnnxNode> =>
  fc.record({
    name: text,
    opType: text.map((name) => `Op${name}`),
    domain: fc.constantFrom("", "com.microsoft"),
    inputs: fc.array(fc.constantFrom("", ...defined), { maxLength: 4 }),
    outputs: fc.constantFrom([output], [output, ""]),
    attributes: fc.uniqueArray(fc.tuple(text, attribute), { selector: ([name]) => name, maxLength: 4 }).map((entries) => new Map(entries)),
  });

const graph: fc.Arbitrary<OnnxGraph> = fc
  .uniqueArray(fc.string({ unit: "binary", minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
  .chain((names) => fc.tuple(fc.constant(names), fc.nat(names.length), fc.nat(names.length)))
  .chain(([names, a, b]) => {
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    return fc.record({
      name: text,
      inputs: fc.tuple(...names.slice(0, first).map(valueInfo)),
      initializers: fc.tuple(...names.slice(first, second).map((name) => tensorOf(fc.constant(name)))),
      nodes: fc.tuple(...names.slice(second).map((name, index) => nodeOf(name, names.slice(0, second + index)))),
      outputs: fc.tuple(...names.slice(second).map(valueInfo)),
      valueInfo: fc.tuple(...names.slice(first, second).map(valueInfo)),
    });
  });

/** Small models of every kind of value that `readOnnx` reads. */
export const anyModel: fc.Arbitrary<OnnxModel> = fc.record({
  irVersion: fc.integer({ min: 3, max: 14 }),
  producerName: text,
  producerVersion: text,
  domain: text,
  modelVersion: int,
  docString: text,
  opsetImport: fc.constant([
    { domain: "", version: 23 },
    { domain: "com.microsoft", version: 1 },
  ]),
  metadataProps: fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key }),
  graph,
});
