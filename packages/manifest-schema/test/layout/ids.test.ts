import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractIdOf, layoutIdOf, sha256Hex } from "../../src/index.ts";
import { changed, layouts, leavesOf, onDevice, reordered, research } from "../support/layouts.ts";
import type { FeatureLayout } from "../../src/index.ts";

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const goldenDigests = fc.array(fc.record({ audio: digest, features: digest }), { minLength: 1, maxLength: 4 });

describe("layoutIdOf", () => {
  it("is 64 hex digits, and differs between the research and the on-device layout", () => {
    expect(layoutIdOf(research)).toMatch(/^[0-9a-f]{64}$/);
    expect(layoutIdOf(onDevice)).not.toBe(layoutIdOf(research));
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(layoutIdOf(reordered(layout) as FeatureLayout)).toBe(layoutIdOf(layout));
      }),
    );
  });

  it("changes with any single field", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const ids = leavesOf(layout).map((path) => layoutIdOf(changed(layout, path)));
        expect(new Set([layoutIdOf(layout), ...ids]).size).toBe(ids.length + 1);
      }),
    );
  });

  it("is over names as they are written: composed and decomposed letters are different names", () => {
    const named = (model: string) => layoutIdOf({ ...research, extractor: { ...research.extractor, model } });
    expect(named("\u00e9")).not.toBe(named("e\u0301"));
  });
});

describe("contractIdOf", () => {
  it("is SHA-256 over the canonical JSON of the layout's id and the digests, and of nothing else", () => {
    const clip = { audio: "a".repeat(64), features: "b".repeat(64), text: "not part of it" };
    const json = `{"golden":[{"audio":"${clip.audio}","features":"${clip.features}"}],"layoutId":"c"}`;
    expect(contractIdOf("c", [clip])).toBe(sha256Hex(Buffer.from(json)));
  });

  it("changes with the layout's id, with any digest, and with the number of clips", () => {
    fc.assert(
      fc.property(digest, goldenDigests, (layoutId, golden) => {
        const changes = leavesOf(golden).map((path) => contractIdOf(layoutId, changed(golden, path)));
        const others = [contractIdOf(`${layoutId}0`, golden), contractIdOf(layoutId, golden.slice(1)), ...changes];
        expect(new Set([contractIdOf(layoutId, golden), ...others]).size).toBe(others.length + 1);
      }),
    );
  });

  it("depends on the order of the clips", () => {
    const [a, b] = [
      { audio: "a", features: "b" },
      { audio: "c", features: "d" },
    ];
    expect(contractIdOf("id", [a, b])).not.toBe(contractIdOf("id", [b, a]));
  });

  it("tells a clip's audio from its features", () => {
    expect(contractIdOf("id", [{ audio: "a", features: "b" }])).not.toBe(contractIdOf("id", [{ audio: "b", features: "a" }]));
  });
});
