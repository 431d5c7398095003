import { float16ToFloat32, float32ToFloat16 } from "@balafon/quantizer";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { liftProgram } from "../../../src/graph/lift/lift.ts";
import { lifters } from "../../../src/graph/lift/lifters.ts";
import type { CoreMlModel, MilNamedType, MilOperation } from "../../../src/inspect/coreml/program.ts";
import { refusal } from "../../support/refusal.ts";
import { runGraph } from "../../support/run-graph.ts";
import { largestDifference } from "../../support/tensors.ts";
import { constant, halves, immediate, inFile, modelOf, operation, port, type Said } from "./program-case.ts";

/** Computed by coremltools' numpy inference, and by numpy for operations that it has none for (conformance/judges/coreml/operator_cases.py). */
interface OperatorCase {
  readonly type: string;
  readonly inputs: Readonly<Record<string, readonly Said[]>>;
  readonly outputs: readonly Said[];
}

const cases: readonly OperatorCase[] = JSON.parse(readFileSync(new URL("operator-cases.json", import.meta.url), "utf8"));

/** What may come from other operations, and so is fed; all else is constant. */
const fed = new Set(["x", "y", "a", "b", "values", "initial_h", "initial_c"]);

const half = (said: Said): Said => (said.dtype === "fp32" ? { ...said, dtype: "fp16" } : said);

/** One operation in fp16: tensors of floats are fed or lie in the weight file, and what is not of floats is cast at the end. */
function programOf({ type, inputs, outputs }: OperatorCase): {
  model: CoreMlModel;
  feeds: Record<string, { data: Float32Array; shape: number[] }>;
} {
  const [ports, constants, given, feeds] = [
    [] as MilNamedType[],
    [] as MilOperation[],
    {} as Record<string, string[]>,
    {} as ReturnType<typeof programOf>["feeds"],
  ];
  for (const [parameter, values] of Object.entries(inputs)) {
    given[parameter] = values.map((said, index) => {
      const name = `${parameter}_${index}`;
      const floats = said.dtype === "fp32" && said.shape.length > 0;
      if (floats && fed.has(parameter)) {
        ports.push(port(name, said.shape));
        feeds[name] = { data: Float32Array.from(said.values, Number), shape: [...said.shape] };
      } else constants.push(constant(name, floats ? halves(said) : immediate(half(said))));
      return name;
    });
  }
  const results = outputs.map((said, index) => port(`out_${index}`, said.shape, half(said).dtype));
  const casts = results.map(({ name, type: { shape } }) =>
    operation("cast", { x: name, dtype: immediate({ dtype: "string", shape: [], values: ["fp32"] }) }, [
      port(`${name}_fp32`, shape, "fp32"),
    ]),
  );
  const operations = [...constants, operation(type, given, results), ...casts];
  return { model: modelOf({ inputs: ports, operations, outputs: casts.map(({ outputs: [output] }) => output!.name) }), feeds };
}

const rounded = (number: number): number => float16ToFloat32(float32ToFloat16(number));

describe("liftProgram", () => {
  it.each(cases.map((each, index): [string, OperatorCase] => [`${each.type} (${index})`, each]))("lifts %s", async (_, each) => {
    const { model, feeds } = programOf(each);
    const found = await runGraph(liftProgram(model), feeds);
    const halved = await runGraph(liftProgram(model, { rounded: true }), feeds);
    expect.assertions(each.outputs.length * 3);
    for (const [index, said] of each.outputs.entries()) {
      const wanted = said.values.map(Number);
      const { data, shape } = found[`out_${index}_fp32`]!;
      expect(shape).toEqual(said.shape);
      expect(largestDifference(data, wanted)).toBeLessThan(1e-5 * Math.max(1, ...wanted.map(Math.abs)));
      const roundings = said.dtype === "fp32" ? Array.from(data, rounded) : wanted;
      expect(Array.from(halved[`out_${index}_fp32`]!.data)).toEqual(roundings);
    }
  });

  it("has a case for every operation that it knows", () => {
    expect(new Set(cases.map(({ type }) => type))).toEqual(new Set(lifters.keys()));
  });

  it("rounds inputs and each result, and nothing else", async () => {
    const x = port("x", [2]);
    const sum = operation("add", { x: "x", y: immediate({ dtype: "fp16", shape: [], values: [2048] }) }, [port("sum", [2])]);
    const difference = operation("sub", { x: "sum", y: immediate({ dtype: "fp16", shape: [], values: [2048] }) }, [port("y", [2])]);
    const model = modelOf({ inputs: [x], operations: [sum, difference], outputs: ["y"] });
    const feeds = { x: { data: Float32Array.of(1.000_1, 3.5), shape: [2] } };
    expect(Array.from((await runGraph(liftProgram(model), feeds))["y"]!.data)).toEqual(
      [1.000_1, 3.5].map((each) => Math.fround(Math.fround(each + 2048) - 2048)),
    );
    // Halves from 2048 on are two apart.
    expect(Array.from((await runGraph(liftProgram(model, { rounded: true }), feeds))["y"]!.data)).toEqual([0, 4]);
  });

  it("overflows as fp16 does", async () => {
    const squared = operation("square", { x: "x" }, [port("y", [2])]);
    const model = modelOf({ inputs: [port("x", [2])], operations: [squared], outputs: ["y"] });
    const { y } = await runGraph(liftProgram(model, { rounded: true }), { x: { data: Float32Array.of(300, 200), shape: [2] } });
    expect(Array.from(y!.data)).toEqual([Number.POSITIVE_INFINITY, 40_000]);
  });

  it("gives inputs and constants as outputs where the program does", async () => {
    const shown = constant("shown", halves({ dtype: "fp16", shape: [2], values: [1, 2] }));
    const model = modelOf({ inputs: [port("x", [1])], operations: [shown], outputs: ["shown"] });
    const { shown: found } = await runGraph(liftProgram(model), { x: { data: Float32Array.of(0), shape: [1] } });
    expect(Array.from(found!.data)).toEqual([1, 2]);
  });
});

