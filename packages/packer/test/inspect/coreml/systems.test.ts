import { recipeSchema } from "@balafon/manifest-schema";
import { expect, it } from "vitest";
import { opsetName, systems, targetSystems } from "../../../src/inspect/coreml/systems.ts";

it("a package can be written for the systems that recipes name, and read from one more", () => {
  expect(Object.keys(targetSystems)).toEqual(recipeSchema.properties.coreml.properties.target.enum);
  expect(systems.slice(1)).toEqual(Object.values(targetSystems));
});

// coremltools 9.0: `_deployment_compatibility.AvailableTarget` says which system has which version, `_OPSET` which opset belongs to it.
it("versions are coremltools'", () => {
  expect(systems.map(({ name, specificationVersion, opset }) => [name, specificationVersion, opsetName(opset)])).toEqual([
    ["iOS 15", 6, "CoreML5"],
    ["iOS 16", 7, "CoreML6"],
    ["iOS 17", 8, "CoreML7"],
    ["iOS 18", 9, "CoreML8"],
  ]);
});
