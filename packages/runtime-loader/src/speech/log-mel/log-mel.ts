import { checkSamples } from "../samples.ts";
import { planDft } from "./dft.ts";
import { checkFrontEnd, type LogMelFrontEnd } from "./front-end.ts";
import { melFilterbank, type MelFilter } from "./mel-filterbank.ts";

/**
 * Whisper's log-mel spectrogram (Radford et al., arXiv 2212.04356, section 2.2; `log_mel_spectrogram` of its code): audio padded with
 * zeros or trimmed to the window, centred frames with reflected edges, periodic Hann window, power spectrum, the last frame dropped,
 * mel filters, logarithm with a floor, clamp to the maximum less the dynamic range, (x + offset) / scale. Computed in float64.
 * Filters and twiddles are made anew in each call: a third of a millisecond beside a hundred, and no state to keep.
 *
 * @param samples mono audio at `frontEnd.sampleRateHz`, of any length.
 * @param windowSamples length to pad or trim to: 480000 for Whisper.
 * @returns [melBins, frames], row-major, with frames = floor(windowSamples / hopLength).
 * @throws BalafonError CONTRACT_INVALID, LIMIT_EXCEEDED; FORMAT_INVALID for samples that are not finite, or of another scale than [-1, 1).
 */
export function logMel(samples: Float32Array, frontEnd: LogMelFrontEnd, windowSamples: number): Float32Array {
  checkFrontEnd(frontEnd, windowSamples);
  const window = samples.subarray(0, windowSamples);
  checkSamples(window);
  const logs = logEnergies(window, frontEnd, windowSamples);
  const lowest = logs.reduce((max, value) => Math.max(max, value), -Infinity) - frontEnd.dynamicRange;
  return logs.map((value) => (Math.max(value, lowest) + frontEnd.offset) / frontEnd.scale);
}

function logEnergies(samples: Float32Array, frontEnd: LogMelFrontEnd, windowSamples: number): Float32Array {
  const { fftSize, hopLength, melBins, floor } = frontEnd;
  const frames = Math.floor(windowSamples / hopLength);
  const filters = melFilterbank(frontEnd);
  const dft = planDft(fftSize);
  const hann = periodicHann(fftSize);
  const logarithm = frontEnd.log === "ln" ? Math.log : Math.log10;
  const frame = new Float64Array(fftSize);
  const power = new Float64Array(Math.floor(fftSize / 2) + 1);
  const logs = new Float32Array(melBins * frames);
  for (let t = 0; t < frames; t++) {
    readFrame(samples, t * hopLength - Math.floor(fftSize / 2), windowSamples, hann, frame);
    const { re, im } = dft.transform(frame);
    for (let k = 0; k < power.length; k++) power[k] = re[k]! ** 2 + im[k]! ** 2;
    for (let bin = 0; bin < melBins; bin++) logs[bin * frames + t] = logarithm(Math.max(energyOf(filters[bin]!, power), floor));
  }
  return logs;
}

/** Fills `frame` with windowed samples from `start` on; positions outside the window are reflected about its first and last sample. */
function readFrame(samples: Float32Array, start: number, windowSamples: number, hann: Float64Array, frame: Float64Array): void {
  for (let i = 0; i < frame.length; i++) {
    const position = Math.abs(start + i);
    const inside = position < windowSamples ? position : 2 * (windowSamples - 1) - position;
    frame[i] = hann[i]! * (samples[inside] ?? 0);
  }
}

function energyOf({ firstBin, weights }: MelFilter, power: Float64Array): number {
  let energy = 0;
  for (let i = 0; i < weights.length; i++) energy += weights[i]! * power[firstBin + i]!;
  return energy;
}

function periodicHann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
}
