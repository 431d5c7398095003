import { describe, expect, it } from "vitest";
import { problemsOf, recipeValidator, type Recipe } from "../../src/index.ts";
import { minimalRecipe } from "../support/recipes.ts";

const refusedAt = (change: object) => problemsOf(recipeValidator, { ...minimalRecipe(), ...change }).map(({ path }) => path.join("."));

function headWith(change: object): object {
  return { head: { ...(minimalRecipe()["head"] as object), ...change } };
}

describe("defaults", () => {
  it("a minimal recipe packs TurboQuant at 4 bits for onnx", () => {
    const recipe = minimalRecipe();
    expect(problemsOf(recipeValidator, recipe)).toEqual([]);
    expect(recipe).toMatchObject({
      quantization: { default: { scheme: "turboquant", bits: 4, group: 128 }, rules: [] },
      targets: ["onnx"],
      proof: { gates: {} },
      head: { vocabulary: { alphabet: "nko", blank: "last" } },
    });
    expect(recipe).not.toHaveProperty("signing");
  });

  it("each kind of layer gets those of torch, and none that no file says", () => {
    const layers = [
      { linear: { weights: "a" } },
      { conv1d: { weights: "b" } },
      { positions: { weights: "c" } },
      { transformer: { weights: "d", heads: 2, norm: "pre", activation: "relu" } },
      { layernorm: { weights: "e" } },
    ];
    const recipe = { ...minimalRecipe(), ...headWith({ layers }) };
    expect(problemsOf(recipeValidator, recipe)).toEqual([]);
    expect((recipe as unknown as Recipe).head.layers).toEqual([
      { linear: { weights: "a" } },
      { conv1d: { weights: "b", stride: 1, padding: 0, dilation: 1, groups: 1 } },
      { positions: { weights: "c" } },
      { transformer: { weights: "d", heads: 2, norm: "pre", activation: "relu", eps: 1e-5 } },
      { layernorm: { weights: "e", eps: 1e-5 } },
    ]);
  });

  it("a rule is given none: what it leaves out comes from the default", () => {
    const recipe = { ...minimalRecipe(), quantization: { rules: [{ match: "head/output_proj", bits: 8 }] } };
    expect(problemsOf(recipeValidator, recipe)).toEqual([]);
    expect(recipe.quantization.rules).toEqual([{ match: "head/output_proj", bits: 8 }]);
  });
});

describe("the encoder's external data", () => {
  const digest = "a".repeat(64);
  const dataProblems = (data: unknown) => refusedAt({ encoder: { ...(minimalRecipe()["encoder"] as object), data } });

  it("is a digest for each location", () => {
    expect(dataProblems({ "weights.data": digest, "more/onnx__MatMul_12": digest })).toEqual([]);
    expect(dataProblems({ "weights.data": digest.slice(1) })).toEqual(["encoder.data.weights.data"]);
    expect(dataProblems({})).not.toEqual([]);
    expect(dataProblems(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`w${index}`, digest])))).not.toEqual([]);
  });

  it.each(["..", "../w", "a/../w", "/w", "a//w", "./w", "a\\w", "C:w", "a\u0000", "", "w".repeat(1001)])(
    "has no location %j",
    (location) => {
      expect(dataProblems({ [location]: digest })).not.toEqual([]);
    },
  );
});

describe("what no file says must be written", () => {
  it.each(["heads", "norm", "activation"])("a transformer's %s", (field) => {
    const { [field]: _left, ...fields } = { weights: "a", heads: 4, norm: "post", activation: "gelu" } as Record<string, unknown>;
    const [problem] = problemsOf(recipeValidator, { ...minimalRecipe(), ...headWith({ layers: [{ transformer: fields }] }) });
    expect(problem).toMatchObject({ path: ["head", "layers", 0, "transformer"], problem: `"${field}" is missing` });
  });

  it.each(["balafon", "name", "version", "sequence", "encoder", "head"])("%s", (field) => {
    const { [field]: _left, ...rest } = minimalRecipe();
    expect(problemsOf(recipeValidator, rest)).toMatchObject([{ path: [], problem: `"${field}" is missing` }]);
  });
});

describe("limits", () => {
  it.each([
    [{ name: "../up" }, "name"],
    [{ name: "-a" }, "name"],
    [{ name: "a".repeat(65) }, "name"],
    [{ version: "1.0" }, "version"],
    [{ version: "1.0.0/.." }, "version"],
    [{ version: "1.0.0\n" }, "version"],
    [{ sequence: -1 }, "sequence"],
    [{ sequence: 2 ** 53 }, "sequence"],
    [{ targets: [] }, "targets"],
    [{ targets: ["onnx", "onnx"] }, "targets"],
    [{ targets: ["onnx", "coreml"] }, "targets.1"],
    [{ quantization: { default: { bits: 9 } } }, "quantization.default.bits"],
    [{ quantization: { default: { states: 13 } } }, "quantization.default.states"],
    [{ quantization: { default: { group: 100 } } }, "quantization.default.group"],
    [{ quantization: { rules: [{ match: "output_proj" }] } }, "quantization.rules.0.match"],
    [{ proof: { gates: { maxCer: 1.1 } } }, "proof.gates.maxCer"],
    [{ proof: { gates: { minCosine: 0.1 } } }, "proof.gates.minCosine"],
    [{ signing: {} }, "signing"],
    [headWith({ sha256: "0".repeat(63) }), "head.sha256"],
    [headWith({ sha256: "A".repeat(64) }), "head.sha256"],
    [headWith({ layers: [] }), "head.layers"],
    [headWith({ layers: [{}] }), "head.layers.0"],
    [headWith({ layers: [{ linear: { weights: "a" }, positions: { weights: "b" } }] }), "head.layers.0"],
    [headWith({ layers: [{ conv1d: { weights: "a", stride: 0 } }] }), "head.layers.0.conv1d.stride"],
    [headWith({ layers: [{ layernorm: { weights: "a", eps: 0 } }] }), "head.layers.0.layernorm.eps"],
  ])("refuses %j", (change, path) => {
    expect(refusedAt(change)).toEqual([path]);
  });

  it.each(["1.0.0", "0.12.3-rc.1", "999999.0.0"])("takes the version %s", (version) => {
    expect(refusedAt({ version })).toEqual([]);
  });

  it.each(["head/output_proj", "encoder/*", "*/norm.*"])("takes the rule %s", (match) => {
    expect(refusedAt({ quantization: { rules: [{ match }] } })).toEqual([]);
  });
});
