import { tinyLayout } from "./manifest.ts";

const { sampleRateHz } = tinyLayout.audio;

/** Samples of one window of the tiny encoder. */
export const windowSamples = 100;

const tone = (hertz: number): Float32Array =>
  Float32Array.from({ length: windowSamples }, (_, i) => 0.9 * Math.sin((2 * Math.PI * hertz * i) / sampleRateHz));

/** A window of "a", one of "b" and one of nothing, for the tiny parts. */
export const low: Float32Array = tone(500);
export const high: Float32Array = tone(3000);
export const silence: Float32Array = new Float32Array(windowSamples);

/** Sounds one after the other. */
export function sequence(...sounds: readonly Float32Array[]): Float32Array {
  return Float32Array.from(sounds.flatMap((sound) => [...sound]));
}
