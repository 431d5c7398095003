import { BalafonError, type LogMelFrontEnd as LayoutFrontEnd } from "@balafon/manifest-schema";
import { primeFactors } from "./dft.ts";

/** A log-mel front end, as a layout states it, and the rate of the audio that it is for. */
export interface LogMelFrontEnd extends LayoutFrontEnd {
  readonly sampleRateHz: number;
}

/** Whisper uses 400; the largest in use for speech is 4096. */
const maxFftSize = 2 ** 16;

/** Complex multiplications of one call, so that a layout cannot hang the loader: 100 windows of Whisper, 10 to 20 seconds. */
const maxOperations = 2 ** 31;

/** Numbers of one spectrogram, so that a layout cannot fill the memory: 40 windows of Whisper-large-v3, 64 MiB. */
const maxValues = 2 ** 24;

/**
 * Checks a front end and a window before anything is allocated for them.
 *
 * @throws BalafonError CONTRACT_INVALID for a value that has no meaning, LIMIT_EXCEEDED for one that would take too long or too much memory.
 */
export function checkFrontEnd(frontEnd: LogMelFrontEnd, windowSamples: number): void {
  const { melBins, fftSize, hopLength, fMinHz, fMaxHz, sampleRateHz, floor, dynamicRange, offset, scale } = frontEnd;
  requireThat("fftSize", isCount(fftSize) && fftSize >= 2 && fftSize <= maxFftSize, `an integer in 2..${maxFftSize}`, fftSize);
  requireThat("melBins", isCount(melBins) && melBins <= fftSize, "an integer in 1..fftSize", melBins);
  requireThat("hopLength", isCount(hopLength), "a positive integer", hopLength);
  requireThat("fMinHz", fMinHz >= 0 && fMinHz < fMaxHz, "0 or more, and below fMaxHz", fMinHz);
  requireThat("fMaxHz", fMaxHz <= sampleRateHz / 2, "at most half the sample rate", fMaxHz);
  requireThat("sampleRateHz", isCount(sampleRateHz), "a positive integer", sampleRateHz);
  requireThat("floor", floor > 0 && Number.isFinite(floor), "a positive number", floor);
  requireThat("dynamicRange", dynamicRange > 0, "a positive number", dynamicRange);
  requireThat("offset", Number.isFinite(offset), "a finite number", offset);
  requireThat("scale", Number.isFinite(scale) && scale !== 0, "a number other than 0", scale);
  const shortest = Math.max(hopLength, Math.floor(fftSize / 2) + 1);
  requireThat("windowSamples", isCount(windowSamples) && windowSamples >= shortest, `an integer of at least ${shortest}`, windowSamples);
  checkOperations(frontEnd, windowSamples);
  checkValues(frontEnd, windowSamples);
}

function checkOperations({ fftSize, hopLength }: LogMelFrontEnd, windowSamples: number): void {
  const operations = Math.ceil(windowSamples / hopLength) * fftSize * primeFactors(fftSize).reduce((sum, factor) => sum + factor, 0);
  if (operations <= maxOperations) return;
  throw new BalafonError("LIMIT_EXCEEDED", {
    subject: "front end",
    problem: "the window would take too long to transform",
    expected: `at most ${maxOperations} operations`,
    found: `${operations} for ${windowSamples} samples, fftSize ${fftSize}, hopLength ${hopLength}`,
    hint: "Use a shorter window, a longer hop, or an fftSize of small prime factors.",
  });
}

function checkValues({ melBins, hopLength }: LogMelFrontEnd, windowSamples: number): void {
  const values = melBins * Math.floor(windowSamples / hopLength);
  if (values <= maxValues) return;
  throw new BalafonError("LIMIT_EXCEEDED", {
    subject: "front end",
    problem: "the spectrogram of a window would take too much memory",
    expected: `at most ${maxValues} values`,
    found: `${values} for ${windowSamples} samples, hopLength ${hopLength}, melBins ${melBins}`,
    hint: "Use a shorter window, a longer hop, or fewer mel bins.",
  });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function requireThat(field: string, holds: boolean, expected: string, found: number): void {
  if (holds) return;
  const hint = "Correct the front end in the feature layout.";
  throw new BalafonError("CONTRACT_INVALID", {
    subject: "front end",
    problem: `${field} has no meaning`,
    expected,
    found: `${found}`,
    hint,
  });
}
