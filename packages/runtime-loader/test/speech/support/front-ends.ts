import type { LogMelFrontEnd } from "../../../src/speech/index.ts";

/** Whisper's front end of 80 bins. */
export const whisper80: LogMelFrontEnd = {
  kind: "log-mel",
  sampleRateHz: 16000,
  melBins: 80,
  fftSize: 400,
  hopLength: 160,
  melScale: "slaney",
  fMinHz: 0,
  fMaxHz: 8000,
  log: "log10",
  floor: 1e-10,
  dynamicRange: 8,
  offset: 4,
  scale: 4,
};

/** Coloured noise in float64 arithmetic that any language repeats exactly: Park and Miller's generator, one pole at 0.9. */
export function noise(length: number): Float32Array {
  let [state, value] = [1, 0];
  return Float32Array.from({ length }, () => {
    state = (state * 16807) % 2147483647;
    value = 0.9 * value + 0.1 * ((state / 2147483647) * 2 - 1);
    return value;
  });
}
