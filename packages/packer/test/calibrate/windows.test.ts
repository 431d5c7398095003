import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinClips } from "../../src/calibrate/windows.ts";

async function windows(clips: readonly (readonly number[])[], length: number): Promise<number[][]> {
  async function* each() {
    for (const clip of clips) yield Float32Array.from(clip);
  }
  const found: number[][] = [];
  for await (const window of joinClips(each(), length)) found.push([...window]);
  return found;
}

describe("joinClips", () => {
  it("joins short clips and cuts long ones", async () => {
    expect(await windows([[1, 2], [3], [4, 5, 6, 7, 8]], 4)).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
    expect(await windows([[1, 2], [], [3]], 4)).toEqual([[1, 2, 3]]);
    expect(await windows([[], []], 4)).toEqual([]);
  });

  it("loses nothing, and fills all windows but the last", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 })),
        fc.integer({ min: 1, max: 9 }),
        async (clips, length) => {
          const found = await windows(clips, length);
          expect(found.flat()).toEqual(clips.flat());
          expect(found.slice(0, -1).every((window) => window.length === length)).toBe(true);
          expect(found.every((window) => window.length > 0)).toBe(true);
        },
      ),
    );
  });
});
