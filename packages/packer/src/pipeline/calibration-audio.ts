import type { PartRole } from "@balafon/manifest-schema";
import { logMel } from "@balafon/runtime-loader/speech";
import { joinClips } from "../calibrate/windows.ts";
import { supportedLayout } from "../check/encoder.ts";
import { readAudio } from "./audio.ts";
import type { Inputs } from "./inputs.ts";
import { step, type Session } from "./progress.ts";

/** What is kept for those who ask again: 40 windows of 30 s and 128 mel bins. Longer audio is computed again. */
const mostKept = 64 * 2 ** 20;

/**
 * Spectrograms of every window full of the calibration clips, for a part: log-mel energies, [mel bins, mel frames], in order. Both targets and both
 * parts ask for the same ones.
 */
export type CalibrationAudio = (part: PartRole) => AsyncGenerator<Float32Array>;

export function createCalibrationAudio(inputs: Inputs, session: Session): CalibrationAudio {
  let kept: readonly Float32Array[] | undefined;
  return async function* (part) {
    if (kept !== undefined) {
      for (const [index, mel] of kept.entries()) {
        step(session, "emit", `${part}, calibrated on window ${index + 1}`, index, kept.length);
        yield mel;
      }
      return;
    }
    const mels: Float32Array[] = [];
    let bytes = 0;
    for await (const mel of spectrograms(inputs, part, session)) {
      bytes += mel.byteLength;
      if (bytes <= mostKept) mels.push(mel);
      yield mel;
    }
    if (bytes <= mostKept) kept = mels;
  };
}

async function* spectrograms({ calibration, contract, names }: Inputs, part: PartRole, session: Session): AsyncGenerator<Float32Array> {
  const { frontEnd, window, audio } = supportedLayout(contract.layout, names.expects);
  async function* clips(): AsyncGenerator<Float32Array> {
    for (const [index, { bytes }] of calibration.entries()) {
      // Weights are calibrated for as they are emitted: a stage of its own would come and go between two of them.
      step(session, "emit", `${part}, calibrated on ${bytes.name}`, index, calibration.length);
      yield await readAudio(bytes, audio);
    }
  }
  for await (const samples of joinClips(clips(), window.samples))
    yield logMel(samples, { ...frontEnd, sampleRateHz: audio.sampleRateHz }, window.samples);
}
