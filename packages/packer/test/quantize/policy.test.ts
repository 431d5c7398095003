import type { QuantizationPolicy } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { idleRules, policyFor, schemeOf } from "../../src/quantize/policy.ts";

const fallback = { scheme: "turboquant", bits: 4, group: 128, form: "packed" } as const;
const policyOf = (...rules: QuantizationPolicy["rules"]): QuantizationPolicy => ({ default: fallback, rules });

/** Whether a rule's pattern matches, told by what it changes. */
const matches = (match: string, name: string): boolean => {
  const [part, ...tensor] = name.split("/");
  return schemeOf(policyOf({ match, scheme: "none" }), part as "encoder" | "head", tensor.join("/")).scheme === "none";
};

describe("schemeOf", () => {
  it("is the default where no rule matches", () => {
    expect(schemeOf(policyOf({ match: "encoder/w", bits: 8 }), "head", "w")).toEqual(fallback);
  });

  it("fills in from the default what the rule leaves out", () => {
    expect(schemeOf(policyOf({ match: "head/w", bits: 8 }), "head", "w")).toEqual({ ...fallback, bits: 8 });
    expect(schemeOf(policyOf({ match: "head/w", scheme: "rtn", group: 32 }), "head", "w")).toEqual({
      scheme: "rtn",
      bits: 4,
      group: 32,
      form: "packed",
    });
  });

  it("takes an allocated width in the place of the default's, and a rule's in the place of both", () => {
    const policy = policyOf({ match: "head/a", bits: 8 }, { match: "head/b", group: 32 });
    const bitsOf = (part: string, tensor: string) => (part === "head" && tensor === "b" ? 3 : 2);
    expect(schemeOf(policy, "head", "a", bitsOf)).toEqual({ ...fallback, bits: 8 });
    expect(schemeOf(policy, "head", "b", bitsOf)).toEqual({ ...fallback, bits: 3, group: 32 });
    expect(schemeOf(policy, "encoder", "b", bitsOf)).toEqual({ ...fallback, bits: 2 });
  });

  it("takes the first rule that matches, and nothing of the others", () => {
    const policy = policyOf({ match: "head/a", bits: 8 }, { match: "head/*", scheme: "none" }, { match: "head/a", group: 16 });
    expect(schemeOf(policy, "head", "a")).toEqual({ ...fallback, bits: 8 });
    expect(schemeOf(policy, "head", "b")).toEqual({ ...fallback, scheme: "none" });
  });

  it.each([
    ["head/output_proj.weight", "head/output_proj.weight", true],
    ["head/output_proj", "head/output_proj.weight", true],
    ["head/output_proj", "head/output_projection.weight", false],
    ["head/output_proj", "encoder/output_proj.weight", false],
    ["head/encoder.layers", "head/encoder.layers.0.linear1.weight", true],
    ["head/output", "head/output_proj.weight", false],
    ["head/encoder.layers.*.linear1", "head/encoder.layers.10.linear1.weight", true],
    ["head/encoder.layers.*.linear1", "head/encoder.layers.10.linear2.weight", false],
    ["*/norm*", "encoder/norm_final", true],
    ["*/w", "head/w", true],
    ["head/*", "head/any/thing", true],
    ["head/*.weight", "head/.weight", true],
    ["head/a*b*c", "head/a-b-b-c", true],
    ["head/a*b*c", "head/a-b-b-d", false],
    ["head/*ab", "head/aab", true],
    ["head/**", "head/", true],
    ["head/w.", "head/w", false],
    ["head/[w]+", "head/w", false],
    ["head/w", "head/w\nx", false],
  ])("%s matches %s: %s", (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });

  it("bears patterns on which a regular expression would run for ever", () => {
    expect(matches(`head/${"*a".repeat(240)}b`, `head/${"a".repeat(20_000)}`)).toBe(false);
    expect(matches(`head/${"*".repeat(480)}b`, `head/${"a".repeat(20_000)}`)).toBe(false);
  });
});

describe("policyFor", () => {
  const rule = { match: "head/*", bits: 8 } as const;

  it("lets what is said of the target come first", () => {
    const policy = { ...policyOf(rule), onnx: { default: { form: "dense" }, rules: [{ match: "head/a", form: "lut" }] } } as const;
    const own = policyFor(policy, "onnx");
    expect(own).toEqual({ default: { ...fallback, form: "dense" }, rules: [{ match: "head/a", form: "lut" }, rule] });
    expect(schemeOf(own, "head", "a")).toEqual({ ...fallback, form: "lut" });
    expect(schemeOf(own, "head", "b")).toEqual({ ...fallback, form: "dense", bits: 8 });
  });

  it("is the common policy where nothing is", () => {
    expect(policyFor(policyOf(rule), "onnx")).toEqual(policyOf(rule));
  });
});

describe("idleRules", () => {
  it("are those that match no weight at all", () => {
    const policy = policyOf({ match: "head/output_proj" }, { match: "head/out_proj" }, { match: "*/ln*" });
    expect(idleRules(policy, ["head/output_proj.weight", "encoder/ln.weight"])).toEqual(["head/out_proj"]);
    expect(idleRules(policy, [])).toHaveLength(3);
    expect(idleRules(policyOf(), ["head/w"])).toEqual([]);
  });

  it("a rule behind another that takes all its weights is not idle: its name is right", () => {
    expect(idleRules(policyOf({ match: "head/*" }, { match: "head/w", bits: 8 }), ["head/w"])).toEqual([]);
  });
});
