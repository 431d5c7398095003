import { createKernelSweep } from "../kernels/trellis.ts";

/**
 * The part of the search that takes the time: Viterbi's dynamic programme, from the last weight back to the first.
 *
 * The state of weight i is s_i, the `states` bits that begin at its code: the lowest `bits` of them are the code itself, the others overlap
 * with s_(i+1) = s_i >> bits | (new bits << (states - bits)). Row i of the history holds, for every overlap u, the cost of the best path from
 * weight i on whose state ends in u: over all new bits j, the least
 *
 *     history[i + 1][(u + j 2^(states - bits)) >> bits] + error(targets[i], table[u + j 2^(states - bits)])
 *
 * and costs are shifted so that they stay small: row i less the least cost of row i + 1. Going backwards, a state's costs are shared by
 * *neighbouring* states, which is what makes it a walk through memory.
 *
 * Integers of 16 bits, so that a SIMD register holds eight costs and every engine finds the same path. Values and centroids are in units of
 * 2^-13, differences saturate at 16 bits (at most 2 bits; with 3 and 4 bits they are doubled first, since errors are finer), errors are
 * (d d + 2^14) >> 15, and costs saturate at 65535: far more than a path may be worse than another and still win.
 */
export interface Sweep {
  /** 2^states centroids, to be filled by the caller. */
  readonly table: Int16Array;
  /** The weights, to be filled by the caller. */
  readonly targets: Int16Array;
  /** Rows of 2^(states - bits) costs, one more than targets. */
  readonly history: Uint16Array;
  /** Fills rows count - 1 .. 0 from row `count`, which is the caller's and whose least cost is 0. */
  readonly run: (count: number) => void;
}

/** Of values and centroids. */
export const unitsPerSigma: number = 2 ** 13;

/**
 * @param bits 1..4
 * @param states 8..12
 * @param room the most targets of a run
 */
export function createSweep(bits: number, states: number, room: number): Sweep {
  return createKernelSweep(bits, states, room) ?? createTwinSweep(bits, states, room);
}

/** `createSweep` without WebAssembly. */
export function createTwinSweep(bits: number, states: number, room: number): Sweep {
  const overlaps = 2 ** (states - bits);
  const table = new Int16Array(2 ** states);
  const targets = new Int16Array(room);
  const history = new Uint16Array((room + 1) * overlaps);
  const run = (count: number): void => {
    let base = 0;
    for (let i = count - 1; i >= 0; i--) {
      let least = maxCost;
      for (let overlap = 0; overlap < overlaps; overlap++) {
        let best = maxCost;
        for (let state = overlap; state < table.length; state += overlaps) {
          const cost = history[(i + 1) * overlaps + (state >> bits)]! + stateError(bits, targets[i]!, table[state]!);
          if (cost < best) best = cost;
        }
        history[i * overlaps + overlap] = best - base;
        if (best - base < least) least = best - base;
      }
      base = least;
    }
  };
  return { table, targets, history, run };
}

const maxCost = 0xffff;

/** The squared difference as the search counts it. */
export function stateError(bits: number, target: number, centroid: number): number {
  const difference = saturate(target - centroid);
  const scaled = bits > 2 ? saturate(2 * difference) : difference;
  return Math.min(0x7fff, (scaled * scaled + 0x4000) >> 15);
}

function saturate(value: number): number {
  return value < -0x8000 ? -0x8000 : value > 0x7fff ? 0x7fff : value;
}
