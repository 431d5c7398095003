import { describe, expect, it } from "vitest";
import { createFeatureBinding } from "../../src/run/features.ts";
import { refusalOf } from "../speech/support/refusal.ts";

const values = (): Float32Array => Float32Array.of(1, 2, 3, 4, 5, 6);
const binding = createFeatureBinding("a recognizer of tiny-1.0.0");
const bound = binding.bind(values(), 3, 2);

describe("a feature binding", () => {
  it("knows its own features again, with their values", () => {
    expect(binding.valuesOf(bound)).toEqual(values());
    expect([bound.frames, bound.dim]).toEqual([3, 2]);
  });

  it("hands out copies: what is done to them does not reach the head", () => {
    bound.toArray().fill(9);
    expect(bound.toArray()).toEqual(values());
    expect(binding.valuesOf(bound)).toEqual(values());
  });

  it("makes features that cannot be edited", () => {
    expect(() => Object.assign(bound, { frames: 9 })).toThrow(TypeError);
    expect(Object.isFrozen(bound)).toBe(true);
  });

  const { frames, dim, toArray } = bound;
  it.each<[string, unknown, string]>([
    ["raw values, although they are the very same", values(), "a Float32Array of 6 values"],
    ["an object that looks like features", { frames, dim, toArray }, "features [3, 2] of another recognizer"],
    ["a copy", { ...bound }, "features [3, 2] of another recognizer"],
    ["a clone of its plain fields", structuredClone({ frames, dim }), "features [3, 2] of another recognizer"],
    ["a proxy", new Proxy(bound, {}), "features [3, 2] of another recognizer"],
    ["an heir", Object.create(bound), "features [3, 2] of another recognizer"],
    ["features of another binding", createFeatureBinding("another").bind(values(), 3, 2), "features [3, 2] of another recognizer"],
    ["a tensor of a runtime", { data: values(), dims: [1, 3, 2], shape: [1, 3, 2] }, "a tensor [1, 3, 2]"],
    ["another object", new Map(), "another object"],
    ["null", null, "null"],
    ["undefined", undefined, "undefined"],
    ["a string", "features", "features"],
    ["a symbol", Symbol("features"), "Symbol(features)"],
  ])("refuses %s", async (_name, features, found) => {
    const error = await refusalOf(() => binding.valuesOf(features));
    expect(error.code).toBe("FEATURES_UNBOUND");
    expect(error.facts).toMatchObject({ found, expected: "what encode() of a recognizer of tiny-1.0.0 returned" });
  });

  it("cannot be structured-cloned: what is posted to a worker is not features", () => {
    expect(() => structuredClone(bound)).toThrow("could not be cloned");
  });
});
