import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSession } from "../../src/speech/node.ts";
import { codeOf, refusalOf } from "./support/refusal.ts";

// Made with onnx 1.23.2, opset 17, IR 8. y = x W with x [1, time, 2], W = [[1, 2, 3], [4, 5, 6]].
const matmul = Buffer.from(
  "CAgSADp1ChEKAXgKAVcSAXkiBk1hdE11bBIBZyojCAIIAxABIhgAAIA/AAAAQAAAQEAAAIBAAACgQAAAwEBCAVdaGwoBeBIWChQIARIQCgIIAQoGEgR0aW1lCgIIAmIb" +
    "CgF5EhYKFAgBEhAKAggBCgYSBHRpbWUKAggDQgQKABAR",
  "base64",
);
/** The same with opset 99 for 17, its last byte. */
const opset99 = Buffer.concat([matmul.subarray(0, -1), Uint8Array.of(99)]);
/** y = NoSuchOperator(x). */
const noSuchOperator = Buffer.from(
  "CAgSADo9ChYKAXgSAXkiDk5vU3VjaE9wZXJhdG9yEgFnWg8KAXgSCgoICAESBAoCCAFiDwoBeRIKCggIARIECgIIAUIECgAQEQ==",
  "base64",
);
/** y = Conv(x, w) in float64, which the CPU provider does not implement. */
const conv64 = Buffer.from(
  "CAg6XwoPCgF4CgF3EgF5IgRDb252EgFnWhcKAXgSEgoQCAsSDAoCCAEKAggBCgIIBFoXCgF3EhIKEAgLEgwKAggBCgIIAQoCCAJiFwoBeRISChAICxIMCgIIAQoCCAEKAggDQgQKABAR",
  "base64",
);
/** y = Cast(x) to int64. */
const toInt64 = Buffer.from(
  "CAgSADpAChcKAXgSAXkiBENhc3QqCQoCdG8YB6ABAhIBZ1oQCgF4EgsKCQgBEgUKAxIBbmIQCgF5EgsKCQgHEgUKAxIBbkIECgAQEQ==",
  "base64",
);

const x = { data: Float32Array.of(1, 2, 3, 4), shape: [1, 2, 2] };

describe("openSession", () => {
  it("lists inputs and outputs with the names of dynamic dimensions", async () => {
    const session = await openSession(matmul, "matmul.onnx");
    expect(session.inputs).toEqual([{ name: "x", dtype: "float32", shape: [1, "time", 2] }]);
    expect(session.outputs).toEqual([{ name: "y", dtype: "float32", shape: [1, "time", 3] }]);
    await session.release();
  });

  it("runs a model from bytes", async () => {
    const session = await openSession(matmul, "matmul.onnx", { intraOpNumThreads: 1, graphOptimizationLevel: "disabled" });
    expect(await session.run({ x })).toEqual({ y: { data: Float32Array.of(9, 12, 15, 19, 26, 33), shape: [1, 2, 3] } });
    await session.release();
  });

  it("runs a model from a path, and on a view into a larger array", async () => {
    const folder = await mkdtemp(join(tmpdir(), "balafon-"));
    const path = join(folder, "matmul.onnx");
    await writeFile(path, matmul);
    const session = await openSession(path, "matmul.onnx");
    const view = { data: Float32Array.of(9, 9, 0, 1).subarray(2), shape: [1, 1, 2] };
    expect(await session.run({ x: view })).toEqual({ y: { data: Float32Array.of(4, 5, 6), shape: [1, 1, 3] } });
    await session.release();
    await rm(folder, { recursive: true });
  });

  it("hands config entries to the runtime", async () => {
    const configEntries = { "session.intra_op_thread_affinities": "not a number" };
    const error = await refusalOf(() => openSession(matmul, "matmul.onnx", { intraOpNumThreads: 2, configEntries }));
    expect(error.facts.found).toContain("not a number");
  });

  it.each([
    ["an operator that nobody knows", noSuchOperator, "OPERATOR_UNSUPPORTED", "NoSuchOperator"],
    ["an operator without an implementation", conv64, "OPERATOR_UNSUPPORTED", "Conv"],
    ["an opset of the future", opset99, "OPSET_UNSUPPORTED", "Opset 99"],
    ["a model cut short", matmul.subarray(0, 60), "FORMAT_INVALID", "protobuf"],
    ["bytes that are no model", Buffer.alloc(100, 7), "FORMAT_INVALID", "protobuf"],
    ["no bytes", Buffer.alloc(0), "FORMAT_INVALID", "null"],
  ])("refuses %s in the runtime's words", async (_name, bytes, code, words) => {
    const error = await refusalOf(() => openSession(bytes, "odd.onnx"));
    expect(error.code).toBe(code);
    expect(error.facts).toMatchObject({ subject: "odd.onnx", found: expect.stringContaining(words) });
    expect(error.facts.found).not.toContain("\n");
  });

  it("tells a missing file and a folder from a bad model", async () => {
    expect(await codeOf(() => openSession(join(tmpdir(), "balafon-no-such.onnx"), "no-such.onnx"))).toBe("FILE_MISSING");
    expect(await codeOf(() => openSession(tmpdir(), "folder"))).toBe("FILE_UNREADABLE");
  });

  it.each([
    ["no input", {}],
    ["a misspelt input", { X: x }],
    ["an input too many", { x, z: x }],
    ["another last dimension", { x: { data: new Float32Array(3), shape: [1, 1, 3] } }],
    ["another rank", { x: { data: new Float32Array(4), shape: [2, 2] } }],
    ["data that does not fill its shape", { x: { data: new Float32Array(3), shape: [1, 2, 2] } }],
  ])("refuses to run on %s", async (_name, feeds) => {
    const session = await openSession(matmul, "matmul.onnx");
    expect(await codeOf(() => session.run(feeds))).toBe("FORMAT_INVALID");
    await session.release();
  });

  it("refuses an output that is not float32", async () => {
    const session = await openSession(toInt64, "cast.onnx");
    const error = await refusalOf(() => session.run({ x: { data: new Float32Array(2), shape: [2] } }));
    expect(error.code).toBe("FORMAT_UNSUPPORTED");
    expect(error.facts).toMatchObject({ subject: "cast.onnx, output y", found: "int64" });
    await session.release();
  });

  it("does not run once released, and does not mind being released again", async () => {
    const session = await openSession(matmul, "matmul.onnx");
    await session.release();
    await expect(session.release()).resolves.toBeUndefined();
    expect(await codeOf(() => session.run({ x }))).toBe("FORMAT_INVALID");
  });
});
