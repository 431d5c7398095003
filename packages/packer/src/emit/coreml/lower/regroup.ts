import { isPlain, plainAxes, sameAxes, unit, type Axes, type Held } from "./held.ts";

/**
 * Where the axes of a reshaped value lie if its elements stay where they are, undefined where they cannot: an axis that is split leaves its parts side by side, and axes that
 * are joined must lie so already. Axes of size 1 lie in front.
 *
 * @example [1, 1500, 128] held as (1, 128, 1, 1500), reshaped to [1, 1500, 2, 64], is held as (1, 2, 64, 1500): axes [0, 2, 3, 1]
 */
export function regroupedAxes(held: Held, shape: readonly number[]): Axes | undefined {
  if (isPlain(held)) return plainAxes(shape.length);
  const groups = groupsOf(held.shape, shape);
  if (groups === undefined) return undefined;
  const order = held.axes.filter((axis) => axis !== unit && held.shape[axis] !== 1);
  const axes = plainAxes(shape.length).filter((axis) => shape[axis] === 1);
  for (let at = 0; at < order.length;) {
    const { from, to } = groups.find((group) => group.from.includes(order[at]!))!;
    if (!sameAxes(order.slice(at, at + from.length), from)) return undefined;
    axes.push(...to);
    at += from.length;
  }
  // What is held (batch, channels, positions) gets the layout's third axis at once.
  return axes.length === 3 ? [axes[0]!, axes[1]!, unit, axes[2]!] : axes;
}

interface Group {
  readonly from: Axes;
  readonly to: Axes;
}

/** The smallest runs of axes that hold the same number of elements before and behind; axes of size 1 are in none. */
function groupsOf(before: readonly number[], behind: readonly number[]): Group[] | undefined {
  const [left, right] = [before, behind].map((shape) => shape.flatMap((size, axis) => (size === 1 ? [] : [{ size, axis }])));
  const groups: Group[] = [];
  while (left!.length > 0 && right!.length > 0) {
    const from = [left!.shift()!];
    const to = [right!.shift()!];
    const product = (axes: readonly { size: number }[]): number => axes.reduce((total, { size }) => total * size, 1);
    while (product(from) !== product(to)) {
      const [side, rest] = product(from) < product(to) ? [from, left!] : [to, right!];
      const next = rest.shift();
      if (next === undefined) return undefined;
      side.push(next);
    }
    groups.push({ from: from.map(({ axis }) => axis), to: to.map(({ axis }) => axis) });
  }
  return left!.length === 0 && right!.length === 0 ? groups : undefined;
}
