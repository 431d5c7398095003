import { BalafonError } from "@balafon/manifest-schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { graphType, encodeFields } from "../../../src/inspect/onnx/schema.ts";
import { addModel, bytesOf, loaded, readBytes, value, type Fields } from "./models.ts";

const attribute = [
  { name: "axis", type: 2, i: toInt64(-1) },
  { name: "value", type: 4, t: { dims: [toInt64(1)], dataType: 7, int64Data: [Uint8Array.of(5)] } },
  { name: "mode", type: 3, s: Buffer.from("constant") },
  { name: "scales", type: 6, floats: [0.5] },
];
const graph: Fields = {
  input: [value("x", 1, [{ dimParam: "batch" }, { dimValue: toInt64(80) }])],
  node: [
    { input: ["x", "w"], output: ["a"], name: "n0", opType: "Add" },
    { input: ["a", ""], output: ["y"], name: "n1", opType: "Pad", attribute },
  ],
};
const bytes = bytesOf(addModel(graph, { producerName: "p", metadataProps: [{ key: "k", value: "v" }] }));

/** "read" for a model that was read, and all of its tensors too; the error's code otherwise. Any other error fails the test. */
async function outcome(hostile: Uint8Array): Promise<string> {
  try {
    await loaded(await readBytes(hostile));
    return "read";
  } catch (error) {
    if (error instanceof BalafonError && error.code !== "INTERNAL") return error.code;
    throw error;
  }
}

const refusals = ["FORMAT_TRUNCATED", "FORMAT_INVALID", "FORMAT_UNSUPPORTED", "LIMIT_EXCEEDED"];

describe("hostile models", () => {
  it("are a whole model to begin with", async () => {
    expect(await outcome(bytes)).toBe("read");
  });

  it("are refused wherever the file is cut", async () => {
    const graphEnd =
      bytes.length -
      bytesOf({ ...addModel({}, { metadataProps: [{ key: "k", value: "v" }] }), irVersion: undefined, graph: undefined }).length;
    const opsetEnd = graphEnd + bytesOf({ opsetImport: [{ domain: "", version: toInt64(20) }] }).length;
    expect(graphEnd).toBeGreaterThan(encodeFields(graphType, addModel(graph)["graph"] as Fields).length);
    for (let end = 0; end < bytes.length; end++) {
      // A cut between fields of the model leaves a model, or one without its graph or opset: protobuf has no end marker.
      expect(end === opsetEnd ? ["read"] : ["FORMAT_TRUNCATED", "FORMAT_INVALID"]).toContain(await outcome(bytes.subarray(0, end)));
    }
  });

  it("are refused with a code, whatever bytes change", async () => {
    const edit = fc.tuple(fc.nat(bytes.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 0x7f, 0x80, 0xff)));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const changed = bytes.slice();
        for (const [at, byte] of edits) changed[at] = byte;
        if ((await outcome(changed)) !== "read") refused += 1;
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it("are refused with a code, whatever is inserted or removed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(8), fc.uint8Array({ maxLength: 12 }), async (at, removed, inserted) => {
        const code = await outcome(Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at + removed)]));
        expect(["read", ...refusals]).toContain(code);
      }),
      { numRuns: 1000 },
    );
  });

  it("are refused with a code when they are noise", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        expect(refusals).toContain(await outcome(noise));
      }),
      { numRuns: 1000 },
    );
  });
});
