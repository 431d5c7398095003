import { afterEach, describe, expect, it } from "vitest";
import type { PackageFolder } from "../../../src/inspect/coreml/package-folder.ts";
import type { CoreMlModel } from "../../../src/inspect/coreml/program.ts";
import { readCoreMl } from "../../../src/inspect/coreml/read.ts";
import { fixture } from "./fixtures.ts";

let open: PackageFolder | undefined;
afterEach(() => open?.close());
const read = (name: string): Promise<CoreMlModel> => readCoreMl((open = fixture(name)));

describe("packages that coremltools wrote", () => {
  it.each([
    ["dense-ios16", 7, "CoreML6"],
    ["dense-ios17", 8, "CoreML7"],
    ["dense-ios18", 9, "CoreML8"],
  ])("%s: signature, metadata and operations in order", async (name, version, opset) => {
    const { specificationVersion, inputs, outputs, userDefined, functions } = await read(name);
    expect(specificationVersion).toBe(version);
    expect(inputs).toEqual([{ name: "x", type: { dtype: "fp16", shape: [2, 16] } }]);
    expect(outputs).toEqual([{ name: "reverse", type: { dtype: "fp16", shape: [1, 4, 12] } }]);
    expect(userDefined.get("com.example.role")).toBe(name);
    expect([...functions.keys()]).toEqual(["main"]);
    const main = functions.get("main")!;
    expect(main).toMatchObject({ inputs, opset, outputs: ["reverse"] });
    const types = main.operations.map(({ type }) => type).filter((type) => type !== "const");
    expect(types).toEqual(["linear", "gelu", "layer_norm", "expand_dims", "conv", "gather"]);
  });

  it("parameters are constants of the program, weights ranges of the weight file", async () => {
    const { operations } = (await read("dense-ios17")).functions.get("main")!;
    const named = (name: string) => operations.find(({ outputs }) => outputs[0]?.name === name)?.attributes.get("val");
    expect(named("gelu_0_mode_0")).toEqual({ type: { dtype: "string", shape: [] }, immediate: ["EXACT"] });
    expect(named("convolve_pad_0")).toEqual({ type: { dtype: "int32", shape: [2] }, immediate: [1, 1] });
    expect(named("layer_norm_0_epsilon_0")).toMatchObject({ type: { dtype: "fp16", shape: [] }, immediate: [2 ** -17 * 1.3125] });
    expect(named("project_weight_0")).toMatchObject({ type: { dtype: "fp16", shape: [12, 16] }, blob: { byteLength: 384 } });
    const linear = operations.find(({ type }) => type === "linear")!;
    expect(linear.inputs.get("weight")).toEqual([{ name: "project_weight_0" }]);
  });

  it("several functions, each described", async () => {
    const { functions, inputs, outputs } = await read("functions18");
    expect([...functions.keys()].sort()).toEqual(["first", "second"]);
    expect(inputs).toEqual(functions.get("first")!.inputs);
    expect(outputs.map(({ name }) => name)).toEqual(functions.get("first")!.outputs);
  });

  it("a package without weights", async () => {
    expect((await read("weightless")).functions.get("main")!.operations).toHaveLength(1);
  });

  it("nested blocks are refused in words", async () => {
    await expect(read("nested")).rejects.toMatchObject({ code: "FORMAT_UNSUPPORTED", facts: { problem: "it has nested blocks" } });
  });
});
