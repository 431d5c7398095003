import { describe, expect, it } from "vitest";
import { maxFunctionDepth, maxNameLength } from "../../../src/inspect/onnx/limits.ts";
import { toInt64 } from "../../../src/inspect/onnx/int64.ts";
import { largestDifference } from "../../support/tensors.ts";
import { runModel } from "../../support/run-graph.ts";
import { outcomesOf } from "../mutations.ts";
import { callOf, float, functionOf, imports, op, reference, withFunctions } from "./function-models.ts";
import { addModel, bytesOf, encoded, loaded, readBytes, readModel, refusal, type Fields } from "./models.ts";

const scaled = functionOf(
  "Scaled",
  ["a", "b"],
  ["c"],
  [op("Constant", [], ["t"], [reference("value_float", "factor")]), op("Mul", ["a", "t"], ["u"]), op("Add", ["u", "b"], ["c"])],
  { attributeProto: [float("factor", 2)] },
);
const leaky = functionOf("Leaky", ["a"], ["b"], [op("LeakyRelu", ["a"], ["b"], [reference("alpha", "slope")])], { attribute: ["slope"] });
const twice = functionOf(
  "Twice",
  ["t"],
  ["v"],
  [callOf("Scaled", ["t", "t"], ["u"], [reference("factor", "by")]), { ...callOf("Leaky", ["u"], ["v"]), name: "leaky" }],
  { attribute: ["by"] },
);
const optional = functionOf(
  "Bounded",
  ["a", "low", "high"],
  ["b", "unused"],
  [op("Clip", ["a", "low", "high"], ["b"]), op("Neg", ["b"], ["unused"])],
);

const models: readonly (readonly [string, Fields])[] = [
  [
    "a default and a value of the call",
    withFunctions([callOf("Scaled", ["x", "w"], ["t"]), callOf("Scaled", ["t", "x"], ["y"], [float("factor", -0.5)])], [scaled]),
  ],
  ["an attribute that is left out", withFunctions([callOf("Leaky", ["x"], ["y"])], [leaky])],
  ["an attribute that is given", withFunctions([callOf("Leaky", ["x"], ["y"], [float("slope", 0.3)])], [leaky])],
  [
    "functions within functions, and inner values called like outer ones",
    withFunctions(
      [callOf("Twice", ["x"], ["u"], [float("by", 3)]), callOf("Twice", ["u"], ["t"]), op("Sub", ["t", "w"], ["y"])],
      [twice, scaled, leaky],
    ),
  ],
  [
    "inputs and outputs that are left out",
    withFunctions([callOf("Bounded", ["x", "", "w0"], ["y", ""])], [optional], {
      initializer: [{ name: "w0", dataType: 1, dims: [], rawData: new Uint8Array(4) }],
    }),
  ],
  [
    "a function that nothing calls",
    withFunctions([op("Add", ["x", "w"], ["y"])], [scaled, functionOf("Unused", ["a"], ["b"], [op("NotAnOperator", ["a"], ["b"])])]),
  ],
];

describe("functions are inlined", () => {
  it.each(models)("%s", async (_name, fields) => {
    const bytes = bytesOf(fields);
    const model = await readBytes(bytes);
    expect(model.graph.nodes.map(({ domain }) => domain)).toEqual(model.graph.nodes.map(() => ""));
    const x = { data: Float32Array.of(-1.5, 0.75), shape: [2] };
    const [before, after] = [await runModel(bytes, { x }), await runModel(await encoded(model), { x })];
    expect(largestDifference(after["y"]!.data, before["y"]!.data)).toBe(0);
  });

  it("once for each call, under names of their own, and the same each time", async () => {
    const [, fields] = models[3]!;
    const { graph } = await readModel(fields);
    expect(graph.nodes.map(({ name, opType }) => [name, opType])).toEqual([
      ["Twice/Scaled/Constant", "Constant"],
      ["Twice/Scaled/Mul", "Mul"],
      ["Twice/Scaled/Add", "Add"],
      ["Twice/leaky/LeakyRelu", "LeakyRelu"],
      ["Twice/Scaled_2/Constant", "Constant"],
      ["Twice/Scaled_2/Mul", "Mul"],
      ["Twice/Scaled_2/Add", "Add"],
      ["Twice/leaky_2/LeakyRelu", "LeakyRelu"],
      ["", "Sub"],
    ]);
    expect(await loaded(await readModel(fields))).toEqual(await loaded(await readModel(fields)));
  });

  it("and a domain that only they import is imported", async () => {
    const fused = functionOf("Fused", ["a"], ["b"], [{ ...op("Gelu", ["a"], ["b"]), domain: "com.microsoft" }], {
      opsetImport: [{ domain: "com.microsoft", version: toInt64(1) }],
    });
    const { opsetImport, graph } = await readModel(withFunctions([callOf("Fused", ["x"], ["y"])], [fused]));
    expect(opsetImport).toContainEqual({ domain: "com.microsoft", version: 1 });
    expect(graph.nodes[0]).toMatchObject({ opType: "Gelu", domain: "com.microsoft", inputs: ["x"], outputs: ["y"] });
  });

  it("and a function is told from one of another overload", async () => {
    const variants = ["one", "two"].map((overload, index) =>
      functionOf("F", ["a"], ["b"], [op(index === 0 ? "Neg" : "Abs", ["a"], ["b"])], { overload }),
    );
    const { graph } = await readModel(withFunctions([{ ...callOf("F", ["x"], ["y"]), overload: "two" }], variants));
    expect(graph.nodes.map(({ opType }) => opType)).toEqual(["Abs"]);
  });
});

