import type { FloatTensor } from "@balafon/runtime-loader/speech/node";
import type { Window } from "./reads.ts";

/**
 * The vectors of `cols` numbers that a weight meets in a value: its rows along the last axis, or the windows of a convolution, ordered as the weight's
 * own [channels, kernel].
 *
 * @returns the vectors, one after the other; undefined where the value's shape does not fit
 */
export function vectorsOf({ data, shape }: FloatTensor, cols: number, window: Window | undefined): Float32Array | undefined {
  if (window !== undefined) return unfold(data, shape, cols, window);
  return shape.at(-1) === cols ? data : undefined;
}

/** im2col. Windows that reach beyond the value hold zeros there, as the convolution pads. */
function unfold(data: Float32Array, shape: readonly number[], cols: number, window: Window): Float32Array | undefined {
  const { kernel, stride, dilation, padBegin, padEnd } = window;
  const [batch = 0, channels = 0, length = 0] = shape;
  if (shape.length !== 3 || channels * kernel !== cols) return undefined;
  const places = Math.max(0, Math.floor((length + padBegin + padEnd - dilation * (kernel - 1) - 1) / stride) + 1);
  const values = new Float32Array(batch * places * cols);
  let at = 0;
  for (let item = 0; item < batch; item++) {
    for (let place = 0; place < places; place++) {
      for (let channel = 0; channel < channels; channel++) {
        const row = (item * channels + channel) * length;
        for (let tap = 0; tap < kernel; tap++, at++) {
          const position = place * stride - padBegin + tap * dilation;
          if (position >= 0 && position < length) values[at] = data[row + position]!;
        }
      }
    }
  }
  return values;
}
