import { createSweep, stateError, type Sweep } from "./sweep.ts";

/** Finds the best circle of bits for a block of weights. */
export interface BlockSearch {
  /** The block's weights, to be filled by the caller: in units of 1 / `unitsPerSigma`. */
  readonly targets: Int16Array;
  /** Writes the states of the block's weights to `path`, from `at` on. A weight's code is its state's lowest bits. */
  readonly run: (path: Uint16Array, at: number) => void;
}

/**
 * How many weights on each side of the seam, in lengths of a state, are searched to find the bits that cross it. Relative error at 2 bits and
 * 12 of states, blocks of 256: .0717 with 3, .0712 with 5, .0709 with 8, .0705 with 16.
 */
const seamLengths = 12;

/**
 * Tail-biting in two passes, as QTIP does (arXiv 2406.11235, section 3.2): an open search across the seam, the place where the block's last
 * weight meets its first, settles the bits that both ends share; then the block is searched with these bits given. QTIP's first pass takes
 * the whole block; what lies far from the seam does not matter, so a stretch around it does.
 *
 * @param table 2^states centroids, in units of 1 / `unitsPerSigma`
 */
export function createBlockSearch(
  bits: number,
  states: number,
  block: number,
  table: ArrayLike<number>,
  create: typeof createSweep = createSweep,
): BlockSearch {
  const reach = seamLengths * Math.ceil(states / bits);
  const sweep = create(bits, states, Math.max(block, 2 * reach));
  sweep.table.set(table);
  const targets = new Int16Array(block);
  const trace = { sweep, bits, overlaps: 2 ** (states - bits), states };
  const run = (path: Uint16Array, at: number): void => {
    const seam = findSeam(trace, targets, reach);
    closeCircle(trace, targets, seam, path, at);
  };
  return { targets, run };
}

interface Trace {
  readonly sweep: Sweep;
  readonly bits: number;
  readonly states: number;
  /** 2^(states - bits) */
  readonly overlaps: number;
}

/** @returns the bits of the first weight's state that are also the last weight's, by a search of `reach` weights on either side */
function findSeam({ sweep, bits, overlaps }: Trace, block: Int16Array, reach: number): number {
  const first = -reach - block.length * Math.floor(-reach / block.length);
  for (let i = 0; i < 2 * reach; i++) sweep.targets[i] = block[(first + i) % block.length]!;
  sweep.history.fill(0, 2 * reach * overlaps, (2 * reach + 1) * overlaps);
  sweep.run(2 * reach);
  let overlap = 0;
  for (let u = 1; u < overlaps; u++) {
    if (sweep.history[u]! < sweep.history[overlap]!) overlap = u;
  }
  for (let i = 0; i < reach; i++) overlap = bestState(sweep, bits, overlaps, i, overlap, 0, 0) >> bits;
  return overlap;
}

function closeCircle({ sweep, bits, overlaps, states }: Trace, block: Int16Array, seam: number, path: Uint16Array, at: number): void {
  const count = block.length;
  sweep.targets.set(block);
  sweep.history.fill(0xffff, count * overlaps, (count + 1) * overlaps);
  sweep.history[count * overlaps + seam] = 0;
  sweep.run(count);
  let overlap = seam;
  for (let i = 0; i < count; i++) {
    // New bits beyond the circle's end are its first bits. The costs say so too, unless they are saturated.
    const before = Math.min(bits, Math.max(0, (count - i) * bits - states + bits));
    const fixed = 2 ** bits - 2 ** before;
    const given = ((seam >> ((i - count) * bits + states - bits + before)) << before) & fixed;
    const state = bestState(sweep, bits, overlaps, i, overlap, fixed, given);
    path[at + i] = state;
    overlap = state >> bits;
  }
}

/** The state of weight i, given its overlap with the state before: of the new bits that agree with those given, the best. */
function bestState(
  { table, targets, history }: Sweep,
  bits: number,
  overlaps: number,
  i: number,
  overlap: number,
  fixed: number,
  given: number,
): number {
  const target = targets[i]!;
  const next = (i + 1) * overlaps;
  let best = Infinity;
  let chosen = overlap;
  for (let fresh = 0; fresh < 2 ** bits; fresh++) {
    if ((fresh & fixed) !== given) continue;
    const state = overlap + fresh * overlaps;
    const cost = history[next + (state >> bits)]! + stateError(bits, target, table[state]!);
    if (cost >= best) continue;
    best = cost;
    chosen = state;
  }
  return chosen;
}
