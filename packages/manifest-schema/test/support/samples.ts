import { payloadType, sigstoreBundleMediaType, statementOf } from "../../src/index.ts";
import { research } from "./layouts.ts";
import { manifest } from "./manifests.ts";
import { minimalRecipe } from "./recipes.ts";

const sha256 = "0".repeat(64);
const clip = { audio: "dense.wav", features: "golden.npz#f", logits: "golden.npz#l", text: "\u07ca" };

/** A recipe with most of what one can say. */
function fullRecipe(): object {
  const { encoder, head, ...others } = minimalRecipe();
  return {
    ...others,
    encoder: { ...(encoder as object), provides: research, data: { "weights/encoder.data": sha256 } },
    head: {
      ...(head as object),
      expects: { layout: research },
      layers: [
        { conv1d: { weights: "conv", stride: 4, activation: "gelu" } },
        { transformer: { weights: "encoder", heads: 4, norm: "post", activation: "gelu" } },
        { lstm: { weights: "lstm" } },
        { activation: { kind: "relu" } },
      ],
      vocabulary: { file: "vocabulary.json", blank: 0 },
    },
    quantization: {
      default: { scheme: "turboquant", bits: 4, group: "row" },
      rules: [{ match: "head/output_proj", bits: 8 }],
      mlpackage: { default: { scheme: "kmeans" }, rules: [{ match: "encoder/*", rowsPerScale: 8 }] },
      calibration: { clips: ["a.wav", "b.wav"] },
      budget: { bitsPerWeight: 3.4 },
    },
    targets: ["onnx", "mlpackage"],
    coreml: { layout: "ane" },
    proof: { gates: { maxCer: 0.2 } },
    signing: { key: "env:KEY" },
  };
}

/** A valid value of each schema, by the schema's name. */
export const samples: Readonly<Record<string, object>> = {
  contractDraft: { layout: research },
  contract: { layout: research, golden: [clip, { ...clip, text: "" }] },
  layout: research,
  manifest: manifest(),
  recipe: fullRecipe(),
  sigstoreBundle: {
    mediaType: sigstoreBundleMediaType,
    verificationMaterial: { publicKey: { hint: "a" }, tlogEntries: [] },
    dsseEnvelope: { payload: "e30=", payloadType, signatures: [{ sig: "AA==", keyid: "" }] },
  },
  statement: statementOf("n", [{ path: "a", sha256 }]),
};
