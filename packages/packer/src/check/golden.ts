import { BalafonError, type FeatureLayout, type GoldenClip } from "@balafon/manifest-schema";
import type { Tensor } from "../inspect/tensor.ts";

/** A golden clip with its arrays found. */
export interface GoldenArrays {
  readonly clip: GoldenClip;
  readonly features: Tensor;
  readonly logits: Tensor;
}

/**
 * Golden arrays have the shapes that the layout and the head say, and the clips cover speech and silence.
 *
 * @throws BalafonError LAYOUT_CONTRADICTED, CONTRACT_INVALID.
 */
export function checkGolden(
  contractFile: string,
  golden: readonly GoldenArrays[],
  { window, output }: FeatureLayout,
  framesOut: number,
  classes: number,
): void {
  const frames = window.kind === "fixed" ? window.frames : 0;
  for (const { clip, features, logits } of golden) {
    checkArray(contractFile, clip.features, features, [frames, output.dim], "window.frames, output.dim");
    checkArray(contractFile, clip.logits, logits, [framesOut, classes], "frames after the head's layers, classes");
  }
  const silent = golden.filter(({ clip }) => clip.text === "").length;
  if (silent > 0 && silent < golden.length) return;
  throw new BalafonError("CONTRACT_INVALID", {
    subject: contractFile,
    problem: silent === 0 ? "no golden clip is silence" : "no golden clip holds speech",
    expected: 'clips with speech, and one of silence (text: "")',
    hint: "Without both, nothing shows that the pair decodes speech and only speech.",
  });
}

function checkArray(contractFile: string, reference: string, array: Tensor, shape: readonly number[], meaning: string): void {
  const isFloat = array.dtype === "float16" || array.dtype === "float32";
  if (isFloat && array.shape.length === shape.length && array.shape.every((dim, axis) => dim === shape[axis])) return;
  throw new BalafonError("LAYOUT_CONTRADICTED", {
    subject: `${contractFile}: ${reference}`,
    problem: "the golden array is not of the shape that the layout and the layers give",
    expected: `float16 or float32 [${shape.join(", ")}] (${meaning})`,
    found: `${array.dtype} [${array.shape.join(", ")}]`,
    hint: "A stride or padding in head.layers, or the contract's layout, is not what the head was trained with.",
  });
}
