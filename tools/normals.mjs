/** Seeded numbers in (0, 1) (mulberry32), the same in every run. */
export function uniforms(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Standard normal numbers of uniform ones (Box and Muller). */
export const normalsOf = (uniform) => () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

/** Seeded standard normal numbers, the same in every run. */
export const normals = (seed) => normalsOf(uniforms(seed));
