import { createKernelDecoder } from "../kernels/trellis.ts";

/** What is decoded, and how many weights at once. */
export interface DecoderShape {
  readonly bits: number;
  readonly states: number;
  readonly block: number;
  readonly group: number;
  /** The greatest common divisor of block and group: as many neighbours share a block and a scale. */
  readonly segment: number;
  /** How many weights a run restores: a multiple of block and of group. */
  readonly count: number;
}

/** Restores weights up to the rotation: value i is codebook[state i] * the scale of its group, in float32. */
export interface Decoder {
  /** 2^states centroids, to be filled by the caller. */
  readonly codebook: Float32Array;
  /** One code a byte, each below 2^bits; to be filled by the caller. */
  readonly codes: Uint8Array;
  /** To be filled by the caller. */
  readonly scales: Float32Array;
  /** The result. */
  readonly values: Float32Array;
  readonly run: () => void;
}

export function createDecoder(shape: DecoderShape): Decoder {
  return createKernelDecoder(shape) ?? createTwinDecoder(shape);
}

/**
 * `createDecoder` without WebAssembly. Goes through a block from its end, since a state is its successor's shifted up, with its own code below;
 * what is shifted out is masked only when a centroid is looked up.
 */
export function createTwinDecoder({ bits, states, block, group, segment, count }: DecoderShape): Decoder {
  const codebook = new Float32Array(2 ** states);
  const codes = new Uint8Array(count);
  const scales = new Float32Array(count / group);
  const values = new Float32Array(count);
  const mask = 2 ** states - 1;
  const primed = Math.ceil(states / bits);
  const run = (): void => {
    for (let start = 0; start < count; start += block) {
      let window = 0;
      for (let i = start + primed - 1; i >= start; i--) window = (window << bits) | codes[i]!;
      for (let end = start + block; end > start; end -= segment) {
        const scale = scales[Math.floor((end - 1) / group)]!;
        for (let i = end - 1; i >= end - segment; i--) {
          window = (window << bits) | codes[i]!;
          values[i] = codebook[window & mask]! * scale;
        }
      }
    }
  };
  return { codebook, codes, scales, values, run };
}
