import { BalafonError } from "@balafon/manifest-schema";
import { readFloats } from "../inspect/floats.ts";
import type { Tensor } from "../inspect/tensor.ts";
import type { GoldenArrays } from "./golden.ts";

/**
 * Golden arrays hold numbers. What does not compare would fail the proof as if a part were at fault, after all that comes before it.
 *
 * @param golden of shapes that `checkGolden` accepted
 * @throws BalafonError CONTRACT_INVALID; FORMAT_* for an archive that cannot be read.
 */
export async function checkGoldenValues(contractFile: string, golden: readonly GoldenArrays[]): Promise<void> {
  for (const { clip, features, logits } of golden) {
    await checkFinite(`${contractFile}: ${clip.features}`, `features of ${clip.audio}`, features);
    await checkFinite(`${contractFile}: ${clip.logits}`, `logits of ${clip.audio}`, logits);
  }
}

async function checkFinite(subject: string, what: string, array: Tensor): Promise<void> {
  const values = await readFloats(array);
  const first = values.findIndex((value) => !Number.isFinite(value));
  if (first === -1) return;
  const value = values[first]!;
  const others = values.reduce((count, each) => (Number.isFinite(each) ? count : count + 1), 0) - 1;
  const width = array.shape[1]!;
  throw new BalafonError("CONTRACT_INVALID", {
    subject,
    problem: `the golden ${what} are not all numbers`,
    expected: "finite values",
    found: `${value} at frame ${Math.floor(first / width)}, column ${first % width}${others === 0 ? "" : `, and ${others} more`}`,
    hint:
      array.dtype === "float16" && !Number.isNaN(value)
        ? "Magnitudes from 65520 become infinity in float16: write the array again as float32."
        : "The training path made them: look at what it computes on this clip, and write the array again. No part of the pair was looked at for this.",
  });
}
