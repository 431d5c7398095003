/**
 * Levenshtein distance: the fewest insertions, deletions and substitutions that turn one sequence into the other.
 * Two rows of Wagner and Fischer's table (JACM 21(1), 1974); time is the product of the lengths.
 */
export function editDistance(a: readonly number[], b: readonly number[]): number {
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(substituted, previous[j]! + 1, current[j - 1]! + 1);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length]!;
}
