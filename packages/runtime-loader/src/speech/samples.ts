import { BalafonError } from "@balafon/manifest-schema";

/** Full scale is 1. Float files and resamplers exceed it somewhat; samples that are still integers by thousands, and give a text of silence. */
const mostPeak = 8;

/**
 * Checks that samples are finite and of the scale [-1, 1), which no model survives a mistake in.
 *
 * @throws BalafonError FORMAT_INVALID, naming the sample by its index.
 */
export function checkSamples(samples: Float32Array): void {
  let loudest = 0;
  for (let index = 0; index < samples.length; index++) {
    const sample = samples[index]!;
    if (!Number.isFinite(sample)) throw notFinite(index, sample);
    if (Math.abs(sample) > Math.abs(samples[loudest]!)) loudest = index;
  }
  if (Math.abs(samples[loudest] ?? 0) > mostPeak) throw otherScale(loudest, samples[loudest]!);
}

function notFinite(index: number, found: number): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: "samples",
    problem: `sample ${index} is not a number`,
    expected: "finite samples",
    found: `${found}`,
    hint: "Check the code that produced the audio; one such sample silences the whole window.",
  });
}

function otherScale(index: number, found: number): BalafonError {
  return new BalafonError("FORMAT_INVALID", {
    subject: "samples",
    problem: "they are of another scale",
    expected: "samples in [-1, 1)",
    found: `a peak of ${found}, at sample ${index}`,
    hint: "Divide 16-bit samples by 32768: Float32Array.from(int16, (sample) => sample / 32768).",
  });
}
