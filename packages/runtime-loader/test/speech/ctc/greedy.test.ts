import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greedyDecode, nkoVocabulary, type Vocabulary } from "../../../src/speech/index.ts";
import { codeOf } from "../support/refusal.ts";

const letters: Vocabulary = { tokens: ["a", "b", ""], blankIndex: 2 };

/** Logits in which the named class wins each frame: "aab-" with "-" for the blank. */
function pathLogits(path: string, margin = 5): Float32Array {
  return Float32Array.from([...path].flatMap((winner) => ["a", "b", "-"].map((name) => (name === winner ? margin : 0))));
}

const decodePath = (path: string) => greedyDecode(pathLogits(path), path.length, letters);

describe("greedyDecode", () => {
  it.each([
    ["aa-a", "aa"],
    ["aaa", "a"],
    ["abab", "abab"],
    ["--a--bb-", "ab"],
    ["a-b", "ab"],
    ["----", ""],
  ])("reads the path %s as %s", (path, text) => {
    expect(decodePath(path).text).toBe(text);
  });

  it("says at which frame each token begins, and with what posterior", () => {
    const probability = Math.exp(5) / (Math.exp(5) + 2);
    const { tokens } = decodePath("-aa-b");
    expect(tokens.map(({ index, frame }) => [index, frame])).toEqual([
      [0, 1],
      [1, 4],
    ]);
    for (const token of tokens) expect(token.probability).toBeCloseTo(probability, 12);
  });

  it("averages the blank's posterior, and finds its lowest", () => {
    const logits = Float32Array.of(0, 0, 0, 0, 0, Math.log(2));
    const { blankMass, minBlankProbability } = greedyDecode(logits, 2, letters);
    expect(blankMass).toBeCloseTo((1 / 3 + 1 / 2) / 2, 7);
    expect(minBlankProbability).toBeCloseTo(1 / 3, 7);
  });

  it("keeps its statistics between 0 and 1 at any magnitude", () => {
    const { blankMass, minBlankProbability, text } = greedyDecode(pathLogits("--a-", 1e30), 4, letters);
    expect([blankMass, minBlankProbability, text]).toEqual([0.75, 0, "a"]);
  });

  it("does not mind where the blank stands, or a constant added to a frame", () => {
    const blankFirst: Vocabulary = { tokens: ["", "a", "b"], blankIndex: 0 };
    const rotated = pathLogits("ab-b").map((_, i, all) => all[i - (i % 3) + ((i + 2) % 3)]! + 100 * Math.floor(i / 3));
    expect(greedyDecode(rotated, 4, blankFirst).text).toBe("abb");
  });

  it("gives equals to the lowest class", () => {
    expect(greedyDecode(new Float32Array(3), 1, letters).text).toBe("a");
  });

  it("undoes any labelling stretched over frames, with blanks between repeats", () => {
    const step = fc.record({
      index: fc.integer({ min: 0, max: 64 }),
      run: fc.integer({ min: 1, max: 3 }),
      blanks: fc.integer({ min: 1, max: 2 }),
    });
    const vocabulary = nkoVocabulary();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const path = steps.flatMap(({ index, run, blanks }) => [...Array<number>(run).fill(index), ...Array<number>(blanks).fill(65)]);
        const logits = new Float32Array(path.length * 66);
        for (const [frame, index] of path.entries()) logits[frame * 66 + index] = 1;
        const said = steps.map(({ index }) => vocabulary.tokens[index]).join("");
        // Spaces around the text are no part of it.
        expect(greedyDecode(logits, path.length, vocabulary).text).toBe(said.trim());
      }),
    );
  });

  it("refuses logits of another shape, logits that are not finite, and a blank outside the vocabulary", async () => {
    expect(await codeOf(() => greedyDecode(new Float32Array(4), 1, letters))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => greedyDecode(Float32Array.of(0, Number.NaN, 0), 1, letters))).toBe("FORMAT_INVALID");
    expect(await codeOf(() => greedyDecode(new Float32Array(3), 1, { ...letters, blankIndex: 3 }))).toBe("CONTRACT_INVALID");
  });
});
