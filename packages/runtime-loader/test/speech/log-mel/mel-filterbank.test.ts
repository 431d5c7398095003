import { describe, expect, it } from "vitest";
import type { LogMelFrontEnd } from "../../../src/speech/index.ts";
import { melFilterbank } from "../../../src/speech/log-mel/mel-filterbank.ts";
import { whisper80 } from "../support/front-ends.ts";

/** Row `filter`, column `bin` of the dense matrix. */
function weightAt(frontEnd: LogMelFrontEnd, filter: number, bin: number): number {
  const { firstBin, weights } = melFilterbank(frontEnd)[filter]!;
  return weights[bin - firstBin] ?? 0;
}

const allWeights = (frontEnd: LogMelFrontEnd): number[] => melFilterbank(frontEnd).flatMap(({ weights }) => [...weights]);

describe("melFilterbank", () => {
  // librosa 0.11.0: filters.mel(sr=16000, n_fft=400, n_mels=..., htk=..., norm="slaney", dtype=float64).
  const published = [
    { melBins: 80, melScale: "slaney", sum: 1.9990241029178577, max: 0.02588068454527485 },
    { melBins: 128, melScale: "slaney", sum: 3.1909855285406996, max: 0.04168174928351773 },
    { melBins: 80, melScale: "htk", sum: 1.989892684368854, max: 0.035974041209550355 },
  ] as const;
  it.each(published)("has librosa's sum and peak: $melBins bins, $melScale", ({ melBins, melScale, sum, max }) => {
    const weights = allWeights({ ...whisper80, melBins, melScale });
    const total = weights.reduce((a, b) => a + b, 0);
    expect(total).toBeCloseTo(sum, 12);
    expect(Math.max(...weights)).toBeCloseTo(max, 14);
  });

  it.each([
    [80, "slaney", 0, 1, 0.024862593984176087],
    [80, "slaney", 40, 43, 0.01473556574143909],
    [80, "slaney", 79, 190, 0.0022320550527126157],
    [80, "slaney", 79, 198, 0.0008975180551781322],
    [128, "slaney", 10, 7, 0.0010848019204744686],
    [128, "slaney", 127, 198, 0.0022285603975064727],
    [80, "htk", 0, 1, 0.009632917016795969],
    [80, "htk", 10, 7, 0.026502989411291995],
    [80, "htk", 79, 190, 0.001841449019751485],
  ] as const)("has librosa's weights: %i bins, %s, filter %i, bin %i", (melBins, melScale, filter, bin, weight) => {
    expect(weightAt({ ...whisper80, melBins, melScale }, filter, bin)).toBeCloseTo(weight, 14);
  });

  it("spaces the centres evenly, 200 Hz for 3 mels, below 1 kHz", () => {
    // 1 Hz bins show the peaks: the corners step by 1000/15 Hz per mel, the mels by a 41st of fMaxHz's.
    const fine = { ...whisper80, melBins: 40, fftSize: 16000 };
    const peaks = melFilterbank(fine).map(({ firstBin, weights }) => firstBin + weights.indexOf(Math.max(...weights)));
    const mels = (15 + (27 * Math.log(8)) / Math.log(6.4)) / 41;
    expect(peaks.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => Math.round(((i + 1) * mels * 200) / 3)));
  });

  it("gives each filter an area of 1 over Hz", () => {
    for (const { weights } of melFilterbank({ ...whisper80, fftSize: 16000 })) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
  });

  it("stays within fMinHz and fMaxHz", () => {
    const filters = melFilterbank({ ...whisper80, fMinHz: 1000, fMaxHz: 4000 });
    expect(filters[0]!.firstBin).toBeGreaterThanOrEqual(25);
    expect(Math.max(...filters.map(({ firstBin, weights }) => firstBin + weights.length))).toBeLessThanOrEqual(101);
  });
});
