import type { FeatureLayout } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { runnableLayout } from "../../src/run/runnable.ts";
import { refusalOf } from "../speech/support/refusal.ts";
import { tinyLayout } from "../support/manifest.ts";

describe("runnableLayout", () => {
  it("gives the front end with the rate of its audio, and the window", () => {
    const { frontEnd, window } = runnableLayout(tinyLayout, "tiny");
    expect(frontEnd).toEqual({ ...tinyLayout.frontEnd, sampleRateHz: 8000 });
    expect(window).toEqual(tinyLayout.window);
  });

  it.each<[string, Partial<FeatureLayout>, string]>([
    ["a waveform", { frontEnd: { kind: "waveform" } }, "FORMAT_UNSUPPORTED"],
    ["a variable window", { window: { kind: "variable", samplesPerFrame: 20 } }, "FORMAT_UNSUPPORTED"],
    ["frequencies above half the rate", { audio: { sampleRateHz: 4000 } }, "CONTRACT_INVALID"],
    ["a window without end", { window: { kind: "fixed", samples: 2 ** 40, frames: 5 } }, "LIMIT_EXCEEDED"],
  ])("refuses %s", async (_name, change, code) => {
    expect((await refusalOf(() => runnableLayout({ ...tinyLayout, ...change }, "tiny"))).code).toBe(code);
  });
});
