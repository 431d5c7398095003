import { describe, expect, it } from "vitest";
import { checkCalibration, type AudioFacts } from "../../src/check/calibration.ts";
import { refusal } from "../support/refusal.ts";

const speech: AudioFacts = { name: "speech.wav", samples: 16_000, peak: 0.5, sha256: "a" };
const silence: AudioFacts = { name: "silence.wav", samples: 480_000, peak: 0.0024, sha256: "b" };
const empty: AudioFacts = { name: "empty.wav", samples: 0, peak: 0, sha256: "c" };
const golden = { name: "golden.wav", sha256: "g" };
const placeOf = (index?: number) => ({ file: "recipe.yaml", line: 10 + (index ?? -1) });
const check = (...clips: readonly AudioFacts[]) => checkCalibration(clips, [golden], placeOf);

describe("checkCalibration", () => {
  it("takes speech, beside silence too, and speech that is quiet", () => {
    expect(() => check(silence, empty, speech)).not.toThrow();
    expect(() => check({ ...speech, peak: 2 ** -8 })).not.toThrow();
  });

  it("refuses clips in which nobody speaks, each named", async () => {
    const { facts } = await refusal(() => check(silence, empty), "RECIPE_INVALID");
    expect(facts).toMatchObject({
      subject: "quantization.calibration.clips",
      problem: "the clips hold nothing but silence",
      found: "silence.wav (480000 samples, peak 0.0024), empty.wav (0 samples, peak 0)",
      place: { line: 9 },
    });
    expect((await refusal(() => check(empty), "RECIPE_INVALID")).facts.problem).toBe("the clips hold no audio");
    const many = Array.from({ length: 100 }, () => silence);
    expect((await refusal(() => check(...many), "RECIPE_INVALID")).facts.found).toMatch(/ and 92 more$/);
  });

  it("refuses a golden clip, and says which and where", async () => {
    const { facts } = await refusal(() => check(speech, { ...speech, name: "copy.wav", sha256: "g" }), "RECIPE_INVALID");
    expect(facts).toMatchObject({
      subject: "quantization.calibration.clips.1",
      found: "copy.wav, sample for sample golden.wav",
      place: { line: 11 },
    });
    const itself = await refusal(() => check({ ...speech, ...golden }), "RECIPE_INVALID");
    expect(itself.facts.found).toBe("golden.wav");
  });
});
