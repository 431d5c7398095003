import { checkCalibration, type AudioFacts } from "../check/calibration.ts";
import type { FileSource } from "../resolve/byte-source.ts";
import { digestOfSamples, readAudio } from "./audio.ts";
import type { Inputs } from "./inputs.ts";
import { step, type Session } from "./progress.ts";

/**
 * Reads the calibration clips before anything is quantized, and compares them with the golden ones, where there are any.
 *
 * @throws BalafonError RECIPE_INVALID for silence and for golden clips; AUDIO_UNSUPPORTED, FORMAT_*, LIMIT_EXCEEDED
 */
export async function checkCalibrationClips({ calibration, golden, contract, calibrationPlace }: Inputs, session: Session): Promise<void> {
  if (calibration.length === 0) return;
  const sources = [...calibration, ...golden.map(({ audio }) => audio)];
  const facts: AudioFacts[] = [];
  // One after the other: a recording may take as much memory as a part.
  for (const [index, { bytes }] of sources.entries()) {
    step(session, "check", bytes.name, index, sources.length);
    facts.push(await factsOf(bytes, contract.layout.audio));
  }
  checkCalibration(facts.slice(0, calibration.length), facts.slice(calibration.length), calibrationPlace);
}

async function factsOf(source: FileSource, wanted: { readonly sampleRateHz: number }): Promise<AudioFacts> {
  const samples = await readAudio(source, wanted);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return { name: source.name, samples: samples.length, peak, sha256: digestOfSamples(samples) };
}