const calling = (called: Fields, call: Fields = callOf("F", ["x"], ["y"])): Fields => withFunctions([call], [called]);
const negated = (more: Fields = {}): Fields => functionOf("F", ["a"], ["b"], [op("Neg", ["a"], ["b"])], more);

describe("functions that do not fit", () => {
  it.each<[string, Fields, string]>([
    ["that call themselves", calling(functionOf("F", ["a"], ["b"], [callOf("F", ["a"], ["b"])])), "it calls itself"],
    [
      "that call each other",
      withFunctions(
        [callOf("F", ["x"], ["y"])],
        [functionOf("F", ["a"], ["b"], [callOf("G", ["a"], ["b"])]), functionOf("G", ["a"], ["b"], [callOf("F", ["a"], ["b"])])],
      ),
      "it calls itself",
    ],
    ["of one name", withFunctions([callOf("F", ["x"], ["y"])], [negated(), negated()]), '"F" is defined twice'],
    ["without a name", withFunctions([op("Add", ["x", "w"], ["y"])], [functionOf("", ["a"], ["b"], [])]), "has no name"],
    ["with more inputs in a call", calling(negated(), callOf("F", ["x", "w"], ["y"])), "more values than it has"],
    ["with more outputs in a call", calling(negated(), callOf("F", ["x"], ["y", "z"])), "more values than it has"],
    ["that list an input twice", calling(functionOf("F", ["a", "a"], ["b"], [op("Neg", ["a"], ["b"])])), '"a" twice'],
    ["whose output is an input", calling(functionOf("F", ["a"], ["a"], [])), '"a" twice'],
    ["that list an output without a name", calling(functionOf("F", ["a"], [""], [])), "without a name"],
    [
      "called with an attribute that they lack",
      calling(negated(), callOf("F", ["x"], ["y"], [float("slope", 1)])),
      '"slope" that it does not have',
    ],
    [
      "called with an attribute twice",
      calling(negated({ attribute: ["s"] }), callOf("F", ["x"], ["y"], [float("s", 1), float("s", 1)])),
      '"s" given twice',
    ],
    ["that declare an attribute twice", calling(negated({ attribute: ["s"], attributeProto: [float("s", 1)] })), '"s" twice'],
    [
      "that use an attribute that they lack",
      calling(functionOf("F", ["a"], ["b"], [op("LeakyRelu", ["a"], ["b"], [reference("alpha", "s")])])),
      '"s" that it does not have',
    ],
    [
      "that use an attribute as another type",
      calling(
        functionOf("F", ["a"], ["b"], [op("LeakyRelu", ["a"], ["b"], [reference("alpha", "s")])], { attribute: ["s"] }),
        callOf("F", ["x"], ["y"], [{ name: "s", type: 2, i: toInt64(1) }]),
      ),
      "another type than it is used in",
    ],
    ["that read a value of the graph", calling(functionOf("F", ["a"], ["b"], [op("Add", ["a", "w"], ["b"])])), 'uses the value "F/w"'],
    ["that do not make an output", calling(functionOf("F", ["a"], ["b"], [op("Neg", ["a"], ["c"])])), 'uses the value "y"'],
    [
      "that overwrite an input",
      calling(functionOf("F", ["a"], ["b"], [op("Neg", ["a"], ["a"]), op("Neg", ["a"], ["b"])])),
      '"x" is defined twice',
    ],
    ["whose body imports nothing", calling(negated({ opsetImport: [] })), "which it does not import"],
  ])("%s are refused", async (_name, fields, message) => {
    expect(await refusal(readModel(fields), "FORMAT_INVALID")).toContain(message);
  });

  it("that take an operator's place, or are of another opset, are not supported", async () => {
    const operator = withFunctions([op("Neg", ["x"], ["y"])], [negated({ name: "Neg", domain: "ai.onnx" })]);
    expect(await refusal(readModel(operator), "FORMAT_UNSUPPORTED")).toContain("takes the place of an operator");
    expect(await refusal(readModel(calling(negated({ opsetImport: imports(17) }))), "FORMAT_UNSUPPORTED")).toContain("opset 17");
  });

  it("a reference outside of a function is refused", async () => {
    const fields = addModel({ node: [op("LeakyRelu", ["x"], ["y"], [reference("alpha", "slope")])] });
    expect(await refusal(readModel(fields), "FORMAT_INVALID")).toContain("stands in none");
  });
});

