import { expect, it } from "vitest";
import { int64Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { foldConstants } from "../../../../src/graph/canonical/fold-constants.ts";
import { checkTypes } from "../../../../src/graph/canonical/passes/check-types.ts";
import { narrowIntegers } from "../../../../src/graph/canonical/passes/narrow-integers.ts";
import { refusal } from "../../../support/refusal.ts";
import { graphFrom, passed, same, words } from "./pass-case.ts";

const node = (output: string, opType: string, inputs: string[], attributes = {}) => makeNode(output, opType, inputs, [output], attributes);
const initializers = [int64Tensor("i", [1, -1]), int64Tensor("two", [2]), int64Tensor("shape", [4, 2]), int64Tensor("wide", [2n ** 40n])];

it("indices and integers that are computed have 32 bits, shapes keep theirs", async () => {
  const nodes = [
    node("g", "Gather", ["x", "i"], { axis: 1 }),
    node("n", "Cast", ["g"], { to: 7 }),
    node("m", "Mul", ["n", "two"]),
    node("f", "Cast", ["m"], { to: 1 }),
    node("y", "Reshape", ["f", "shape"]),
  ];
  const graph = graphFrom({ x: [4, 3] }, [node("scaled", "Mul", ["x", "x"]), ...nodes.map((each) => each)], initializers);
  const after = await passed(narrowIntegers, graph);
  expect(words(after)).toEqual(["Gather(x, i.int32)", "Cast(g)", "Mul(n, two.int32)", "Cast(m)", "Reshape(f, shape)"]);
  expect(after.nodes.find(({ name }) => name === "n")!.attributes.get("to")?.value).toBe(6);
  expect(await passed(checkTypes, after)).toBe(after);
});

it("TopK's places are narrowed behind it", async () => {
  const nodes = [
    makeNode("k", "TopK", ["x", "two"], ["v", "places"]),
    node("f", "Cast", ["places"], { to: 1 }),
    node("y", "Add", ["f", "v"]),
  ];
  const after = await same(narrowIntegers, graphFrom({ x: [4, 3] }, nodes, initializers));
  expect(words(after)).toEqual(["TopK(x, two)", "Cast(places/int64)", "Cast(places)", "Add(f, v)"]);
});

it("readers of TopK's places are not looked for among all nodes each time", async () => {
  const tops = Array.from({ length: 1000 }, (_, at) => makeNode(`t${at}`, "TopK", ["x", "two"], [`v${at}`, `i${at}`]));
  const casts = tops.map((_top, at) => node(`c${at}`, "Cast", [`i${at}`], { to: 1 }));
  const sum = makeNode(
    "y",
    "Concat",
    casts.map(({ name }) => name),
    ["y"],
    { axis: 0 },
  );
  const typed = await foldConstants("m.onnx", graphFrom({ x: [4] }, [...tops, ...casts, sum], initializers));
  let looks = 0;
  const nodes = typed.graph.nodes.map((each) => Object.defineProperty({ ...each }, "inputs", { get: () => (looks++, each.inputs) }));
  narrowIntegers({ ...typed, graph: { ...typed.graph, nodes } });
  expect(looks).toBeLessThan(20 * nodes.length);
});

it("integers beyond 32 bits are refused", async () => {
  const nodes = [node("n", "Cast", ["x"], { to: 7 }), node("m", "Add", ["n", "wide"]), node("y", "Cast", ["m"], { to: 1 })];
  const { message } = await refusal(() => passed(narrowIntegers, graphFrom({ x: [1] }, nodes, initializers)), "OPERATOR_UNSUPPORTED");
  expect(message).toContain('"m"');
});

it.each([
  ["float64", [node("d", "Cast", ["x"], { to: 11 }), node("y", "Cast", ["d"], { to: 1 })], "float64"],
  ["six axes", [node("r", "Reshape", ["x", "six"]), node("y", "Neg", ["r"])], "6 axes"],
  ["nothing", [node("y", "Slice", ["x", "two", "two"])], "no elements"],
])("checkTypes refuses %s, naming the node", async (_what, nodes, found) => {
  const all = [...initializers, int64Tensor("six", [1, 1, 1, 1, 2, 2])];
  const { message } = await refusal(() => passed(checkTypes, graphFrom({ x: [4] }, nodes, all)), "OPERATOR_UNSUPPORTED");
  expect(message).toContain(found);
});

it("checkTypes refuses inputs of 64 bits", async () => {
  const graph = graphFrom({ x: [4] }, [node("y", "Cast", ["x"], { to: 1 })]);
  const inputs = graph.inputs.map((input) => ({ ...input, dtype: "int64" }) as const);
  expect((await refusal(() => passed(checkTypes, { ...graph, inputs }), "FORMAT_UNSUPPORTED")).message).toContain('"x"');
});
