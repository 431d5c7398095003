import { describe, expect, it } from "vitest";
import { isKind } from "../../../src/inspect/torch/values.ts";
import { dict, global, int, join, op, orderedDict, pickle, storage, str, tensor, tuple, type TensorClaim } from "./pickle.ts";
import { refusedBy, run } from "./run.ts";

const rebuildTensor = global("torch._utils", "_rebuild_tensor_v2");
const rebuildParameter = global("torch._utils", "_rebuild_parameter");

function problemOf(...pieces: Uint8Array[]): Promise<string> {
  return refusedBy(pickle(...pieces)).then((error) => `${error.code}: ${error.facts.problem}`);
}

describe("tensors", () => {
  it("have the dtype of their storage and the shape of their view", () => {
    const value = run(pickle(tensor({ type: "HalfStorage", elements: 24, offset: 2, shape: [3, 4], strides: [6, 1] })));
    expect(isKind(value, "tensor") && value.tensor).toMatchObject({ dtype: "float16", shape: [3, 4], byteLength: 24 });
  });

  it("are what a parameter is", () => {
    const value = run(pickle(rebuildParameter, tuple(tensor(), op("NEWTRUE"), orderedDict), op("REDUCE")));
    expect(isKind(value, "tensor") && value.tensor.shape).toEqual([2]);
  });

  const beyond: [string, TensorClaim][] = [
    ["longer than the storage", { shape: [3] }],
    ["with an offset past the end", { offset: 1 }],
    ["empty, with an offset past the end", { offset: 3, shape: [0] }],
    ["with a stride past the end", { strides: [2] }],
    ["with a negative stride", { strides: [-1], offset: 1 }],
    ["with a negative dimension", { shape: [-1] }],
    ["with fewer strides", { strides: [] }],
    ["with more strides", { strides: [1, 1] }],
    ["of 65 dimensions", { shape: Array.from({ length: 65 }, () => 1), strides: Array.from({ length: 65 }, () => 1) }],
    ["whose product overflows", { shape: [2 ** 27, 2 ** 27], strides: [0, 0] }],
    ["whose product overflows before a zero", { shape: [2 ** 30, 2 ** 30, 0], strides: [0, 0, 0] }],
    [
      "of many large dimensions and a zero",
      { shape: [...Array.from({ length: 60 }, () => 2 ** 30), 0], strides: Array.from({ length: 61 }, () => 0) },
    ],
    ["whose offset is beyond 2^53", { offset: 2n ** 60n }],
    ["whose dimension is beyond 2^53", { shape: [2n ** 60n] }],
    ["whose stride is beyond 2^53", { strides: [2n ** 63n] }],
  ];
  it.each(beyond)("are refused %s", async (_, claim) => {
    expect((await refusedBy(pickle(tensor(claim)))).code).toBe("FORMAT_INVALID");
  });

  it("may repeat their storage, within a limit", async () => {
    const value = run(pickle(tensor({ shape: [1000, 2], strides: [0, 1] })));
    expect(isKind(value, "tensor") && value.tensor.byteLength).toBe(8000);
    const error = await refusedBy(pickle(tensor({ shape: [2 ** 25], strides: [0] })));
    expect([error.code, error.facts.found]).toEqual(["LIMIT_EXCEEDED", "134217728 bytes from 8 stored"]);
  });

  it("may repeat their storages together, within a limit", async () => {
    const expanded = tensor({ shape: [2 ** 24], strides: [0] });
    expect(run(pickle(expanded))).toMatchObject({ kind: "tensor" });
    await expect(problemOf(tuple(expanded, expanded))).resolves.toBe("LIMIT_EXCEEDED: the tensors repeat their storages too often");
  });

  it("may have no metadata but math bits", async () => {
    expect(run(pickle(tensor({}, op("NONE"))))).toMatchObject({ kind: "tensor" });
    expect(run(pickle(tensor({}, op("EMPTY_DICT"))))).toMatchObject({ kind: "tensor" });
    const error = await refusedBy(pickle(tensor({}, dict(["neg", op("NEWTRUE")]))));
    expect([error.code, error.facts.hint]).toEqual(["FORMAT_UNSUPPORTED", expect.stringContaining(".resolve_neg()")]);
  });

  it.each([
    ["without arguments", op("EMPTY_TUPLE")],
    ["of a number", tuple(int(1), int(0), tuple(), tuple())],
    ["with a list for a shape", tuple(storage({}), int(0), op("EMPTY_LIST"), tuple())],
    ["with text in a shape", tuple(storage({}), int(0), tuple(str("2")), tuple(int(1)))],
    ["with a fraction in a shape", tuple(storage({}), int(0), tuple(op("BINFLOAT", 0x3f, 0xe0, 0, 0, 0, 0, 0, 0)), tuple(int(1)))],
    ["with a bool in a shape", tuple(storage({}), int(0), tuple(op("NEWTRUE")), tuple(int(1)))],
  ])("are refused %s", async (_, args) => {
    await expect(problemOf(rebuildTensor, args, op("REDUCE"))).resolves.toBe("FORMAT_INVALID: a tensor's parts have wrong types");
  });
});

