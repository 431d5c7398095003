/** A run of elements that share a table or a scale. */
export interface GroupRun {
  /** The first element, counted from the start of the range. */
  readonly at: number;
  readonly count: number;
  /** Which table or scale, row-major. */
  readonly group: number;
}

/**
 * The runs of a range of a row-major tensor that is cut into blocks of equal size: `groups` says into how many along each dimension.
 *
 * @param shape of the tensor
 * @param groups one for each dimension, each a divisor of it
 * @example [...groupRuns([2, 4], [2, 2], 1, 4)] // elements 1; 2 and 3; 4: groups 0, 1, 2
 */
export function* groupRuns(shape: readonly number[], groups: readonly number[], start: number, count: number): Generator<GroupRun> {
  const last = groups.findLastIndex((parts) => parts > 1);
  const inner = shape.slice(last + 1).reduce((product, dim) => product * dim, 1);
  const run = last < 0 ? inner : (inner * shape[last]!) / groups[last]!;
  for (let at = 0; at < count;) {
    const block = Math.floor((start + at) / run);
    const length = Math.min(count - at, (block + 1) * run - start - at);
    yield { at, count: length, group: groupOf(block, shape, groups, last) };
    at += length;
  }
}

/** Blocks are counted through whole rows of the dimensions before `last`, and through the parts of that one. */
function groupOf(block: number, shape: readonly number[], groups: readonly number[], last: number): number {
  let [rest, group, stride] = [block, 0, 1];
  for (let axis = last; axis >= 0; axis--) {
    const size = axis === last ? groups[axis]! : shape[axis]!;
    const perGroup = size / groups[axis]!;
    group += Math.floor((rest % size) / perGroup) * stride;
    rest = Math.floor(rest / size);
    stride *= groups[axis]!;
  }
  return group;
}
