import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readOnnx } from "../../../src/inspect/onnx/read.ts";
import { decodeModel, encodeModel } from "../../../src/inspect/onnx/schema.ts";
import { openFileSource } from "../../../src/resolve/byte-source.ts";
import { encoded, loaded, readBytes } from "./models.ts";
import { firstView, secondView } from "./second-reader.ts";

const files = ["anchor-mini/encoder.onnx", "pilot-mini/encoder.onnx"];

describe.each(files)("models/%s", (file) => {
  const path = fileURLToPath(new URL(`../../../../../models/${file}`, import.meta.url));

  it("re-encodes byte for byte", async () => {
    const bytes = await readFile(path);
    expect(Buffer.compare(encodeModel(decodeModel(bytes)), bytes)).toBe(0);
  });

  it("is read as onnx-proto reads it", async () => {
    const source = await openFileSource(path);
    const model = await readOnnx(source);
    expect(model.graph.nodes.length).toBeGreaterThan(10);
    expect(await firstView(model)).toEqual(secondView(await readFile(path)));
    await source.close();
  });

  it("survives being written again, for both readers", async () => {
    const model = await readBytes(await readFile(path));
    const bytes = await encoded(model);
    expect(await loaded(await readBytes(bytes))).toEqual(await loaded(model));
    expect(secondView(bytes)).toEqual(secondView(await readFile(path)));
  });
});
