import { BalafonError } from "@balafon/manifest-schema";

/**
 * Features of one window, made by a bound encoder. There is no other way to make one that `decode` takes: the values are kept aside, so that a
 * tensor from elsewhere, of whatever shape, cannot be passed off as features.
 */
export interface Features {
  readonly frames: number;
  readonly dim: number;
  /** A copy of the values, [frames, dim], row by row. */
  toArray(): Float32Array;
}

/** Makes features and knows its own again. */
export interface FeatureBinding {
  bind(values: Float32Array, frames: number, dim: number): Features;
  /** @throws BalafonError FEATURES_UNBOUND for anything that this binding did not make. */
  valuesOf(features: unknown): Float32Array;
}

/** @param made what messages say the features must come from */
export function createFeatureBinding(made: string): FeatureBinding {
  const bound = new WeakMap<object, Float32Array>();
  return {
    bind: (values, frames, dim) => {
      const features = Object.freeze({ frames, dim, toArray: () => values.slice() });
      bound.set(features, values);
      return features;
    },
    valuesOf: (features) => {
      const values = typeof features === "object" && features !== null ? bound.get(features) : undefined;
      if (values !== undefined) return values;
      throw new BalafonError("FEATURES_UNBOUND", {
        subject: "features",
        problem: "no encoder that is bound to this head made them",
        expected: `what encode() of ${made} returned`,
        found: describe(features),
        hint: "Features of another extractor have the same shape and load without an error; the text is gone. Encode the audio with this recognizer.",
      });
    },
  };
}

function describe(value: unknown): string {
  if (value instanceof Float32Array) return `a Float32Array of ${value.length} values`;
  if (typeof value !== "object" || value === null) return String(value);
  const { frames, dim, shape } = value as { frames?: unknown; dim?: unknown; shape?: unknown };
  if (Array.isArray(shape)) return `a tensor [${shape.join(", ")}]`;
  return frames === undefined ? "another object" : `features [${String(frames)}, ${String(dim)}] of another recognizer`;
}
