import { describe, expect, it } from "vitest";
import { checkLowerable, neverLowered, refuseOperators } from "../../../../src/emit/coreml/lower/check-lowerable.ts";
import { lowerToMil } from "../../../../src/emit/coreml/lower/lower-to-mil.ts";
import { lowerings } from "../../../../src/emit/coreml/lower/table.ts";
import { validateModel } from "../../../../src/emit/coreml/validate/validate.ts";
import { float32Tensor, int64Tensor, makeNode } from "../../../../src/graph/builder.ts";
import { evaluations } from "../../../../src/graph/canonical/evaluate/table.ts";
import type { OnnxGraph } from "../../../../src/inspect/onnx/model.ts";
import { canonicalOf } from "../../../graph/canonical/canonical-case.ts";
import { graphFrom } from "../../../graph/canonical/passes/pass-case.ts";
import { demoEncoder } from "../../../graph/fold/fold-case.ts";
import { refusal } from "../../../support/refusal.ts";

const options = { model: "encoder.onnx", target: "ios17", layout: "plain", weights: new Map(), userDefined: new Map() } as const;
const scalar = (name: string, value: number) => float32Tensor(name, [], Float32Array.of(value));

describe("checkLowerable", () => {
  it("lets pass what lowers", async () => {
    await expect(checkLowerable(await canonicalOf(await demoEncoder("anchor-mini")), options)).resolves.toBeUndefined();
  });

  it.each<[string, string, OnnxGraph]>([
    [
      "integers that are negated",
      '"scope/Neg"',
      graphFrom({ x: [2, 4] }, [
        makeNode("i", "Cast", ["x"], ["i"], { to: 6 }),
        makeNode("scope/Neg", "Neg", ["i"], ["m"]),
        makeNode("y", "Cast", ["m"], ["y"], { to: 1 }),
      ]),
    ],
    [
      "integers that are padded",
      '"scope/Pad"',
      graphFrom(
        { x: [1, 4] },
        [
          makeNode("i", "Cast", ["x"], ["i"], { to: 6 }),
          makeNode("scope/Pad", "Pad", ["i", "widths"], ["m"]),
          makeNode("y", "Cast", ["m"], ["y"], { to: 1 }),
        ],
        [int64Tensor("widths", [0, 1, 0, 0])],
      ),
    ],
    [
      "an output of flags",
      "inputs or outputs",
      {
        ...graphFrom({ x: [2, 4] }, [makeNode("scope/Greater", "Greater", ["x", "zero"], ["y"])], [scalar("zero", 0)]),
        outputs: [{ name: "y", dtype: "bool", shape: undefined }],
      },
    ],
    ["an input without axes", "inputs or outputs", graphFrom({ x: [] }, [makeNode("scope/Neg", "Neg", ["x"], ["y"])])],
  ])("refuses %s, which the validator would call a fault of ours, naming what it is of", async (_what, names, graph) => {
    const canonical = await canonicalOf(graph);
    await refusal(async () => validateModel(await lowerToMil(canonical, options)), "INTERNAL");
    const { facts } = await refusal(() => checkLowerable(canonical, options), "OPERATOR_UNSUPPORTED");
    expect(facts.subject).toBe("encoder.onnx");
    expect(facts.problem).toContain(names);
    expect(facts.problem).not.toContain("fault of ours");
  });
});

describe("refuseOperators", () => {
  const node = (opType: string, output: string) => makeNode(`scope/${opType}`, opType, ["x", "k"], [output]);

  it.each([...neverLowered])("names %s, which is neither lowered nor computed before", (opType) => {
    expect([lowerings.has(opType), evaluations.has(opType)]).toEqual([false, false]);
    const graph = graphFrom({ x: [4] }, [node(opType, "v"), makeNode("y", "Neg", ["v"], ["y"])], [int64Tensor("k", [1])]);
    expect(() => refuseOperators("encoder.onnx", graph)).toThrow(`"scope/${opType}"`);
  });

  it("takes no notice of what nothing reads", () => {
    const graph = graphFrom({ x: [4] }, [node("TopK", "v"), makeNode("y", "Neg", ["x"], ["y"])], [int64Tensor("k", [1])]);
    expect(() => refuseOperators("encoder.onnx", graph)).not.toThrow();
  });
});
