import { describe, expect, it } from "vitest";
import { createMilBuilder } from "../../../../src/emit/coreml/lower/builder.ts";
import { half, int32s } from "../../../../src/emit/coreml/lower/immediate.ts";
import type { MilFunction } from "../../../../src/inspect/coreml/program.ts";

const type = { dtype: "fp16", shape: [2] } as const;

/** `y = relu(x)`, operation by operation. */
function said({ operations }: MilFunction): string[] {
  return operations.map(({ type: operation, inputs, outputs }) => {
    const given = [...inputs].map(
      ([key, bindings]) => `${key} ${bindings.map((binding) => ("name" in binding ? binding.name : "a value")).join(", ")}`,
    );
    return `${outputs.map(({ name }) => name).join(", ")} = ${operation}(${given.join("; ")})`;
  });
}

describe("createMilBuilder", () => {
  it("puts constants before what reads them, under its name", () => {
    const builder = createMilBuilder();
    const x = builder.input("x", type);
    const [y] = builder.add("transpose", "y", { x, perm: int32s([0]) }, [type]);
    expect(said(builder.finish("CoreML7", new Map([["y", { name: y!, type }]])))).toEqual([
      "y_perm = const()",
      "y = transpose(x x; perm y_perm)",
    ]);
  });

  it("gives outputs their names last: an operation's own where it can, else a copy's", () => {
    const builder = createMilBuilder();
    const x = builder.input("x", type);
    const [held] = builder.add("relu", "y", { x }, [type]);
    const [turned] = builder.add("abs", "y_turned", { x: held! }, [type]);
    const constant = builder.constant("c", { ...half(1), type });
    const value = (name: string) => ({ name, type });
    const outputs = new Map([
      ["y", value(turned!)],
      ["again", value(turned!)],
      ["given", value(x)],
      ["fixed", value(constant)],
    ]);
    const main = builder.finish("CoreML7", outputs);
    expect(said(main)).toEqual([
      "y_inner = relu(x x)",
      "y = abs(x y_inner)",
      "c = const()",
      "again = identity(x y)",
      "given = identity(x x)",
      "fixed = identity(x c)",
    ]);
    expect(main.outputs).toEqual(["y", "again", "given", "fixed"]);
    expect(main.operations.map(({ attributes }) => attributes.get("name"))).toEqual(
      main.operations.map(({ outputs: [first] }) => ({ type: { dtype: "string", shape: [] }, immediate: [first!.name] })),
    );
  });
});
