import type { FeatureLayout, Manifest } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { checkBinding } from "../../src/index.ts";
import { codeOf, refusalOf } from "../speech/support/refusal.ts";
import { tinyGolden, tinyLayout, tinyManifest, type Subject } from "../support/manifest.ts";

const described = (name: string, subject: Subject, head: Partial<Manifest["head"]> = {}) => {
  const manifest = tinyManifest(subject);
  return { name, manifest: { ...manifest, head: { ...manifest.head, ...head } } };
};

const window = (frames: number, factor: number, method: FeatureLayout["reduction"]["method"]): FeatureLayout => ({
  ...tinyLayout,
  window: { kind: "fixed", samples: 480_000, frames },
  reduction: { factor, method },
});

describe("checkBinding", () => {
  it("binds parts of one contract, whatever their bundles are called", () => {
    expect(() => checkBinding(described("a-1.0.0", { name: "a" }), described("b-2.0.0", { name: "b" }))).not.toThrow();
  });

  it("refuses the incident that this project is for, field by field, and says what would have happened", async () => {
    const layers = [
      { kind: "conv1d", weights: "temporal_ds.0", frames: 375, dim: 768, convolution: { kernel: 5, stride: 4, padding: 2, dilation: 1 } },
    ];
    const onDevice = described("pilot-1.0.0", { layout: window(375, 4, "subsample") });
    const anchor = described("anchor-1.0.0", { layout: window(1500, 1, "none") }, { layers, framesIn: 1500, framesOut: 375 });
    const error = await refusalOf(() => checkBinding(onDevice, anchor));
    expect(error.code).toBe("LAYOUT_MISMATCH");
    expect(error.facts.details).toEqual([
      "window.frames     provided 375, expected 1500  (how many feature frames one window gives)",
      "reduction.factor  provided 4, expected 1  (by how much time was already reduced after the network)",
      "reduction.method  provided subsample, expected none  (how time was reduced)",
      "Mixed, nothing would fail: the head would take 375 frames to 94, where it was trained to take 1500 to 375.",
    ]);
    expect(error.facts.subject).toBe("the encoder of pilot-1.0.0 and the head of anchor-1.0.0");
  });

  it("refuses layouts that count the same frames of the same width", async () => {
    const other = { ...tinyLayout, extractor: { ...tinyLayout.extractor, revision: `sha256:${"b".repeat(64)}` } };
    const error = await refusalOf(() => checkBinding(described("a", { layout: other }), described("b", {})));
    expect(error.code).toBe("LAYOUT_MISMATCH");
    expect(error.facts.details?.at(-1)).toContain("both sides count 5 frames");
  });

  it("says nothing of frames where the window has no fixed number of them", async () => {
    const variable: FeatureLayout = { ...tinyLayout, window: { kind: "variable", samplesPerFrame: 20 } };
    const error = await refusalOf(() => checkBinding(described("a", { layout: variable }), described("b", {})));
    expect(error.facts.details?.join("\n")).toContain("window.kind");
    expect(error.facts.details?.join("\n")).not.toContain("Mixed");
  });

  it.each([
    ["another golden feature", [{ ...tinyGolden[0]!, features: "9".repeat(64) }]],
    ["other golden audio", [{ ...tinyGolden[0]!, audio: "9".repeat(64) }]],
    ["a golden clip more", [...tinyGolden, ...tinyGolden]],
  ])("refuses equal layouts with %s: equal shapes do not show that features are the same", async (_name, golden) => {
    const [provided, expected] = [described("a", { golden }), described("b", {})];
    const error = await refusalOf(() => checkBinding(provided, expected));
    expect(error.code).toBe("CONTRACT_MISMATCH");
    expect(error.facts.expected).toBe(`contract ${expected.manifest.contract.contractId.slice(0, 16)}`);
    expect(error.facts.found).toBe(`contract ${provided.manifest.contract.contractId.slice(0, 16)}`);
    expect(await codeOf(() => checkBinding(expected, provided))).toBe("CONTRACT_MISMATCH");
  });
});
