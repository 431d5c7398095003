import { describe, expect, it } from "vitest";
import { checkFrontEnd } from "../../../src/speech/log-mel/front-end.ts";
import { whisper80 } from "../support/front-ends.ts";
import { codeOf, refusalOf } from "../support/refusal.ts";

describe("checkFrontEnd", () => {
  it("accepts Whisper's, with 80 and 128 bins", () => {
    expect(() => checkFrontEnd(whisper80, 480_000)).not.toThrow();
    expect(() => checkFrontEnd({ ...whisper80, melBins: 128 }, 480_000)).not.toThrow();
  });

  it.each([
    ["fftSize", 1],
    ["fftSize", 400.5],
    ["fftSize", 65537],
    ["melBins", 0],
    ["melBins", 401],
    ["hopLength", 0],
    ["hopLength", Number.NaN],
    ["fMinHz", -1],
    ["fMinHz", 8000],
    ["fMaxHz", 8001],
    ["fMaxHz", Number.NaN],
    ["sampleRateHz", 0],
    ["floor", 0],
    ["floor", Number.POSITIVE_INFINITY],
    ["dynamicRange", 0],
    ["dynamicRange", Number.NaN],
    ["offset", Number.NaN],
    ["scale", 0],
  ])("refuses %s = %d", async (field, value) => {
    expect(await codeOf(() => checkFrontEnd({ ...whisper80, [field]: value }, 480_000))).toBe("CONTRACT_INVALID");
  });

  it.each([0, 200, 480_000.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses a window of %d samples", async (windowSamples) => {
    const { code, message } = await refusalOf(() => checkFrontEnd(whisper80, windowSamples));
    expect(code).toBe("CONTRACT_INVALID");
    expect(message).toContain("windowSamples");
  });

  it("refuses a spectrogram that would take too much memory, however little work it is", async () => {
    const tiny = { ...whisper80, fftSize: 2, melBins: 2, hopLength: 1 };
    expect(() => checkFrontEnd(tiny, 2 ** 23)).not.toThrow();
    const error = await refusalOf(() => checkFrontEnd(tiny, 2 ** 23 + 1));
    expect(error.code).toBe("LIMIT_EXCEEDED");
    expect(error.facts.found).toContain(`${2 ** 24 + 2} for`);
  });

  it("refuses work that would take too long", async () => {
    expect(await codeOf(() => checkFrontEnd(whisper80, 480_000_000))).toBe("LIMIT_EXCEEDED");
    expect(await codeOf(() => checkFrontEnd({ ...whisper80, fftSize: 65521 }, 480_000))).toBe("LIMIT_EXCEEDED");
  });
});
