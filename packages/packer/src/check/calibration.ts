import { BalafonError, type Place } from "@balafon/manifest-schema";

/** A clip of audio, as far as it is looked at before anything is calibrated on it. */
export interface AudioFacts {
  /** What messages call it. */
  readonly name: string;
  readonly samples: number;
  /** The largest magnitude of a sample, full scale 1. */
  readonly peak: number;
  /** SHA-256 of the samples as float32: files of other headers or encodings may hold the same. */
  readonly sha256: string;
}

/** -48 dB of full scale: the room noise of the demo's silence has .0024, its quietest speech .57. */
const silencePeak = 2 ** -8;

/** Nobody reads more of them. */
const mostNamed = 8;

/**
 * Calibration clips hold something to calibrate on, and none of what the proof will hear.
 *
 * @param clips in the recipe's order, at least one
 * @param golden none where parts are only checked
 * @param placeOf where the recipe names a clip, or all of them
 * @throws BalafonError RECIPE_INVALID.
 */
export function checkCalibration(
  clips: readonly AudioFacts[],
  golden: readonly Pick<AudioFacts, "name" | "sha256">[],
  placeOf: (index?: number) => Place,
): void {
  if (clips.every(({ peak }) => peak < silencePeak)) throw nothingHeard(clips, placeOf());
  for (const [index, { name, sha256 }] of clips.entries()) {
    const same = golden.find((clip) => clip.sha256 === sha256);
    if (same === undefined) continue;
    throw new BalafonError("RECIPE_INVALID", {
      subject: `quantization.calibration.clips.${index}`,
      problem: "the clip is a golden one: the proof would be a test on what the codes were chosen for",
      expected: "speech that is in no golden clip",
      found: name === same.name ? name : `${name}, sample for sample ${same.name}`,
      hint: "Name another recording.",
      place: placeOf(index),
    });
  }
}

function nothingHeard(clips: readonly AudioFacts[], place: Place): BalafonError {
  const none = clips.every(({ samples }) => samples === 0);
  const shown = clips
    .slice(0, mostNamed)
    .map(({ name, samples, peak }) => `${name} (${samples} samples, peak ${Number(peak.toPrecision(2))})`);
  const further = clips.length - mostNamed;
  return new BalafonError("RECIPE_INVALID", {
    subject: "quantization.calibration.clips",
    problem: none ? "the clips hold no audio" : "the clips hold nothing but silence",
    expected: `speech: a peak of ${silencePeak} or more in one of them`,
    found: `${shown.join(", ")}${further > 0 ? ` and ${further} more` : ""}`,
    hint: "Codes would be chosen for inputs that the model never hears. Name some clips of speech that are not golden, or leave quantization.calibration out.",
    place,
  });
}
