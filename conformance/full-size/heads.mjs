// The two heads of the real program: their recipes, what stands in for what the recipes leave open, and the settings that give it.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const recipes = fileURLToPath(new URL("../../recipes/nko", import.meta.url));
const revision = `sha256:${"0".repeat(64)}`;

export const heads = [
  { name: "transformer", recipe: join(recipes, "transformer-large-v3.yaml"), frames: 1500, own: [] },
  {
    name: "bilstm",
    recipe: join(recipes, "bilstm-large-v3.yaml"),
    frames: 375,
    own: [
      "encoder.provides.reduction.method=subsample",
      "head.expects.layout.reduction.method=subsample",
      "head.layers.0.linear.weights=input_proj",
      "head.layers.1.lstm.weights=lstm",
      "head.layers.2.linear.weights=output_proj",
    ],
  },
];

/** All that a recipe asks for, but golden clips. */
export function settingsOf({ name, own }, work) {
  const part = (role, file) => [`${role}.source=${join(work, file)}`, `${role}.sha256=${sha256(join(work, file))}`];
  return [
    ...part("encoder", `${name}.encoder.onnx`),
    ...part("head", `${name}.pt`),
    ...["encoder.provides", "head.expects.layout"].flatMap((layout) => [
      `${layout}.extractor.revision=${revision}`,
      `${layout}.extractor.layer=ln_post`,
    ]),
    "head.select=head_state",
    ...own,
  ];
}

const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
