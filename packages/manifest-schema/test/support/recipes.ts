/** The least that a recipe says, anew each time: validation fills in defaults in place. */
export function minimalRecipe(): Record<string, unknown> {
  const sha256 = "0".repeat(64);
  return {
    balafon: 1,
    name: "anchor",
    version: "1.0.0",
    sequence: 1,
    encoder: { source: "encoder.onnx", sha256, provides: "encoder.layout.yaml" },
    head: {
      source: "head.pt",
      sha256,
      expects: "head.contract.yaml",
      layers: [{ linear: { weights: "output_proj" } }],
      vocabulary: { alphabet: "nko" },
    },
  };
}
