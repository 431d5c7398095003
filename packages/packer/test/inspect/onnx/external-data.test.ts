import { describe, expect, it } from "vitest";
import { externalDataOf } from "../../../src/inspect/onnx/external-data.ts";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";

import { bytesSource } from "../../../src/resolve/byte-source.ts";
import { addModel, bytesOf, refusal, type Fields } from "./models.ts";

const entries = (values: Record<string, string>) => Object.entries(values).map(([key, value]) => ({ key, value }));
const tensor = (values: Record<string, string>, fields: Fields = {}): Fields =>
  addModel({ initializer: [{ name: "w", dims: [toInt64(2)], dataType: 1, dataLocation: 1, externalData: entries(values), ...fields }] });
const file = bytesSource("w.bin", Uint8Array.of(9, 9, 1, 2, 3, 4, 5, 6, 7, 8));
const read = (model: Fields) => readOnnx(bytesSource("m.onnx", bytesOf(model)), async () => file);

describe("external data", () => {
  it("is read lazily, within the tensor's own range", async () => {
    const { graph } = await read(tensor({ location: "w.bin", offset: "2", length: "8", checksum: "ignored" }));
    expect(await graph.initializers[0]!.read(0, 8)).toEqual(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    expect(await graph.initializers[0]!.read(6, 2)).toEqual(Uint8Array.of(7, 8));
    await refusal(
      Promise.resolve().then(() => graph.initializers[0]!.read(6, 3)),
      "FORMAT_TRUNCATED",
    );
  });

  it("begins at 0 and is as long as its shape where nothing else is said", () => {
    expect(externalDataOf(entries({ location: "a/b.data" }), 8, "w")).toEqual({ location: "a/b.data", offset: 0, length: 8 });
  });

  it("that the file does not hold is told when the model is read", async () => {
    await refusal(read(tensor({ location: "w.bin", offset: "4" })), "FORMAT_TRUNCATED");
  });

  it("beside data of the tensor's own is invalid", async () => {
    await refusal(read(tensor({ location: "w.bin" }, { rawData: new Uint8Array(8) })), "FORMAT_INVALID");
  });

  it.each(["", "/etc/passwd", "../w.bin", "a/../w.bin", "./w.bin", "a//b", "C:w.bin", "a\\b", "w\u0000", "w\n", `${"a".repeat(1001)}`])(
    "never leaves the model's folder: %j",
    async (location) => {
      await refusal(read(tensor({ location })), "FORMAT_INVALID");
    },
  );

  it.each<[string, Record<string, string>, string]>([
    ["another length", { location: "w.bin", length: "7" }, "expected: 8 bytes"],
    ["a negative offset", { location: "w.bin", offset: "-1" }, '"-1"'],
    ["an offset beyond what can be counted", { location: "w.bin", offset: "9999999999999999" }, "not a size"],
    ["a length in hex", { location: "w.bin", length: "0x8" }, "not a size"],
  ])("with %s is invalid", async (_name, values, message) => {
    expect(await refusal(read(tensor(values)), "FORMAT_INVALID")).toContain(message);
  });

  it("with an entry given twice, or one that ONNX does not know, is refused", async () => {
    const twice = { externalData: [...entries({ location: "w.bin" }), ...entries({ location: "v.bin" })] };
    expect(await refusal(read(tensor({}, twice)), "FORMAT_INVALID")).toContain("twice");
    await refusal(read(tensor({ location: "w.bin", codec: "zstd" })), "FORMAT_UNSUPPORTED");
  });
});
