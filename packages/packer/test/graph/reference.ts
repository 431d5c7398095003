/** Plain loops in double precision: what the graphs that are built here must compute. A frame is a row. */
export type Frames = readonly (readonly number[])[];

export const rowsOf = (values: ArrayLike<number>, cols: number): number[][] =>
  Array.from({ length: values.length / cols }, (_, row) => Array.from({ length: cols }, (__, col) => values[row * cols + col]!));

/** Abramowitz and Stegun 7.1.5, the series of erf; beyond 4 it is 1 within 2e-8. */
function erf(x: number): number {
  if (Math.abs(x) > 4) return Math.sign(x);
  let sum = 0;
  let term = x;
  for (let n = 0; n < 100; n++) {
    sum += term / (2 * n + 1);
    term *= (-x * x) / (n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

const activations: Readonly<Record<string, (x: number) => number>> = {
  gelu: (x) => 0.5 * x * (1 + erf(x / Math.SQRT2)),
  "gelu-tanh": (x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
  relu: (x) => Math.max(0, x),
  silu: (x) => x / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  none: (x) => x,
};

export const apply = (frames: Frames, activation: string): number[][] => frames.map((frame) => frame.map(activations[activation]!));

export const add = (a: Frames, b: Frames): number[][] => a.map((frame, t) => frame.map((value, d) => value + b[t]![d]!));

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** weight [outputs][inputs]. */
export const linear = (frames: Frames, weight: Frames, bias?: readonly number[]): number[][] =>
  frames.map((frame) => weight.map((row, output) => dot(frame, row) + (bias?.[output] ?? 0)));

export function layerNorm(frames: Frames, weight: readonly number[], bias: readonly number[] | undefined, eps: number): number[][] {
  return frames.map((frame) => {
    const mean = frame.reduce((sum, value) => sum + value, 0) / frame.length;
    const variance = frame.reduce((sum, value) => sum + (value - mean) ** 2, 0) / frame.length;
    return frame.map((value, d) => ((value - mean) / Math.sqrt(variance + eps)) * weight[d]! + (bias?.[d] ?? 0));
  });
}

interface ConvolutionOptions {
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly groups: number;
}

/** weight [outputs][inputs / groups][kernel]. */
export function convolve(
  frames: Frames,
  weight: readonly Frames[],
  bias: readonly number[] | undefined,
  options: ConvolutionOptions,
): number[][] {
  const { stride, padding, dilation, groups } = options;
  const kernel = weight[0]![0]!.length;
  const result: number[][] = [];
  for (let start = -padding; start + dilation * (kernel - 1) < frames.length + padding; start += stride) {
    result.push(
      weight.map((channels, output) => {
        const firstInput = Math.floor((output * groups) / weight.length) * channels.length;
        let sum = bias?.[output] ?? 0;
        for (const [input, taps] of channels.entries()) {
          for (const [tap, value] of taps.entries()) sum += value * (frames[start + tap * dilation]?.[firstInput + input] ?? 0);
        }
        return sum;
      }),
    );
  }
  return result;
}

function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((power) => power / total);
}

/** Each of `heads` slices of the width attends by itself. */
export function attend(queries: Frames, keys: Frames, values: Frames, heads: number): number[][] {
  const width = queries[0]!.length / heads;
  const slice = (frame: readonly number[], head: number) => frame.slice(head * width, (head + 1) * width);
  return queries.map((query) =>
    Array.from({ length: heads }, (_, head) => {
      const weights = softmax(keys.map((key) => dot(slice(query, head), slice(key, head)) / Math.sqrt(width)));
      return Array.from({ length: width }, (__, d) => weights.reduce((sum, weight, t) => sum + weight * values[t]![head * width + d]!, 0));
    }).flat(),
  );
}
