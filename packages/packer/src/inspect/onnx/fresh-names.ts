/** Longer names only cost memory: a hostile model could have one of 4096 characters copied a million times. */
const longestBase = 200;

/** Makes a name that begins like `base`, mostly `base` itself, and that nothing in its scope has. */
export type FreshName = (base: string) => string;

/**
 * A source of names apart from `taken`. The same calls give the same names.
 *
 * @example
 * const fresh = freshNames(["y"]);
 * fresh("y"); // "y_2"
 */
export function freshNames(taken: Iterable<string>): FreshName {
  const used = new Set(taken);
  // Counters go on, never back: looking for a free number costs each name of the model at most once.
  const counts = new Map<string, number>();
  return (base) => {
    const cut = base.slice(0, longestBase);
    let name: string;
    do {
      const count = (counts.get(cut) ?? 0) + 1;
      counts.set(cut, count);
      name = count === 1 ? cut : `${cut}_${count}`;
    } while (used.has(name));
    used.add(name);
    return name;
  };
}
