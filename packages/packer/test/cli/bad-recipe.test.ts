import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { recipeOf, sha256 } from "../pipeline/support.ts";
import { describe } from "vitest";
import { itRefuses, set } from "./bad-input.ts";

async function changedRecipe(workspace: string, from: string, to: string): Promise<string[]> {
  const text = await readFile(recipeOf(workspace, "anchor"), "utf8");
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  const path = join(workspace, "recipes", `${sha256(to).slice(0, 8)}.yaml`);
  await writeFile(path, text.replace(from, to));
  return [path];
}

describe("an invalid recipe says where, what was expected and found, and what to do", () => {
  itRefuses([
    [
      "a recipe that is not there",
      "FILE_MISSING",
      (workspace) => [join(workspace, "recipes/none.yaml")],
      ["none.yaml: no such file", "Check the path"],
    ],
    ["a recipe that is a folder", "FILE_UNREADABLE", (workspace) => [join(workspace, "recipes/")], ["not a regular file"]],
    [
      "a misspelt field",
      "RECIPE_INVALID",
      (workspace) => changedRecipe(workspace, "targets: [onnx]", "target: [onnx]"),
      [/\.yaml:\d+:1: target: /, '"target" is not a field here', "quantization, targets, coreml, proof", 'Did you mean "targets"?'],
    ],
    [
      "a value that is not known",
      "RECIPE_INVALID",
      (workspace) => changedRecipe(workspace, "norm: post", "norm: past"),
      [/\.yaml:\d+:\d+: /, "pre, post", '"past"', 'Did you mean "post"?'],
    ],
    [
      "a field that is missing",
      "RECIPE_INVALID",
      (workspace) => changedRecipe(workspace, "version: 1.0.0\n", ""),
      ['"version" is missing'],
    ],
    [
      "text that is no YAML",
      "RECIPE_SYNTAX",
      (workspace) => changedRecipe(workspace, "targets: [onnx]", "targets: [onnx"),
      [/\.yaml:\d+:\d+: YAML/],
    ],
    [
      "a target that does not exist",
      "RECIPE_INVALID",
      (workspace) => [...set(workspace, []), "--target", "tflite"],
      ["set on the command line: targets", "onnx", "tflite"],
    ],
    ["a setting without a value", "USAGE", (workspace) => set(workspace, ["version"]), ["--set version", "KEY=VALUE"]],
    [
      "a gate that loosens the proof",
      "RECIPE_INVALID",
      (workspace) => changedRecipe(workspace, "maxCer: 0.25", "maxCer: 0.9"),
      [/\.yaml:\d+:\d+: proof\.gates\.maxCer/, "at most 0.35", "0.9", "never loosened"],
    ],
    [
      "a quantization rule that matches nothing",
      "RECIPE_INVALID",
      (workspace) => changedRecipe(workspace, "head/output_proj", "head/outputproj"),
      [/\.yaml:\d+:\d+: quantization\.rules: no weight matches "head\/outputproj"/, "expected: the name of a weight", "pack-model inspect"],
    ],
    [
      "a rule of a target that matches nothing, set on the command line",
      "RECIPE_INVALID",
      (workspace) => set(workspace, ["quantization.onnx.rules=[{match: head/outputproj, bits: 8}]"]),
      ["set on the command line: quantization.onnx.rules: no weight matches"],
    ],
    [
      "a key in the recipe",
      "KEY_INVALID",
      (workspace) => set(workspace, ["signing.key='-----BEGIN PRIVATE KEY----- MIGHAgEA'"]),
      ["the recipe holds the key itself", "env:NAME"],
    ],
    [
      "a key that is not set",
      "KEY_INVALID",
      (workspace) => set(workspace, ["signing.key=env:NOT_SET"]),
      ["env:NOT_SET", "a PEM in NOT_SET"],
    ],
  ]);
});
