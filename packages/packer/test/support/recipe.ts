/** A recipe as people write them, comments included. */
export const recipeText = `# yaml-language-server: $schema=../packages/manifest-schema/schema/recipe.schema.json
balafon: 1
name: anchor
version: 1.0.0
sequence: 3
encoder:
  source: ../models/anchor-mini/encoder.onnx
  sha256: ${"a".repeat(64)}
  provides: ../models/anchor-mini/encoder.layout.yaml
head:
  source: ../models/anchor-mini/head.pt
  sha256: ${"b".repeat(64)}
  select: head_state
  prefix: "head."
  expects: ../models/anchor-mini/head.contract.yaml
  layers:
    - linear: {weights: input_proj.0, activation: gelu}
    - conv1d: {weights: temporal_ds.0, stride: 4, padding: 2, activation: gelu}   # 1500 frames -> 375
    - positions: {weights: pos_enc}
    - transformer: {weights: encoder.layers, heads: 4, norm: post, activation: gelu}
    - layernorm: {weights: ln}
    - linear: {weights: output_proj}
  vocabulary: {alphabet: nko, blank: last}
quantization:
  default: {scheme: turboquant, bits: 4, group: 128}
  rules:
    - {match: head/output_proj, bits: 8}
targets: [onnx]
proof:
  gates: {maxCer: 0.25}
signing: {key: env:BALAFON_SIGNING_KEY}
`;

/** Where `needle` begins in a text; lines and columns start at 1. */
export function placeIn(text: string, needle: string): { line: number; column: number } {
  const offset = text.indexOf(needle);
  if (offset === -1 || text.indexOf(needle, offset + 1) !== -1) throw new Error(`expected ${needle} once`);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
