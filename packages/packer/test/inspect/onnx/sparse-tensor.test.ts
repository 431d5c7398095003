import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { maxDenseBytes } from "../../../src/inspect/onnx/limits.ts";
import { runModel } from "../../support/run-graph.ts";
import { outcomesOf } from "../mutations.ts";
import { addModel, bytesOf, encoded, loaded, readBytes, readModel, refusal, value, type Fields } from "./models.ts";

const bytesOfInts = (values: readonly number[]): Uint8Array => new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
const bytesOfFloats = (values: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
const dims = (shape: readonly number[]) => shape.map(toInt64);

/** A sparse initializer "s"; indices are positions, or coordinates where `rank` is given. */
function sparse(shape: readonly number[], values: readonly number[], indices: readonly number[], rank?: number): Fields {
  const indexDims = rank === undefined ? [indices.length] : [indices.length / rank, rank];
  return {
    dims: dims(shape),
    values: { name: "s", dataType: 1, dims: dims([values.length]), rawData: bytesOfFloats(values) },
    indices: { dataType: 7, dims: dims(indexDims), rawData: bytesOfInts(indices) },
  };
}

const withSparse = (tensor: Fields, graph: Fields = {}): Fields => addModel({ sparseInitializer: [tensor], ...graph });
const tensorOf = async (fields: Fields) => (await readModel(withSparse(fields))).graph.initializers.at(-1)!;
const floatsOf = async (fields: Fields): Promise<number[]> => {
  const tensor = await tensorOf(fields);
  return [...new Float32Array((await tensor.read(0, tensor.byteLength)).buffer)];
};

describe("sparse initializers become dense", () => {
  it("from positions, from coordinates and from nothing", async () => {
    expect(await floatsOf(sparse([2, 3], [1, 2, 3], [0, 2, 4]))).toEqual([1, 0, 2, 0, 3, 0]);
    expect(await floatsOf(sparse([2, 3], [1, 2, 3], [0, 0, 0, 2, 1, 1], 2))).toEqual([1, 0, 2, 0, 3, 0]);
    expect(await floatsOf(sparse([3], [5], [2], 1))).toEqual([0, 0, 5]);
    expect(await floatsOf(sparse([2, 2], [], []))).toEqual([0, 0, 0, 0]);
    expect(await tensorOf(sparse([2, 3], [1], [0]))).toMatchObject({ name: "s", dtype: "float32", shape: [2, 3], byteLength: 24 });
  });

  it("any range of bytes is that of the whole", async () => {
    const tensor = await tensorOf(sparse([3, 5], [1.1, -2.2, 3.3, 4.4], [1, 6, 7, 14]));
    const whole = await tensor.read(0, 60);
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    await fc.assert(
      fc.asyncProperty(range, async ([start, end]) => {
        expect(await tensor.read(start, end - start)).toEqual(whole.slice(start, end));
      }),
    );
    await refusal(
      Promise.resolve().then(() => tensor.read(50, 11)),
      "FORMAT_TRUNCATED",
    );
  });

  it("as onnxruntime makes them", async () => {
    const fields = withSparse(sparse([2], [0.5], [1]), { node: [{ input: ["x", "s"], output: ["y"], opType: "Add" }], initializer: [] });
    const bytes = bytesOf(fields);
    const x = { data: Float32Array.of(1, 2), shape: [2] };
    const [before, after] = [await runModel(bytes, { x }), await runModel(await encoded(await readBytes(bytes)), { x })];
    expect([...before["y"]!.data]).toEqual([1, 2.5]);
    expect(after).toEqual(before);
  });

  it("and an input of the same name is its default", async () => {
    const { graph } = await readModel(withSparse(sparse([2], [0.5], [1]), { input: [value("x"), value("s")] }));
    expect(graph.inputs.map(({ name }) => name)).toEqual(["x"]);
  });
});

describe("sparse initializers that do not fit", () => {
  const good = sparse([2, 3], [1, 2], [0, 2]);
  it.each<[string, Fields, string]>([
    ["without values", { ...good, values: undefined }, "no values or no indices"],
    ["without indices", { ...good, indices: undefined }, "no values or no indices"],
    ["with fewer indices", sparse([2, 3], [1, 2], [0]), "do not fit its values"],
    ["with more indices", sparse([2, 3], [1], [0, 1]), "do not fit its values"],
    ["with coordinates of another rank", sparse([2, 3], [1], [0, 0, 0], 3), "do not fit its values"],
    ["with int32 indices", { ...good, indices: { dataType: 6, dims: dims([2]), rawData: new Uint8Array(8) } }, "do not fit its values"],
    [
      "with a scalar of values",
      { ...good, values: { name: "s", dataType: 1, dims: [], rawData: new Uint8Array(4) } },
      "do not fit its values",
    ],
    ["with a scalar of indices", { ...good, indices: { dataType: 7, dims: [], rawData: new Uint8Array(8) } }, "do not fit its values"],
    ["with a position beyond", sparse([2, 3], [1, 2], [0, 6]), "index 1 lies outside"],
    ["with a negative position", sparse([2, 3], [1, 2], [-1, 2]), "index 0 lies outside"],
    ["with a position of 2^62", sparse([2, 3], [1], [2 ** 62]), "index 0 lies outside"],
    ["with a coordinate beyond", sparse([2, 3], [1], [0, 3], 2), "index 0 lies outside"],
    ["with a position twice", sparse([2, 3], [1, 2], [2, 2]), "index 1 does not come after"],
    ["with positions that go down", sparse([2, 3], [1, 2], [2, 0]), "index 1 does not come after"],
    ["with a value for an empty shape", sparse([0, 3], [1], [0]), "index 0 lies outside"],
    ["with impossible dimensions", { ...good, dims: dims([2 ** 40, 2 ** 40]) }, "impossibly large"],
  ])("%s are refused", async (_name, fields, message) => {
    expect(await refusal(readModel(withSparse(fields)), "FORMAT_INVALID")).toContain(message);
  });

  it("of the name of another value are refused", async () => {
    const text = await refusal(readModel(addModel({ sparseInitializer: [good, good] })), "FORMAT_INVALID");
    expect(text).toContain('"s" is defined twice');
  });

  it("of 4 bits are not supported", async () => {
    const values = { name: "s", dataType: 21, dims: dims([2]), rawData: new Uint8Array(1) };
    await refusal(readModel(withSparse({ ...good, values })), "FORMAT_UNSUPPORTED");
  });

  it("that claim more zeros than a model has numbers are refused, together too", async () => {
    const large = (name: string): Fields => ({
      ...sparse([maxDenseBytes / 8], [1], [0]),
      values: { name, dataType: 1, dims: dims([1]), rawData: new Uint8Array(4) },
    });
    expect((await readModel(addModel({ sparseInitializer: [large("a"), large("b")] }))).graph.initializers).toHaveLength(3);
    await refusal(readModel(addModel({ sparseInitializer: ["a", "b", "c"].map(large) })), "LIMIT_EXCEEDED");
    await refusal(readModel(withSparse(sparse([2 ** 44], [1], [0]))), "LIMIT_EXCEEDED");
  });

  it("or are damaged in any way are refused with a code", async () => {
    const outcomes = await outcomesOf(bytesOf(withSparse(good)), async (damaged) => loaded(await readBytes(damaged)));
    expect([...outcomes].sort()).toEqual(expect.arrayContaining(["FORMAT_INVALID", "FORMAT_TRUNCATED", "taken"]));
    expect(outcomes).not.toContain("INTERNAL");
  });
});