describe("liftProgram refuses", () => {
  const relu = (parameters: Parameters<typeof operation>[1] = { x: "x" }, name = "y") => operation("relu", parameters, [port(name, [2])]);
  const of = (...operations: MilOperation[]) => modelOf({ inputs: [port("x", [2])], operations, outputs: ["y"] });

  it.each([
    [
      "an operation that it does not know",
      { ...relu(), type: "while_loop" },
      `the operation "while_loop" of "y" is not one that can be lifted`,
    ],
    ["names that objects have", { ...relu(), type: "__proto__" }, `the operation "__proto__" of "y" is not one that can be lifted`],
    [
      "a mode that ONNX lacks",
      operation("gelu", { x: "x", mode: immediate({ dtype: "string", shape: [], values: ["SIGMOID_APPROXIMATION"] }) }, [port("y", [2])]),
      `the operation "gelu" of "y" has the mode SIGMOID_APPROXIMATION`,
    ],
    [
      "a parameter that is computed",
      operation("reshape", { x: "x", shape: "x" }, [port("y", [2])]),
      `the operation "reshape" of "y" computes its parameter "shape"`,
    ],
    [
      "a parameter in the weight file",
      operation("reshape", { x: "x", shape: inFile("int32", [1], Uint8Array.of(2, 0, 0, 0)) }, [port("y", [2])]),
      `the operation "reshape" of "y" has its parameter "shape" in the weight file`,
    ],
  ])("%s", async (_, broken, problem) => {
    const { facts } = await refusal(() => liftProgram(of(broken)), "OPERATOR_UNSUPPORTED");
    expect(facts.problem).toBe(problem);
  });

  it.each([
    ["a parameter that is missing", of(relu({})), `the operation "relu" of "y" lacks the parameter "x"`],
    ["several values for one", of(relu({ x: ["x", "x"] })), `the operation "relu" of "y" has several values for the parameter "x"`],
    ["a value that nothing writes", of(relu({ x: "z" })), `the value "z" is read before it is written`],
    ["an output that nothing writes", of(), `the value "y" is read before it is written`],
    ["a value that is written twice", of(relu({ x: "x" }, "x")), `the value "x" is written twice`],
    [
      "too many results",
      of(operation("relu", { x: "x" }, [port("y", [2]), port("z", [2])])),
      `the operation "relu" of "y" writes too many values`,
    ],
    [
      "a text that is computed with",
      of(constant("text", immediate({ dtype: "string", shape: [], values: ["a"] })), relu({ x: "text" })),
      `the value "text" cannot be computed with`,
    ],
    [
      "a word for a number",
      of(operation("softmax", { x: "x", axis: immediate({ dtype: "string", shape: [], values: ["1"] }) }, [port("y", [2])])),
      `the operation "softmax" of "y" has a parameter "axis" of another type`,
    ],
    ["a program without main", { ...of(relu()), functions: new Map() }, "it has no function main"],
  ])("%s", async (_, model, problem) => {
    const { facts } = await refusal(() => liftProgram(model), "FORMAT_INVALID");
    expect(facts.problem).toBe(problem);
  });
});
