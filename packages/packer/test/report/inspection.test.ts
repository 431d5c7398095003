import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Inspection } from "../../src/inspect/inspect-path.ts";
import { formatInspection } from "../../src/report/inspection.ts";
import { colors, manifest, plainColors, withPackages } from "./manifest.ts";

const sha256 = "c".repeat(64);
const tensors = [
  { name: "ln.weight", dtype: "float16", shape: [128] },
  { name: "pos_enc", dtype: "float16", shape: [1, 500, 128] },
];

const inspections: Readonly<Record<Inspection["kind"], Inspection>> = {
  onnx: {
    kind: "onnx",
    path: "encoder.onnx",
    bytes: 1_362_733,
    sha256,
    producer: "pytorch 2.9.1",
    data: [{ file: "w.data", bytes: 2_500_000, sha256: "e".repeat(64) }],
    opsets: { "ai.onnx": 17 },
    inputs: [{ name: "mel", dtype: "float32", shape: ["batch", 80, 3000] }],
    outputs: [{ name: "features", dtype: "float32", shape: undefined }],
    operators: { Add: 19, Conv: 2 },
    metadata: { "balafon.name": "anchor" },
    tensors,
  },
  torch: { kind: "torch", path: "head.pt", bytes: 1_144_139, sha256, tensorsSha256: "d".repeat(64), tensors, values: { epoch: "4" } },
  npz: { kind: "npz", path: "golden.npz", bytes: 12, sha256, tensors },
  mlpackage: {
    kind: "mlpackage",
    path: "encoder.mlpackage",
    bytes: 1_500_000,
    files: [{ file: "Manifest.json", bytes: 617, sha256 }],
    specificationVersion: 8,
    functions: [
      {
        name: "main",
        opset: "CoreML7",
        inputs: [{ name: "mel", dtype: "fp16", shape: [1, 80, 3000] }],
        outputs: [{ name: "features", dtype: "fp16", shape: [1, 1500, 128] }],
        operators: { const: 40, conv: 2 },
      },
    ],
    metadata: { "balafon.role": "encoder" },
    tensors: [
      { name: "w", dtype: "fp16", shape: [128, 128], form: "constexpr_lut_to_dense", bits: 4, storedBytes: 8224, bytes: 32_768 },
      { name: "b", dtype: "fp16", shape: [128], form: "const", bits: 16, storedBytes: 256, bytes: 256 },
    ],
  },
  bundle: { kind: "bundle", path: "dist/anchor-1.0.0", manifest },
};

