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
    checkArray(contractFile, clip.features, features, [frames, output.dim], "window.frames, output.dim", layoutHint);
    checkArray(contractFile, clip.logits, logits, [framesOut, classes], "frames after the head's layers, classes", layersHint);
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

const layoutHint =
  "The contract's layout is not what the head was trained with, or these are the features of another extractor or reduction.";
const layersHint = "A stride or padding in head.layers, or the contract's layout, is not what the head was trained with.";

/** What the format of a contract says of every array comes first: no layer could change it. */
function checkArray(
  contractFile: string,
  reference: string,
  { dtype, shape }: Tensor,
  wanted: readonly number[],
  meaning: string,
  hint: string,
): void {
  const facts = {
    subject: `${contractFile}: ${reference}`,
    expected: `float16 or float32 [${wanted.join(", ")}] (${meaning})`,
    found: `${dtype} [${shape.join(", ")}]`,
  };
  if (dtype !== "float16" && dtype !== "float32") {
    throw new BalafonError("CONTRACT_INVALID", {
      ...facts,
      problem: `golden arrays are float16 or float32, and this one is ${dtype}`,
      hint: 'Write it again as float32: array.astype("float32") in NumPy.',
    });
  }
  if (shape.length !== wanted.length) {
    throw new BalafonError("CONTRACT_INVALID", {
      ...facts,
      problem: `golden arrays have two axes, and this one has ${shape.length}`,
      hint:
        shape.length === 3 && shape[0] === 1
          ? "Leave the batch axis out: write array[0]. A clip has arrays of its own."
          : "Write one array of frames for each clip.",
    });
  }
  if (shape.every((dim, axis) => dim === wanted[axis])) return;
  throw new BalafonError("LAYOUT_CONTRADICTED", {
    ...facts,
    problem: "the golden array is not of the shape that the layout and the layers give",
    hint: shape.toReversed().every((dim, axis) => dim === wanted[axis]) ? "Its axes are swapped: write array.T, frames first." : hint,
  });
}
