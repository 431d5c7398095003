import { describe, expect, it } from "vitest";
import { checkOwnWeights } from "../../src/index.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { encoderModel, externalTensor, headModel, message } from "../support/onnx.ts";

const path = "tiny-1.0.0/onnx/head.onnx";
const check = (part: Uint8Array): void => checkOwnWeights(part, path);

const external = externalTensor("w", [2], "unsigned.bin");
const whole = message([1, 2], [2, 1], [8, "w"], [9, new Uint8Array(8)], [14, 0]);

/** Where ONNX has tensors, as messages around one. */
const model = (tensor: Uint8Array): Uint8Array => message([1, 10], [7, tensor]);
const initializer = (tensor: Uint8Array): Uint8Array => message([2, "graph"], [5, tensor]);
const attribute = (field: number, content: Uint8Array): Uint8Array => message([1, "value"], [field, content]);
const node = (attributeBytes: Uint8Array): Uint8Array => message([4, "Constant"], [5, attributeBytes]);
const sparse = (field: number, tensor: Uint8Array): Uint8Array => message([field, tensor], [3, 4]);

const places: readonly (readonly [string, (tensor: Uint8Array) => Uint8Array])[] = [
  ["an initializer", (tensor) => model(initializer(tensor))],
  ["the values of a sparse initializer", (tensor) => model(message([15, sparse(1, tensor)]))],
  ["the indices of a sparse initializer", (tensor) => model(message([15, sparse(2, tensor)]))],
  ["an attribute", (tensor) => model(message([1, node(attribute(5, tensor))]))],
  ["a list of tensors", (tensor) => model(message([1, node(attribute(10, tensor))]))],
  ["a sparse attribute", (tensor) => model(message([1, node(attribute(22, sparse(1, tensor)))]))],
  ["a list of sparse attributes", (tensor) => model(message([1, node(attribute(23, sparse(2, tensor)))]))],
  ["a subgraph", (tensor) => model(message([1, node(attribute(6, initializer(tensor)))]))],
  ["a list of subgraphs", (tensor) => model(message([1, node(attribute(11, message([1, node(attribute(5, tensor))])))]))],
  ["a function", (tensor) => message([25, message([1, "F"], [7, node(attribute(5, tensor))])])],
  ["a default of a function's attribute", (tensor) => message([25, message([11, attribute(5, tensor)])])],
  ["the initialization of a training", (tensor) => message([20, message([1, initializer(tensor)])])],
  ["the algorithm of a training", (tensor) => message([20, message([2, initializer(tensor)])])],
  ["a second graph, which parsers merge into the first", (tensor) => Buffer.concat([headModel({}), model(initializer(tensor))])],
];

describe("checkOwnWeights", () => {
  it("takes parts that hold their weights", () => {
    for (const part of [headModel({ role: "head" }), encoderModel({}), new Uint8Array()]) expect(() => check(part)).not.toThrow();
  });

  it.each(places)("refuses data elsewhere in %s, and takes the same with data of its own", async (_name, around) => {
    expect(() => check(around(whole))).not.toThrow();
    const error = await refusalOf(() => check(around(external)));
    expect(error.code).toBe("MANIFEST_INVALID");
    expect(error.facts.subject).toBe(path);
    expect(error.facts.problem).toContain('tensor "w"');
  });

  it.each<[string, Uint8Array]>([
    ["a location alone", message([8, "w"], [13, message([1, "location"], [2, "x"])])],
    ["an empty entry", message([8, "w"], [13, ""])],
    ["entries as another type than they have", message([8, "w"], [13, 1])],
    ["external beside data of its own", message([8, "w"], [9, new Uint8Array(8)], [14, 1])],
    ["external and default after it, of which parsers take the last", message([14, 1], [14, 0], [8, "w"])],
    ["a place that there is none of", message([14, 2], [8, "w"])],
    ["external in 33 bits, of which parsers keep 32", message([14, 2 ** 32 + 1], [8, "w"])],
    ["a place as text", message([14, ""], [8, "w"])],
    ["an address in memory", externalTensor("w", [2], "*/_ORT_MEM_ADDR_/*")],
  ])("refuses %s", async (_name, tensor) => {
    const error = await refusalOf(() => check(model(initializer(tensor))));
    expect([error.code, error.facts.problem]).toEqual(["MANIFEST_INVALID", expect.stringContaining('"w"')]);
  });

  it("skips what it does not know, and what has the same numbers elsewhere", () => {
    const part = message([13, "x"], [14, message([1, "key"])], [7, message([13, "value_info"], [14, "quantization"], [99, external])]);
    expect(() => check(part)).not.toThrow();
  });

  it("quotes a long or hostile name on one line, and not whole", async () => {
    const tensor = externalTensor(`\n\u001b[2J${"x".repeat(100_000)}`, [2], "x");
    const { message: text } = await refusalOf(() => check(model(initializer(tensor))));
    expect(text.length).toBeLessThan(600);
    expect(text.split("\n")).toHaveLength(4);
    expect(text).not.toContain("\u001b");
  });

  it("refuses ORT's own format, also where it is protobuf too: the runtime would read the former", async () => {
    const both = Buffer.from([0x12, 0x84, 0x80, 0x00, ...Buffer.from("ORTM")]);
    expect(await codeOf(() => check(both))).toBe("FORMAT_INVALID");
    expect(() => check(Buffer.from([0x12, 0x84, 0x80, 0x00, ...Buffer.from("ORTN")]))).not.toThrow();
  });

  it("tells a part that is cut short from one that contradicts itself", async () => {
    const part = headModel({});
    expect(await codeOf(() => check(part.subarray(0, -1)))).toBe("FORMAT_TRUNCATED");
    expect(await codeOf(() => check(Buffer.from("<!doctype html>")))).toBe("FORMAT_INVALID");
    const lie = message([7, Uint8Array.of(0x2a, 100)]);
    expect(await codeOf(() => check(lie))).toBe("FORMAT_INVALID");
    for (let length = 0; length < part.length; length++) {
      const code = await codeOf(() => {
        check(part.subarray(0, length));
        throw Object.assign(new Error(), { code: "taken" });
      }).catch(({ code: taken }: { code: string }) => taken);
      expect(["taken", "FORMAT_TRUNCATED", "FORMAT_INVALID"]).toContain(code);
    }
  });

  it("follows graphs in graphs as deep as any model has them, and no deeper than a stack bears", async () => {
    const nested = (levels: number): Uint8Array => {
      let graph = initializer(external);
      for (let level = 0; level < levels; level++) graph = message([1, node(attribute(6, graph))]);
      return model(graph);
    };
    expect(await codeOf(() => check(nested(8)))).toBe("MANIFEST_INVALID");
    expect(await codeOf(() => check(nested(2000)))).toBe("LIMIT_EXCEEDED");
  });

  it("stops counting where no part ends", async () => {
    expect(await codeOf(() => check(new Uint8Array(2 ** 25 + 4).map((_, index) => (index % 2 === 0 ? 0x72 : 0))))).toBe("LIMIT_EXCEEDED");
  });
});
