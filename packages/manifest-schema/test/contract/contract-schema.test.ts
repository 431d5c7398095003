import { describe, expect, it } from "vitest";
import { contractValidator, problemsOf } from "../../src/index.ts";
import { research } from "../support/layouts.ts";

const clip = { audio: "../clips/dense.wav", features: "golden.npz#dense_features", logits: "golden.npz#dense_logits", text: "\u07ca" };
const silence = { ...clip, text: "" };
const refusedAt = (golden: unknown) =>
  problemsOf(contractValidator, { layout: structuredClone(research), golden }).map(({ path }) => path.join("."));

describe("contractSchema", () => {
  it("takes speech and silence", () => {
    expect(refusedAt([clip, silence])).toEqual([]);
  });

  it.each(["golden.npz", "golden.npz#", "#features", "golden.npy#features", "golden.npz#a#b", "a#b.npz#c"])(
    "refuses %j as the reference to an array",
    (features) => {
      expect(refusedAt([{ ...clip, features }, silence])).toEqual(["golden.0.features"]);
    },
  );

  it("refuses one clip, which cannot be both speech and silence, and more than a hundred", () => {
    expect(refusedAt([clip])).toEqual(["golden"]);
    expect(refusedAt(Array.from({ length: 101 }, () => clip))).toEqual(["golden"]);
  });

  it("refuses a clip without its text: what was said is not to be guessed", () => {
    const { text: _text, ...mute } = clip;
    expect(refusedAt([mute, silence])).toEqual(["golden.0"]);
  });
});
