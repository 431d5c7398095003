import type { LogMelFrontEnd } from "./front-end.ts";

/** One triangular filter: its weights from bin `firstBin` on. All other bins weigh nothing. */
export interface MelFilter {
  readonly firstBin: number;
  readonly weights: Float64Array;
}

/** Slaney's scale (Auditory Toolbox, 1998): linear to 1 kHz, 3 mels per 200 Hz; above, 27 mels per factor of 6.4. */
const slaneyLinearHzPerMel = 200 / 3;
const slaneyBreakHz = 1000;
const slaneyBreakMel = slaneyBreakHz / slaneyLinearHzPerMel;
const slaneyLogStep = Math.log(6.4) / 27;

/**
 * Triangular filters whose corners are equally spaced on the mel scale, each normalised to unit area over Hz ("Slaney" norm).
 * The same matrix as librosa.filters.mel(norm="slaney", htk=...), kept sparse.
 *
 * @returns melBins filters over the fftSize / 2 + 1 bins of a spectrum.
 */
export function melFilterbank(frontEnd: LogMelFrontEnd): readonly MelFilter[] {
  const corners = cornersHz(frontEnd);
  const bins = Math.floor(frontEnd.fftSize / 2) + 1;
  const binHz = frontEnd.sampleRateHz / frontEnd.fftSize;
  return Array.from({ length: frontEnd.melBins }, (_, i) => triangle(corners[i]!, corners[i + 1]!, corners[i + 2]!, bins, binHz));
}

function cornersHz({ melScale, melBins, fMinHz, fMaxHz }: LogMelFrontEnd): number[] {
  const { toMel, toHz } = scales[melScale];
  const low = toMel(fMinHz);
  const step = (toMel(fMaxHz) - low) / (melBins + 1);
  return Array.from({ length: melBins + 2 }, (_, i) => toHz(low + i * step));
}

function triangle(low: number, centre: number, high: number, bins: number, binHz: number): MelFilter {
  const firstBin = Math.max(0, Math.ceil(low / binHz));
  const lastBin = Math.min(bins - 1, Math.floor(high / binHz));
  const weights = Float64Array.from({ length: Math.max(0, lastBin - firstBin + 1) }, (_, i) => {
    const hz = (firstBin + i) * binHz;
    const height = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre));
    return (Math.max(0, height) * 2) / (high - low);
  });
  return { firstBin, weights };
}

const scales = {
  slaney: {
    toMel: (hz: number): number =>
      hz < slaneyBreakHz ? hz / slaneyLinearHzPerMel : slaneyBreakMel + Math.log(hz / slaneyBreakHz) / slaneyLogStep,
    toHz: (mel: number): number =>
      mel < slaneyBreakMel ? mel * slaneyLinearHzPerMel : slaneyBreakHz * Math.exp(slaneyLogStep * (mel - slaneyBreakMel)),
  },
  htk: {
    toMel: (hz: number): number => 2595 * Math.log10(1 + hz / 700),
    toHz: (mel: number): number => 700 * (10 ** (mel / 2595) - 1),
  },
};