describe("formatInspection", () => {
  it("shows the Core ML packages of a bundle, and what is claimed of them", () => {
    const text = formatInspection({ kind: "bundle", path: "dist/anchor-1.0.0", manifest: withPackages }, plainColors);
    expect(text).toMatch(/coreml\/encoder\.mlpackage +690\.6 kB, ios17, ane, float16\n/);
    expect(text).toMatch(/coreml\/head\.mlpackage +123\.4 kB, ios17, ane, 4\.20 bits each in 1 tensors\n/);
    expect(text).toMatch(/Core ML +equal in simulation; not run on Apple hardware/);
  });

  it("shows an ONNX model", () => {
    expect(formatInspection(inspections.onnx, plainColors)).toMatchInlineSnapshot(`
      "encoder.onnx  ONNX model  1.36 MB
        sha256        cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
        producer      pytorch 2.9.1
        opsets        ai.onnx 17
        takes         mel: float32 [batch, 80, 3000]
        gives         features: float32 [?]
        operators     Add 19, Conv 2
        data: w.data  eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee  2.50 MB
        balafon.name  anchor

        2 tensors, 64,128 numbers
          ln.weight  float16  [128]
          pos_enc    float16  [1, 500, 128]"
    `);
  });

  it("shows a checkpoint", () => {
    expect(formatInspection(inspections.torch, plainColors)).toMatchInlineSnapshot(`
      "head.pt  torch checkpoint  1.14 MB
        sha256          cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
        tensors sha256  dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
        epoch           4

        2 tensors, 64,128 numbers
          ln.weight  float16  [128]
          pos_enc    float16  [1, 500, 128]"
    `);
  });

  it("shows a Core ML package: its functions, and how its weights are stored", () => {
    expect(formatInspection(inspections.mlpackage, plainColors)).toMatchInlineSnapshot(`
      "encoder.mlpackage  Core ML package  1.50 MB
        Manifest.json  cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc  617 B
        specification  8, iOS 17 and later
        function       main, CoreML7
        takes          mel: fp16 [1, 80, 3000]
        gives          features: fp16 [1, 1500, 128]
        operators      const 40, conv 2
        balafon.role   encoder

        2 tensors, 16,512 numbers
          w  fp16  [128, 128]  4 bits   constexpr_lut_to_dense  8.22 kB -> 32.8 kB
          b  fp16  [128]       16 bits  const                   256 B -> 256 B"
    `);
  });

  it("shows an archive", () => {
    expect(formatInspection(inspections.npz, plainColors)).toMatchInlineSnapshot(`
      "golden.npz  npz archive  12 B
        sha256  cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc

        2 tensors, 64,128 numbers
          ln.weight  float16  [128]
          pos_enc    float16  [1, 500, 128]"
    `);
  });

  it("shows a bundle, and that it was not verified", () => {
    const lut = { onnxruntime: { "optimization.disable_specified_optimizers": "ConstantFolding" } } as const;
    const { encoder, head } = manifest.parts.onnx;
    const shown = { ...manifest, parts: { onnx: { encoder, head: { ...head, sessionOptions: lut } } } };
    expect(formatInspection({ kind: "bundle", path: "dist/anchor-1.0.0", manifest: shown }, plainColors)).toMatchInlineSnapshot(`
      "dist/anchor-1.0.0  model bundle
        name            anchor 1.0.0, sequence 3
        extractor       mini, ln_post, sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        reduction       none, factor 1
        frames          1500 x 128 -> 375 x 66
        layout          1111111111111111111111111111111111111111111111111111111111111111
        contract        2222222222222222222222222222222222222222222222222222222222222222
        encoder         1.35 MB -> 690.6 kB
        head            1.35 MB -> 690.6 kB
        weights         6.13 bits each, scales included, in 2 tensors: 1 packed, 1 dense
        feedback        in 1 of 2 tensors: squared output error 0.073 x (median), at most 0.073 x; without: 1 too wide for it
        rotations       1 folded into the layers before, 1 undone as it loads
        head runs with  optimization.disable_specified_optimizers = ConstantFolding
        CER             4.1 % -> 4.6 % over 1196 characters
        signature       not checked here: pack-model verify checks it"
    `);
  });

  it.each(Object.values(inspections))("colours nothing but what it says: $kind", (inspection) => {
    const coloured = formatInspection(inspection, colors);
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(formatInspection(inspection, plainColors));
  });

  it.each(Object.values(inspections))("shows every name of a hostile file escaped: $kind", (inspection) => {
    const text = formatInspection(poisoned(inspection) as Inspection, plainColors);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(text).toContain(String.raw`\u{1b}[2J`);
  });

  it("shows what it is of a model that says nothing of itself", () => {
    const silent = formatInspection(
      { ...inspections.onnx, kind: "onnx", producer: "", inputs: [], tensors: [] } as Inspection,
      plainColors,
    );
    expect(silent).toMatch(/producer +not said/);
    expect(silent).toContain("0 tensors, 0 numbers");
  });
});

/** Every text and every key of data with a terminal's escape sequence and a direction override in it. */
function poisoned(value: unknown, key = ""): unknown {
  if (typeof value === "string") return key === "kind" ? value : `${value}\u001b[2J\u202e`;
  if (Array.isArray(value)) return value.map((item) => poisoned(item));
  if (typeof value !== "object" || value === null) return value;
  const open = ["opsets", "operators", "metadata", "values"].includes(key);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [open ? `${name}\u001b[2J` : name, poisoned(item, name)]));
}
