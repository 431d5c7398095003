import * as fc from "fast-check";
import type { FeatureLayout, LogMelFrontEnd } from "../../src/index.ts";

/** Whisper's front end, 30 s, 50 frames a second. */
export const research: FeatureLayout = {
  extractor: { model: "openai/whisper-large-v3", revision: `sha256:${"a".repeat(64)}`, layer: "ln_post" },
  audio: { sampleRateHz: 16_000 },
  frontEnd: {
    kind: "log-mel",
    melBins: 128,
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
  },
  window: { kind: "fixed", samples: 480_000, frames: 1500 },
  output: { dim: 1280, axes: ["batch", "time", "feature"] },
  reduction: { factor: 1, method: "none" },
};

/** The same network, exported with its features already reduced four times. */
export const onDevice: FeatureLayout = {
  ...research,
  window: { kind: "fixed", samples: 480_000, frames: 375 },
  reduction: { factor: 4, method: "subsample" },
};

const positive = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const name = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((text) => /^[^\p{Cc}\p{Cs}]+$/u.test(text));
const above = fc.double({ min: 1e-12, max: 1e6, noNaN: true });

const logMel: fc.Arbitrary<LogMelFrontEnd> = fc.record({
  kind: fc.constant("log-mel" as const),
  melBins: positive(1024),
  fftSize: positive(65_536),
  hopLength: positive(65_536),
  melScale: fc.constantFrom("slaney" as const, "htk" as const),
  fMinHz: fc.double({ min: 0, max: 100, noNaN: true }),
  fMaxHz: above,
  log: fc.constantFrom("log10" as const, "ln" as const),
  floor: above,
  dynamicRange: above,
  offset: fc.double({ noNaN: true, noDefaultInfinity: true }),
  scale: above,
});

/** Any valid layout. */
export const layouts: fc.Arbitrary<FeatureLayout> = fc.record({
  extractor: fc.record({ model: name, revision: fc.stringMatching(/^sha256:[0-9a-f]{64}$/), layer: name }),
  audio: fc.record({ sampleRateHz: fc.integer({ min: 1000, max: 384_000 }) }),
  frontEnd: fc.oneof(logMel, fc.constant({ kind: "waveform" as const })),
  window: fc.oneof(
    fc.record({ kind: fc.constant("fixed" as const), samples: positive(1e9), frames: positive(1e9) }),
    fc.record({ kind: fc.constant("variable" as const), samplesPerFrame: positive(1e9) }),
  ),
  output: fc.record({ dim: positive(65_536), axes: fc.constant(["batch", "time", "feature"] as const) }),
  reduction: fc.record({
    factor: positive(1000),
    method: fc.constantFrom("none" as const, "subsample" as const, "conv1d" as const, "average-pool" as const),
  }),
});

/** The paths of every value in a JSON value that is neither an object nor an array. */
export function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** A copy with the leaf at `path` replaced by another value of its type. */
export function changed<Value>(value: Value, path: readonly string[]): Value {
  const copy = structuredClone(value);
  const parents = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy as Record<string, unknown>);
  const last = path.at(-1)!;
  // Halved: adding 1 would not change 1e300.
  const old = parents[last];
  parents[last] = typeof old === "number" ? (old === 0 ? 1 : old / 2) : `${String(old)}x`;
  return copy;
}

/** A copy whose objects list their keys in the opposite order. */
export function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}
