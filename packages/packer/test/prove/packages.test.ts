import { describe, expect, it } from "vitest";
import { judgePackages } from "../../src/prove/judge-packages.ts";
import { measurePackages, packageLimits, type PackageProbe, type RunPackage } from "../../src/prove/packages.ts";
import type { Chain } from "../../src/prove/prove.ts";
import { noise } from "../support/tensors.ts";
import { refused } from "../inspect/refused.ts";
import { refusal } from "../support/refusal.ts";
import { limits, passingPackages, silence, speech } from "./evidence.ts";

const vocabulary = { tokens: ["ߒ", "ߞ", ""], blankIndex: 2 };
const features = noise(12, 1);
/** The first frame says ߒ, the second ߞ. */
const logits = Float32Array.of(4, 0, 0, 0, 4, 0);
const probe: PackageProbe = { audio: "probes/a.wav", text: "ߒߞ", mel: noise(8, 2), features, logits, onnxLogits: logits };
const chain = (made: Float32Array, said: Float32Array): Chain => ({ encoder: async () => made, head: async () => said });
const same = chain(features, logits);

const measured = (
  exact: Chain,
  rounded: Chain,
  probes: readonly PackageProbe[] = [probe],
  held: Chain = exact,
  canonical: Chain = same,
) => {
  const run: RunPackage = (role, isRounded, inputs) => Promise.all(inputs.map((isRounded ? rounded : exact)[role]));
  return measurePackages(probes, {
    vocabulary,
    framesOut: 2,
    run,
    runCanonical: (role, input) => canonical[role](input),
    runHeld: (role, input) => held[role](input),
    limits: packageLimits(limits),
  });
};

describe("measurePackages", () => {
  it("finds nothing where nothing differs, and says what is claimed in these words", async () => {
    const found = await measured(same, same);
    expect(found.claim).toBe("equal in simulation; not run on Apple hardware");
    expect(found.canonical).toEqual({ audio: "probes/a.wav", features: 0, logits: 0 });
    expect(found.lowering).toEqual({ audio: "probes/a.wav", features: 0, logits: 0 });
    expect(found.rounding).toEqual({ features: 0, logits: 0, logitKl: 0, flips: 0 });
    expect(found.clips).toMatchObject([
      { audio: "probes/a.wav", after: { text: "ߒߞ", edits: 0 }, logitKl: 0, logitKlToOnnx: 0, featuresError: 0 },
    ]);
    expect(found.cer).toEqual({ after: 0 });
  });

  it("tells rounding from codes: it lies between the two runs of the packages", async () => {
    const turned = Float32Array.of(4, 0, 0, 4.5, 4, 0);
    const twice = features.map((value) => 2 * value);
    const { rounding, clips, cer } = await measured(chain(twice, logits), chain(features, turned));
    expect(rounding).toMatchObject({ features: 0.5, flips: 1 });
    expect(rounding.logits).toBeCloseTo(4.5 / Math.sqrt(32), 2);
    expect(rounding.logitKl).toBeGreaterThan(0.1);
    expect(clips[0]).toMatchObject({ after: { text: "ߒ", edits: 1 }, featuresError: 0 });
    expect(cer.after).toBe(0.5);
  });

  it("tells passes from codes: one clip of speech against the source's outputs, each part on what the source's takes", async () => {
    const quiet = { ...probe, audio: "probes/s.wav", text: "" };
    const seen: Float32Array[] = [];
    const other = Float32Array.of(4, 0, 0, 0, 4, 4);
    const turned = features.map((value) => -value);
    const canonical: Chain = { encoder: async (mel) => (seen.push(mel), turned), head: async (values) => (seen.push(values), other) };
    const found = await measured(chain(noise(12, 3), noise(6, 4)), same, [quiet, probe], same, canonical);
    // 16 of the energy of 32 that the source's logits have.
    expect(found.canonical).toEqual({ audio: "probes/a.wav", features: 2, logits: Number(Math.sqrt(16 / 32).toPrecision(2)) });
    expect(seen).toEqual([probe.mel, features]);
  });

  it("tells lowering from codes: one clip of speech against the graph that holds the same weights, each part on what the package's takes", async () => {
    const quiet = { ...probe, audio: "probes/s.wav", text: "" };
    const seen: Float32Array[] = [];
    const other = Float32Array.of(4, 0, 0, 0, 4, 4);
    const held: Chain = { encoder: async (mel) => (seen.push(mel), noise(12, 3)), head: async (values) => (seen.push(values), other) };
    const { lowering } = await measured(same, same, [quiet, probe], held);
    expect(lowering).toMatchObject({ audio: "probes/a.wav", logits: Number(Math.sqrt(16 / 48).toPrecision(2)) });
    expect(lowering.features).toBeGreaterThan(0.5);
    expect(seen).toEqual([probe.mel, features]);
  });

  it("compares with the source and with the parts for ONNX Runtime", async () => {
    const other = Float32Array.of(4, 1, 0, 0, 4, 0);
    const [clip] = (await measured(same, same, [{ ...probe, onnxLogits: other }])).clips;
    expect(clip!.logitKl).toBe(0);
    expect(clip!.logitKlToOnnx).toBeGreaterThan(0);
  });

  it("pools speech alone, and hands each clip's features on to the head", async () => {
    const seen: Float32Array[] = [];
    const watching: Chain = { encoder: async () => features, head: async (values) => (seen.push(values), logits) };
    const quiet = { ...probe, audio: "probes/s.wav", text: "" };
    expect((await measured(same, watching, [probe, quiet])).cer.after).toBe(0);
    expect(seen).toEqual([features, features]);
  });
});

