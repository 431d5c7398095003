import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeWav, logMel, type LogMelFrontEnd } from "../../../src/speech/index.ts";
import { noise, whisper80 } from "../support/front-ends.ts";
import { readNpz } from "../support/npz.ts";
import { codeOf } from "../support/refusal.ts";

const tolerance = 1e-4;
const fixtures = new URL("../../../../../training/fixtures/", import.meta.url);

/** Columns [from, to) of a row-major [rows, columns] matrix. */
function columns(matrix: Float32Array, total: number, from: number, to: number): Float32Array {
  return matrix.filter((_, i) => i % total >= from && i % total < to);
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((max, value, i) => Math.max(max, Math.abs(value - b[i]!)), 0);
}

/** The recipe for one mel bin of one frame by its definitions: direct DFT, dense Slaney triangle, no clamp to the maximum. */
function directLogMel(samples: Float32Array, bin: number, t: number): number {
  const at = (i: number): number => samples[i < 0 ? -i : i >= samples.length ? 2 * (samples.length - 1) - i : i]!;
  const frame = Array.from({ length: 400 }, (_, n) => Math.sin((Math.PI * n) / 400) ** 2 * at(t * 160 + n - 200));
  const mel = (hz: number): number => (hz < 1000 ? (3 * hz) / 200 : 15 + (27 * Math.log(hz / 1000)) / Math.log(6.4));
  const hz = (m: number): number => (m < 15 ? (200 * m) / 3 : 1000 * 6.4 ** ((m - 15) / 27));
  const [low, centre, high] = [bin, bin + 1, bin + 2].map((corner) => hz((corner * mel(8000)) / 81)) as [number, number, number];
  let energy = 0;
  for (let k = 0; k <= 200; k++) {
    const height = Math.max(0, Math.min((k * 40 - low) / (centre - low), (high - k * 40) / (high - centre)));
    const sum = (wave: (angle: number) => number): number => frame.reduce((s, x, n) => s + x * wave((2 * Math.PI * k * n) / 400), 0);
    if (height > 0) energy += ((height * 2) / (high - low)) * (sum(Math.cos) ** 2 + sum(Math.sin) ** 2);
  }
  return (Math.log10(Math.max(energy, 1e-10)) + 4) / 4;
}

describe("logMel", () => {
  it("agrees with the definitions, first and last frame and between", () => {
    const samples = noise(4800);
    const mel = logMel(samples, whisper80, 4800);
    expect(mel).toHaveLength(80 * 30);
    for (const [bin, t] of [
      [0, 0],
      [79, 0],
      [14, 1],
      [30, 15],
      [15, 28],
      [0, 29],
      [79, 29],
    ] as const) {
      expect(Math.abs(mel[bin * 30 + t]! - directLogMel(samples, bin, t))).toBeLessThan(1e-6);
    }
  });

  // librosa 0.11.0 in float64: stft(window="hann", center=True, pad_mode="reflect") without its last column, filters.mel(norm="slaney").
  const published: readonly { name: string; frontEnd: LogMelFrontEnd; values: readonly (readonly number[])[]; rms: number }[] = [
    {
      name: "80 bins",
      frontEnd: whisper80,
      values: [
        [0, 0, 0.212342799],
        [3, 1, 1.081165191],
        [40, 10, 0.587560662],
        [79, 25, 0.374495254],
        [5, 51, 0.057308086],
        [60, 99, -0.798830184],
      ],
      rms: 0.7185525588009539,
    },
    {
      name: "128 bins",
      frontEnd: { ...whisper80, melBins: 128 },
      values: [
        [0, 0, 0.136583597],
        [3, 1, 1.069865366],
        [40, 10, 0.841944334],
        [127, 49, 0.415276033],
        [5, 51, -0.019591127],
        [60, 99, -0.793305125],
      ],
      rms: 0.7104054074607327,
    },
    {
      name: "HTK, ln, 512 points, 20..7600 Hz",
      frontEnd: { ...whisper80, melScale: "htk", log: "ln", fftSize: 512, fMinHz: 20, fMaxHz: 7600, dynamicRange: 20, offset: 1, scale: 5 },
      values: [
        [0, 0, -0.514038053],
        [3, 1, 0.553550191],
        [40, 10, -0.64718666],
        [79, 49, -0.852614682],
        [5, 51, -0.573295912],
        [60, 99, -3.320095597],
      ],
      rms: 2.3371242159730508,
    },
  ];
  it.each(published)("agrees with librosa: $name, half the window padded", ({ frontEnd, values, rms }) => {
    const mel = logMel(noise(8000), frontEnd, 16000);
    expect(mel).toHaveLength(frontEnd.melBins * 100);
    for (const [bin, t, value] of values) expect(Math.abs(mel[bin! * 100 + t!]! - value!)).toBeLessThan(1e-6);
    expect(Math.sqrt(mel.reduce((sum, value) => sum + value ** 2, 0) / mel.length)).toBeCloseTo(rms, 6);
  });

  it("agrees with torch on the training path's fixture", () => {
    const { samples } = decodeWav(readFileSync(new URL("log-mel.wav", fixtures)), "log-mel.wav", { sampleRateHz: 16000 });
    const { first, last } = readNpz(new URL("log-mel.npz", fixtures));
    const mel = logMel(samples, whisper80, 480_000);
    expect(largestDifference(columns(mel, 3000, 0, 220), first!)).toBeLessThan(tolerance);
    expect(largestDifference(columns(mel, 3000, 2980, 3000), last!)).toBeLessThan(tolerance);
  });

  it("trims what is longer than the window", () => {
    const samples = noise(9600);
    expect(logMel(samples, whisper80, 4800)).toEqual(logMel(samples.slice(0, 4800), whisper80, 4800));
  });

  it("drops the last frame, and the rest of a hop with it", () => {
    expect(logMel(noise(4959), whisper80, 4959)).toHaveLength(80 * 30);
  });

  it("maps silence to the floor", () => {
    expect(logMel(new Float32Array(), whisper80, 1600)).toEqual(new Float32Array(800).fill((Math.log10(1e-10) + 4) / 4));
  });

  it("clamps to the maximum less the dynamic range", () => {
    const mel = logMel(noise(1600), { ...whisper80, dynamicRange: 1, offset: 0, scale: 1 }, 3200);
    const { min, max } = { min: Math.min(...mel), max: Math.max(...mel) };
    expect(max - min).toBeCloseTo(1, 6);
  });

  it("refuses samples that are not finite, within the window", async () => {
    const samples = noise(1600);
    samples[700] = Number.NaN;
    expect(await codeOf(() => logMel(samples, whisper80, 1600))).toBe("FORMAT_INVALID");
    expect(logMel(samples, whisper80, 640)).toHaveLength(80 * 4);
  });

  it("refuses samples of another scale", async () => {
    expect(
      await codeOf(() =>
        logMel(
          noise(1600).map((sample) => sample * 32_768),
          whisper80,
          1600,
        ),
      ),
    ).toBe("FORMAT_INVALID");
  });

  it("checks the front end first", async () => {
    expect(await codeOf(() => logMel(noise(10), { ...whisper80, scale: 0 }, 1600))).toBe("CONTRACT_INVALID");
  });
});
