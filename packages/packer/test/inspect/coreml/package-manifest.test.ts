import { describe, expect, it } from "vitest";
import { parsePackageManifest } from "../../../src/inspect/coreml/package-manifest.ts";
import { outcomeOf } from "../refused.ts";

const author = "com.apple.CoreML";
const model = { author, description: "", name: "model.mlmodel", path: "com.apple.CoreML/model.mlmodel" };
const weights = { author, description: "", name: "weights", path: "com.apple.CoreML/weights" };
const text = (more: object = {}): string =>
  JSON.stringify({ fileFormatVersion: "1.0.0", itemInfoEntries: { a: model, b: weights }, rootModelIdentifier: "a", ...more });

describe("Manifest.json", () => {
  it("says where the model and its weights lie", () => {
    expect(parsePackageManifest(text(), "m")).toEqual({
      model: "Data/com.apple.CoreML/model.mlmodel",
      weights: "Data/com.apple.CoreML/weights/weight.bin",
    });
  });

  it("the order of the items and their identifiers do not matter", () => {
    const turned = text({ itemInfoEntries: { z: weights, "0": model }, rootModelIdentifier: "0" });
    expect(parsePackageManifest(turned, "m")).toEqual(parsePackageManifest(text(), "m"));
  });

  it("a package without weights has no weight file", () => {
    expect(parsePackageManifest(text({ itemInfoEntries: { a: model } }), "m").weights).toBeUndefined();
  });

  it.each([
    ["FORMAT_INVALID", "[]"],
    ["FORMAT_INVALID", text().slice(1)],
    ["FORMAT_INVALID", text().replace("{", '{"rootModelIdentifier": "b", ')],
    ["FORMAT_INVALID", text().replace('"b":', '"__proto__":')],
    ["FORMAT_INVALID", text({ rootModelIdentifier: "toString" })],
    ["FORMAT_INVALID", text({ itemInfoEntries: { a: { ...model, path: "../model.mlmodel" } } })],
    ["FORMAT_INVALID", text({ itemInfoEntries: { a: model, b: { ...weights, path: model.path } } })],
    ["FORMAT_UNSUPPORTED", text({ fileFormatVersion: "2.0.0" })],
    ["FORMAT_UNSUPPORTED", text({ itemInfoEntries: { a: model, b: { ...weights, author: "someone" } } })],
    [
      "LIMIT_EXCEEDED",
      text({ itemInfoEntries: Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`i${at}`, { ...weights, path: `p${at}` }])) }),
    ],
  ])("%s: %s", async (code, json) => {
    expect(await outcomeOf(() => parsePackageManifest(json, "m"))).toBe(code);
  });
});
