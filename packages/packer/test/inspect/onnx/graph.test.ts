import { describe, expect, it } from "vitest";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { maxNameLength } from "../../../src/inspect/onnx/limits.ts";
import { addModel, readModel, refusal, value, type Fields } from "./models.ts";

const w = { dims: [toInt64(2)], dataType: 1, name: "w", rawData: new Uint8Array(8) };
const add = (...input: string[]): Fields => ({ input, output: ["y"], name: "add", opType: "Add" });

describe("the graph", () => {
  it("is read as plain data", async () => {
    const { graph } = await readModel(addModel());
    expect(graph.name).toBe("g");
    expect(graph.inputs.map(({ name }) => name)).toEqual(["x"]);
    expect(graph.nodes).toEqual([{ name: "add", opType: "Add", domain: "", inputs: ["x", "w"], outputs: ["y"], attributes: new Map() }]);
    expect(graph.initializers.map(({ name }) => name)).toEqual(["w"]);
  });

  it("lists an input that has an initializer once, as an initializer", async () => {
    const { graph } = await readModel(addModel({ input: [value("x"), value("w")] }));
    expect(graph.inputs.map(({ name }) => name)).toEqual(["x"]);
  });

  it("takes left-out inputs and outputs, and ai.onnx for ONNX's own domain", async () => {
    const { graph } = await readModel(addModel({ node: [{ ...add("x", "", "w"), output: ["", "y"], domain: "ai.onnx" }] }));
    expect(graph.nodes[0]).toMatchObject({ inputs: ["x", "", "w"], outputs: ["", "y"], domain: "" });
  });

  it.each<[string, Fields, string]>([
    ["two initializers of one name", { initializer: [w, w] }, '"w" is defined twice'],
    ["two inputs of one name", { input: [value("x"), value("x")] }, '"x" is defined twice'],
    ["two nodes that write one value", { node: [add("x", "w"), add("x", "w")] }, '"y" is defined twice'],
    ["a node that overwrites an input", { node: [{ ...add("x"), output: ["x"] }] }, '"x" is defined twice'],
    ["a node before its input", { node: [{ ...add("y"), output: ["z"] }, add("x")] }, 'uses the value "y"'],
    ["a node that reads itself", { node: [add("x", "y")] }, 'uses the value "y"'],
    ["an output that nothing makes", { output: [value("q")] }, 'uses the value "q"'],
    ["an output listed twice", { output: [value("y"), value("y")] }, '"y" is listed twice'],
    ["an initializer without a name", { initializer: [{ ...w, name: "" }] }, "has no name"],
    ["a node without an operator", { node: [{ ...add("x"), opType: "" }] }, "no operator"],
    ["a node of a domain that is not imported", { node: [{ ...add("x"), domain: "com.microsoft" }] }, '"com.microsoft"'],
  ])("refuses %s", async (_name, graph, message) => {
    expect(await refusal(readModel(addModel(graph)), "FORMAT_INVALID")).toContain(message);
  });

  it("bounds names, and quotes them safely", async () => {
    const long = "n".repeat(maxNameLength + 1);
    const text = await refusal(readModel(addModel({ node: [{ ...add("x"), name: long }] })), "LIMIT_EXCEEDED");
    expect(text.length).toBeLessThan(500);
    const escape = await refusal(readModel(addModel({ node: [add("\u001b[2J")] })), "FORMAT_INVALID");
    expect(escape).not.toContain("\u001b");
  });
});