describe("persistent ids", () => {
  it.each([
    ["text", str("0")],
    ["an empty tuple", op("EMPTY_TUPLE")],
    ["a module", tuple(str("module"), global("torch", "FloatStorage"), str("0"), str("cpu"), int(2))],
    ["another type", tuple(str("storage"), global("collections", "OrderedDict"), str("0"), str("cpu"), int(2))],
    ["a number for a key", tuple(str("storage"), global("torch", "FloatStorage"), int(0), str("cpu"), int(2))],
    ["a negative length", tuple(str("storage"), global("torch", "FloatStorage"), str("0"), str("cpu"), int(-2))],
    ["a length beyond 2^53", tuple(str("storage"), global("torch", "FloatStorage"), str("0"), str("cpu"), int(2n ** 60n))],
    ["a view of another storage", tuple(str("storage"), global("torch", "FloatStorage"), str("0"), str("cpu"), int(2), tuple(int(1)))],
  ])("are refused as %s", async (_, id) => {
    await expect(problemOf(id, op("BINPERSID"))).resolves.toBe("FORMAT_INVALID: a persistent id is not a storage's");
  });
});

describe("REDUCE", () => {
  it.each([
    ["a storage's type", join(global("torch", "FloatStorage"), op("EMPTY_TUPLE"))],
    ["an OrderedDict with arguments", join(global("collections", "OrderedDict"), tuple(op("EMPTY_LIST")))],
    ["a parameter of a number", join(rebuildParameter, tuple(int(1), op("NEWTRUE"), orderedDict))],
    ["text", join(str("os.system"), op("EMPTY_TUPLE"))],
    ["a dict", join(op("EMPTY_DICT"), op("EMPTY_TUPLE"))],
  ])("refuses to call %s", async (_, piece) => {
    await expect(problemOf(piece, op("REDUCE"))).resolves.toContain("PICKLE_FORBIDDEN");
  });

  it("takes its arguments as a tuple only", async () => {
    await expect(problemOf(global("collections", "OrderedDict"), op("EMPTY_LIST"), op("REDUCE"))).resolves.toContain("FORMAT_INVALID");
  });
});

describe("BUILD", () => {
  it("drops the metadata of a module's state dict", () => {
    const value = run(pickle(orderedDict, op("MARK"), str("w"), tensor(), op("SETITEMS"), dict(["_metadata", orderedDict]), op("BUILD")));
    expect(isKind(value, "dict") && [...value.entries.keys()]).toEqual(["w"]);
  });

  it.each([
    ["another attribute", join(orderedDict, dict(["update", int(1)]))],
    ["a further attribute", join(orderedDict, dict(["_metadata", int(1)], ["__class__", int(1)]))],
    ["no attribute", join(orderedDict, op("EMPTY_DICT"))],
    ["a tuple of state", join(orderedDict, tuple(dict(["_metadata", int(1)]), op("NONE")))],
    ["a plain dict", join(op("EMPTY_DICT"), dict(["_metadata", int(1)]))],
    ["a tensor", join(tensor(), dict(["_metadata", int(1)]))],
  ])("refuses %s", async (_, piece) => {
    await expect(problemOf(piece, op("BUILD"))).resolves.toBe("PICKLE_FORBIDDEN: BUILD sets an object's state");
  });
});
