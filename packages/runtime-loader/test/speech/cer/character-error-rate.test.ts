import { describe, expect, it } from "vitest";
import { characterErrorRate } from "../../../src/speech/index.ts";
import { codeOf } from "../support/refusal.ts";

describe("characterErrorRate", () => {
  it("counts edits over the reference's code points", () => {
    expect(characterErrorRate([{ reference: "ߒߞߏ", hypothesis: "ߒߞ" }])).toEqual({ edits: 1, referenceCodePoints: 3, cer: 1 / 3 });
  });

  it("pools over clips rather than averaging their ratios", () => {
    const clips = [
      { reference: "a", hypothesis: "b" },
      { reference: "aaaaaaaaa", hypothesis: "aaaaaaaaa" },
    ];
    expect(characterErrorRate(clips)).toEqual({ edits: 1, referenceCodePoints: 10, cer: 0.1 });
  });

  it("compares after NFC, and counts code points rather than UTF-16 units", () => {
    expect(characterErrorRate([{ reference: "e\u0301😀", hypothesis: "é😀" }])).toEqual({ edits: 0, referenceCodePoints: 2, cer: 0 });
  });

  it("counts what is heard in silence", () => {
    const clips = [
      { reference: "", hypothesis: "ab" },
      { reference: "abcd", hypothesis: "abcd" },
    ];
    expect(characterErrorRate(clips)).toEqual({ edits: 2, referenceCodePoints: 4, cer: 0.5 });
  });

  it("is the number of edits where every reference is empty, never NaN", () => {
    expect(characterErrorRate([])).toEqual({ edits: 0, referenceCodePoints: 0, cer: 0 });
    expect(characterErrorRate([{ reference: "", hypothesis: "" }]).cer).toBe(0);
    expect(characterErrorRate([{ reference: "", hypothesis: "abc" }]).cer).toBe(3);
  });

  it("exceeds 1 where much is inserted", () => {
    expect(characterErrorRate([{ reference: "a", hypothesis: "xyz" }]).cer).toBe(3);
  });

  it("refuses texts too long to align, on either side", async () => {
    const long = "a".repeat(20_001);
    expect(await codeOf(() => characterErrorRate([{ reference: long, hypothesis: "" }]))).toBe("LIMIT_EXCEEDED");
    expect(await codeOf(() => characterErrorRate([{ reference: "", hypothesis: long }]))).toBe("LIMIT_EXCEEDED");
  });
});
