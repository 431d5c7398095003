import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { clipFile } from "../pipeline/support.ts";
import { anchorHears, rawFeatures, type Heard } from "./support.ts";

const clips = ["dense.wav", "sparse.wav"] as const;

/** The runtime, the two parts and nothing else: what happened, and what nothing in the files would have refused. */
describe("without Balafon, the anchor's head takes the pilot's features", () => {
  const right = new Map<string, Heard>();
  const wrong = new Map<string, Heard>();
  beforeAll(async () => {
    const texts = JSON.parse(await readFile(clipFile("transcripts.json"), "utf8")) as Record<string, string>;
    for (const clip of clips) {
      right.set(clip, await anchorHears(await rawFeatures("anchor", clip), texts[clip]!));
      wrong.set(clip, await anchorHears(await rawFeatures("pilot", clip), texts[clip]!));
    }
  });

  it.each(clips)("%s: no error, 94 frames for 375, and most of the text is gone", (clip) => {
    expect([right.get(clip)?.frames, wrong.get(clip)?.frames]).toEqual([375, 94]);
    expect(right.get(clip)?.cer).toBeLessThan(0.25);
    expect(wrong.get(clip)?.cer).toBeGreaterThan(0.5);
  });

  it("is not silent: characters are said, only not those that were spoken", () => {
    for (const { text } of wrong.values()) expect(text).toMatch(/[\u07c0-\u07ff]{4}/);
  });

  it("cannot be told by its blank mass: what right and wrong features give overlaps", () => {
    const masses = (heard: ReadonlyMap<string, Heard>): number[] => [...heard.values()].map(({ blankMass }) => blankMass);
    expect(Math.max(...masses(wrong))).toBeGreaterThan(Math.min(...masses(right)));
    expect(Math.min(...masses(wrong))).toBeLessThan(Math.max(...masses(right)));
  });

  it("cannot be told by the features: they are the anchor's own, averaged over four frames", async () => {
    const [anchor, pilot] = [await rawFeatures("anchor", "sparse.wav"), await rawFeatures("pilot", "sparse.wav")];
    expect([anchor.shape, pilot.shape].map((shape) => shape.join())).toEqual(["1,1500,128", "1,375,128"]);
    const average = (index: number): number => {
      const [frame, feature] = [Math.floor(index / 128), index % 128];
      return [0, 1, 2, 3].reduce((sum, step) => sum + anchor.data[(4 * frame + step) * 128 + feature]! / 4, 0);
    };
    const largest = pilot.data.reduce((worst, value, index) => Math.max(worst, Math.abs(value - average(index))), 0);
    expect(largest).toBeLessThan(1e-3);
  });
});
