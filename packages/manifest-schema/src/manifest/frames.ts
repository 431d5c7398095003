/** What a convolution over time does to the number of frames. */
export interface Convolution {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

/** One layer of a head as built: what it is, and what comes out of it. */
export interface HeadLayer {
  readonly kind: string;
  /** Where its keys begin in the state dict; empty for a layer without keys. */
  readonly weights: string;
  /** Frames and width after the layer. */
  readonly frames: number;
  readonly dim: number;
  /** Present where the layer changes the number of frames. */
  readonly convolution?: Convolution;
  /** Present for learned positions: the rows of their table, which no more frames can pass. */
  readonly rows?: number;
  /** Present for a graph: its scalars and whole numbers, which are in no checkpoint. */
  readonly constants?: number;
}

/** Frames after a convolution: floor((T + 2 padding - dilation (kernel - 1) - 1) / stride) + 1; 0 where the kernel is longer than its input. */
export function convolvedFrames(frames: number, { kernel, stride, padding, dilation }: Convolution): number {
  return Math.max(0, Math.floor((frames + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1);
}

/**
 * How many frames a head would give for `frames` frames of features, whatever it was trained on: what a mismatch does.
 *
 * @returns undefined for a head that came as a graph: nothing but running it tells.
 * @example headFrames(anchor.head.layers, 375) // 94, where the head was trained on 1500 frames -> 375
 */
export function headFrames(layers: readonly HeadLayer[], frames: number): number | undefined {
  if (layers.some(({ kind }) => kind === "graph")) return undefined;
  return layers.reduce((count, { convolution }) => (convolution === undefined ? count : convolvedFrames(count, convolution)), frames);
}

/**
 * What feeding a head another number of frames than it was trained on would do, as a sentence.
 *
 * @param providedFrames frames per window that the encoder gives
 */
export function frameConsequence(
  head: { readonly layers: readonly HeadLayer[]; readonly framesIn: number; readonly framesOut: number },
  providedFrames: number,
): string {
  const given = headFrames(head.layers, providedFrames);
  const stop = firstTooShort(head.layers, providedFrames);
  if (stop !== undefined)
    return `Mixed, the head would fail when it runs: ${stop.frames} frames would reach ${stop.weights}, whose positions are ${stop.rows}.`;
  if (providedFrames === head.framesIn)
    return `Mixed, nothing would fail: both sides count ${providedFrames} frames. The head would read features that mean something else.`;
  if (given === undefined)
    return `Mixed, nothing in the files would fail: the head came as a graph that was fixed at ${head.framesIn} frames to ${head.framesOut}, and what it makes of ${providedFrames} only running it tells.`;
  return `Mixed, nothing would fail: the head would take ${providedFrames} frames to ${given}, where it was trained to take ${head.framesIn} to ${head.framesOut}.`;
}

/** The first layer whose learned positions are fewer than the frames that would reach it. */
function firstTooShort(layers: readonly HeadLayer[], frames: number): { weights: string; rows: number; frames: number } | undefined {
  let count = frames;
  for (const { weights, rows, convolution } of layers) {
    if (rows !== undefined && rows < count) return { weights, rows, frames: count };
    if (convolution !== undefined) count = convolvedFrames(count, convolution);
  }
  return undefined;
}