describe("functions that would exhaust memory or time", () => {
  const chain = (count: number, body: (next: string) => Fields[]): Fields[] =>
    Array.from({ length: count }, (_, index) =>
      functionOf(`F${index}`, ["a"], ["b"], index === count - 1 ? [op("Neg", ["a"], ["b"])] : body(`F${index + 1}`)),
    );

  it("by depth", async () => {
    const deep = (count: number): Fields =>
      withFunctions(
        [callOf("F0", ["x"], ["y"])],
        chain(count, (next) => [callOf(next, ["a"], ["b"])]),
      );
    expect((await readModel(deep(maxFunctionDepth))).graph.nodes).toHaveLength(1);
    expect(await refusal(readModel(deep(maxFunctionDepth + 1)), "LIMIT_EXCEEDED")).toContain("too deeply");
  });

  it.each<[string, (next: string) => Fields[]]>([
    ["bodies that call two each", (next) => [callOf(next, ["a"], ["t"]), callOf(next, ["t"], ["b"])]],
    [
      "bodies of long lists",
      (next) => [
        ...Array.from({ length: 2 }, (_, index) => callOf(next, ["a"], [`t${index}`])),
        op(
          "Sum",
          Array.from({ length: 100 }, () => "a"),
          ["b"],
        ),
      ],
    ],
    [
      "bodies of long attributes",
      (next) => [
        callOf(next, ["a"], ["t"]),
        callOf(next, ["t"], ["b"], []),
        op("Neg", ["a"], ["n"], [{ name: "ints", type: 7, ints: Array.from({ length: 100 }, () => toInt64(1)) }]),
      ],
    ],
  ])("by multiplication: %s", async (_name, body) => {
    expect(await refusal(readModel(withFunctions([callOf("F0", ["x"], ["y"])], chain(60, body))), "LIMIT_EXCEEDED")).toContain("inlined");
  });

  it("by calls of bodies that are empty", async () => {
    const nothing = functionOf("Nothing", [], [], []);
    const calls = (name: string): Fields[] => [callOf(name, [], []), callOf(name, [], [])];
    const functions = Array.from({ length: 40 }, (_, index) =>
      functionOf(`F${index}`, [], [], calls(index === 39 ? "Nothing" : `F${index + 1}`)),
    );
    const fields = withFunctions([callOf("F0", [], []), op("Add", ["x", "w"], ["y"])], [...functions, nothing]);
    expect(await refusal(readModel(fields), "LIMIT_EXCEEDED")).toContain("inlined");
  });

  it("by long names", async () => {
    const long = "n".repeat(maxNameLength + 1);
    await refusal(readModel(calling(negated({ name: long }))), "LIMIT_EXCEEDED");
    const { graph } = await readModel(
      calling(functionOf("F", ["a"], ["b"], [op("Neg", ["a"], [long]), op("Neg", [long], ["b"])]), {
        ...callOf("F", ["x"], ["y"]),
        name: long.slice(1),
      }),
    );
    expect(Math.max(...graph.nodes.map(({ name }) => name.length))).toBeLessThan(300);
  });

  it("or by any damage to them", async () => {
    const outcomes = await outcomesOf(bytesOf(models[3]![1]), async (damaged) => loaded(await readBytes(damaged)));
    expect([...outcomes].sort()).toEqual(expect.arrayContaining(["FORMAT_INVALID", "FORMAT_TRUNCATED", "taken"]));
    expect(outcomes).not.toContain("INTERNAL");
  });
});

it("a value name in a message is quoted", async () => {
  const text = await refusal(readModel(calling(negated({ attribute: ["\u001b", "\u001b"] }))), "FORMAT_INVALID");
  expect(text).not.toContain("\u001b");
});
