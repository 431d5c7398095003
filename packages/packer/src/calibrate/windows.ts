/**
 * Joins clips in their order and cuts them into windows; the last one may be shorter.
 *
 * A model hears each clip in a window of its own, most of which is then padding: one after the other they calibrate for speech and take a fraction of the
 * runs. On the demo models both ways serve padded clips alike, and this one serves full windows better.
 *
 * @param length of a window, in samples
 */
export async function* joinClips(clips: AsyncIterable<Float32Array>, length: number): AsyncGenerator<Float32Array> {
  const window = new Float32Array(length);
  let filled = 0;
  for await (const clip of clips) {
    for (let at = 0; at < clip.length;) {
      const taken = clip.subarray(at, at + length - filled);
      window.set(taken, filled);
      at += taken.length;
      filled += taken.length;
      if (filled < length) break;
      yield window.slice();
      filled = 0;
    }
  }
  if (filled > 0) yield window.slice(0, filled);
}
