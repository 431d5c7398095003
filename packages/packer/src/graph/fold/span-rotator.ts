import { laneRotator, type HadamardRotation, type RegularHadamardRotation } from "@balafon/quantizer";

/** An orthogonal matrix M, `rotationMatrix` of one block, for every block of channels: x becomes M x, block by block. */
export type ChannelRotation = HadamardRotation | RegularHadamardRotation;

/** Channels from `first` on, `count` of them: whole blocks of the rotation. */
export interface ChannelSpan {
  readonly first: number;
  readonly count: number;
  readonly rotation: ChannelRotation;
}

/** Rotates the channels of a span in whole rows of a matrix, in place. */
export interface SpanRotator {
  readonly block: number;
  /** The channels lie along rows of `cols` numbers. */
  alongRows(values: Float32Array, cols: number, gains?: Float32Array): void;
  /** Each channel is a row, the first of those that are held is channel `row`. They begin and end at whole blocks. */
  acrossRows(values: Float32Array, cols: number, row: number, gains?: Float32Array): void;
}

/** Gains are those of all channels, for a span that is all of them. */
export function spanRotator({ first, count, rotation }: ChannelSpan): SpanRotator {
  const { block } = rotation;
  const rotate = laneRotator(rotation);
  return {
    block,
    alongRows: (values, cols, gains) => {
      if (count === cols) return rotate(values, { offset: 0, width: 1, blocks: values.length / block }, gains);
      for (let at = first; at < values.length; at += cols) rotate(values, { offset: at, width: 1, blocks: count / block }, gains);
    },
    acrossRows: (values, cols, row, gains) => {
      const start = Math.max(first, row);
      const end = Math.min(first + count, row + values.length / cols);
      if (start >= end) return;
      const lanes = { offset: (start - row) * cols, width: cols, blocks: (end - start) / block };
      rotate(values, lanes, gains?.subarray(start, end));
    },
  };
}