describe("judgePackages", () => {
  const judged = (changes: object) => () => judgePackages({ ...passingPackages, ...changes }, [speech, silence], 0.3, {});
  const withClip = (index: number, changes: object) => ({
    clips: passingPackages.clips.map((clip, at) => (at === index ? { ...clip, ...changes } : clip)),
  });

  it("lets pass what is exactly at the limits", () => {
    expect(judged({})).not.toThrow();
  });

  it.each([
    ["codes that cost too much", "PARITY_FAILED", withClip(0, { logitKl: 0.151 }), "probes/dense.wav"],
    ["silence that speaks", "NOT_DECODABLE", withClip(1, { after: { text: "ߒ", edits: 1, blankMass: 0.9 } }), "probes/silence.wav"],
    ["wrong text", "NOT_DECODABLE", { cer: { after: 0.351 } }, "the Core ML packages, simulated"],
    [
      "a graph that gives other features than its source",
      "PARITY_FAILED",
      { canonical: { ...passingPackages.canonical, features: 1.1e-4 } },
      "the graph of the Core ML packages",
    ],
    [
      "a graph whose logits are no numbers",
      "PARITY_FAILED",
      { canonical: { ...passingPackages.canonical, logits: Number.NaN } },
      "the graph of the Core ML packages",
    ],
    [
      "features of a graph that is not the one that was lowered",
      "PARITY_FAILED",
      { lowering: { ...passingPackages.lowering, features: 5.1e-4 } },
      "the Core ML packages, simulated",
    ],
    [
      "logits that are no numbers",
      "PARITY_FAILED",
      { lowering: { ...passingPackages.lowering, logits: Number.NaN } },
      "the Core ML packages, simulated",
    ],
    [
      "features that float16 changes",
      "PARITY_FAILED",
      { rounding: { ...passingPackages.rounding, features: 0.011 } },
      "the Core ML packages, simulated",
    ],
    ["an overflow", "PARITY_FAILED", { rounding: { ...passingPackages.rounding, logits: Number.NaN } }, "the Core ML packages, simulated"],
  ] as const)("refuses %s", async (_, code, changes, subject) => {
    expect((await refusal(judged(changes), code)).facts).toMatchObject({ subject, hint: expect.stringMatching(/mlpackage|the lowering/) });
  });

  it.each([
    ["maxCer", 0.1, { cer: { after: 0.2 } }],
    ["maxCerIncrease", -0.15, { cer: { after: 0.2 } }],
    ["maxLogitKl", 0.01, withClip(0, { logitKl: 0.02 })],
  ] as const)("says where a recipe's %s alone refuses", async (gate, limit, changes) => {
    const place = { file: "recipe.yaml", line: 34, column: 20 };
    const builtIn = passingPackages.limits[gate];
    const evidence = { ...passingPackages, ...changes, limits: { ...passingPackages.limits, [gate]: limit } };
    const { facts } = await refused(() => judgePackages(evidence, [speech, silence], 0.3, { [gate]: { builtIn, place } }));
    expect(facts.place).toEqual(place);
    expect(facts.hint).toContain(`proof.gates.${gate} is stricter than the built-in limit, ${builtIn}`);
    expect(facts.hint).toContain("The head itself has a CER of 0.3");
  });
});
