import type { ClipEvidence, ErrorCode, Evidence } from "@balafon/manifest-schema";
import { describe, expect, it } from "vitest";
import { judge as judgeWith } from "../../src/prove/judge.ts";
import type { StricterGates } from "../../src/prove/gates.ts";
import { refusal } from "../support/refusal.ts";
import { passing, silence, speech } from "./evidence.ts";

const withSpeech = (changes: Partial<ClipEvidence>): Evidence => ({ ...passing, clips: [{ ...speech, ...changes }, silence] });
const withSilence = (changes: Partial<ClipEvidence>): Evidence => ({ ...passing, clips: [speech, { ...silence, ...changes }] });
const withCer = (before: number, after: number): Evidence => ({ ...passing, cer: { ...passing.cer, before, after } });
const parity = speech.sourceParity;
/** No gate is stricter than it is built in. */
const judge = (evidence: Evidence): void => judgeWith(evidence, {});

const failures: readonly [
  what: string,
  code: ErrorCode,
  evidence: Evidence,
  subject: string,
  problem: string,
  expected: string,
  found: string,
][] = [
  [
    "features that point elsewhere",
    "PARITY_FAILED",
    withSpeech({ sourceParity: { ...parity, cosine: 0.9799 } }),
    "probes/dense.wav",
    "point elsewhere",
    "cosine >= 0.98",
    "0.9799",
  ],
  [
    "features that are shifted",
    "PARITY_FAILED",
    withSpeech({ sourceParity: { ...parity, meanShiftSd: 0.0501 } }),
    "probes/dense.wav",
    "shifted",
    "mean shift <= 0.05 sd",
    "0.0501 sd",
  ],
  [
    "features that are scaled",
    "PARITY_FAILED",
    withSpeech({ sourceParity: { ...parity, logSdShift: 0.0501 } }),
    "probes/dense.wav",
    "scaled",
    "log-sd shift <= 0.05",
    "0.0501",
  ],
  [
    "features of silence that are not",
    "PARITY_FAILED",
    withSilence({ sourceParity: { ...parity, cosine: 0 } }),
    "probes/silence.wav",
    "point elsewhere",
    "cosine >= 0.98",
    "0",
  ],
  [
    "an encoder that optimizations change",
    "FORM_NOT_KEPT",
    { ...passing, optimizationError: { encoder: 1.1e-5, head: 0 } },
    "the emitted encoder",
    "optimizations change",
    "a relative rms difference <= 0.00001",
    "0.000011",
  ],
  [
    "a head that optimizations break",
    "FORM_NOT_KEPT",
    { ...passing, optimizationError: { encoder: 0, head: Number.NaN } },
    "the emitted head",
    "optimizations change",
    "a relative rms difference <= 0.00001",
    "NaN",
  ],
  [
    "another head",
    "PARITY_FAILED",
    withSpeech({ goldenLogitsMaxError: 1.01e-4 }),
    "probes/dense.wav",
    "not the golden ones",
    "difference <= 0.0001",
    "0.000101",
  ],
  [
    "a coarse quantization",
    "PARITY_FAILED",
    withSpeech({ logitKl: 0.1501 }),
    "probes/dense.wav",
    "stray from their source",
    "logit KL <= 0.15 nats a frame",
    "0.1501",
  ],
  [
    "text on silence in the golden logits",
    "NOT_DECODABLE",
    withSilence({ before: { text: "ߒ", edits: 1, blankMass: 0.9 } }),
    "probes/silence.wav",
    "training path",
    "no text",
    '"ߒ"',
  ],
  [
    "text on silence afterwards",
    "NOT_DECODABLE",
    withSilence({ after: { text: "ߒ", edits: 1, blankMass: 0.9 } }),
    "probes/silence.wav",
    "silence decodes to text",
    "no text",
    '"ߒ"',
  ],
  [
    "silence that another class has",
    "NOT_DECODABLE",
    withSilence({ before: { text: "", edits: 0, blankMass: 0.49 } }),
    "probes/silence.wav",
    "silence is not blank",
    "blank mass >= 0.5",
    "0.49",
  ],
  [
    "golden logits that do not read",
    "NOT_DECODABLE",
    withCer(0.36, 0.35),
    "the golden clip with speech",
    "training path",
    "CER <= 0.35",
    "0.36",
  ],
  [
    "emitted parts that do not read",
    "NOT_DECODABLE",
    withCer(0.34, 0.36),
    "the golden clip with speech",
    "emitted parts do not decode",
    "CER <= 0.35",
    "0.36",
  ],
  [
    "emitted parts that read worse",
    "NOT_DECODABLE",
    withCer(0.1, 0.16),
    "the golden clip with speech",
    "read worse",
    "CER at most 0.05 higher",
    "0.1 -> 0.16",
  ],
];

describe("judge", () => {
  it("accepts evidence at every limit", () => {
    expect(() => judge(passing)).not.toThrow();
  });

  it("accepts parts that read better than before", () => {
    expect(() => judge(withCer(0.3, 0.1))).not.toThrow();
  });

  it.each(failures)("refuses %s: %s", async (_, code, evidence, subject, problem, expected, found) => {
    const { facts } = await refusal(() => judge(evidence), code);
    expect(facts).toMatchObject({ subject, expected, found, problem: expect.stringContaining(problem) as string });
    expect(facts.hint).toMatch(/\w{3}/);
  });

  it.each<[string, Evidence]>([
    ["a cosine", withSpeech({ sourceParity: { ...parity, cosine: Number.NaN } })],
    ["a shift", withSpeech({ sourceParity: { ...parity, meanShiftSd: Number.NaN } })],
    ["a scale", withSpeech({ sourceParity: { ...parity, logSdShift: Number.NaN } })],
    ["logits", withSpeech({ goldenLogitsMaxError: Number.NaN })],
    ["a divergence", withSpeech({ logitKl: Number.NaN })],
    ["a blank mass", withSilence({ before: { text: "", edits: 0, blankMass: Number.NaN } })],
    ["a CER before", withCer(Number.NaN, 0.1)],
    ["a CER after", withCer(0.1, Number.NaN)],
  ])("refuses %s that is not a number", (_, evidence) => {
    expect(() => judge(evidence)).toThrow(/NaN/);
  });

  it("tells the first failure as its own and the others as details, a dozen at most", async () => {
    const bad = { ...speech, logitKl: 9, goldenLogitsMaxError: 9 };
    const { facts } = await refusal(() => judge({ ...passing, clips: [bad, silence] }), "PARITY_FAILED");
    expect(facts.problem).toContain("golden ones");
    expect(facts.details).toEqual([
      "also probes/dense.wav: the emitted parts stray from their source (9, expected logit KL <= 0.15 nats a frame)",
    ]);
    const many = await refusal(() => judge({ ...passing, clips: Array.from({ length: 20 }, () => bad) }), "PARITY_FAILED");
    expect(many.facts.details).toHaveLength(12);
  });

  it("shows the beginning of a long text only", async () => {
    const text = "ߒ".repeat(500);
    const { facts } = await refusal(() => judge(withSilence({ after: { text, edits: 500, blankMass: 0 } })), "NOT_DECODABLE");
    expect(facts.found).toBe(`"${"ߒ".repeat(60)}" and 440 more`);
  });
});

describe("a gate that the recipe tightened", () => {
  const place = { file: "recipe.yaml", line: 34, column: 20 };
  const at = (gate: keyof StricterGates, limit: number, evidence: Evidence): (() => void) => {
    const builtIn = passing.limits[gate];
    return () => judgeWith({ ...evidence, limits: { ...passing.limits, [gate]: limit } }, { [gate]: { builtIn, place } });
  };

  it.each<[string, keyof StricterGates, number, ErrorCode, Evidence, readonly string[]]>([
    ["the head itself does not meet", "maxCer", 0.04, "NOT_DECODABLE", withCer(0.0526, 0.06), ["The head itself has 0.0526", "0.35"]],
    ["emitted parts do not meet", "maxCer", 0.04, "NOT_DECODABLE", withCer(0.03, 0.06), ["The head itself has a CER of 0.03", "0.35"]],
    ["parts read worse by", "maxCerIncrease", 0.01, "NOT_DECODABLE", withCer(0.03, 0.05), ["a CER of 0.03", "0.05"]],
    ["parts stray by", "maxLogitKl", 0.001, "PARITY_FAILED", withSpeech({ logitKl: 0.02 }), ["a CER of 0.3 ", "0.15"]],
  ])("and that %s is told as that, with its place and what is built in: %s", async (_, gate, limit, code, evidence, says) => {
    const { facts } = await refusal(at(gate, limit, evidence), code);
    expect(facts.place).toEqual(place);
    expect(facts.hint).toContain(`proof.gates.${gate} is stricter than the built-in limit, ${passing.limits[gate]}, which is met`);
    for (const words of says) expect(facts.hint).toContain(words);
    expect(facts.hint).not.toContain("vocabulary");
  });

  it.each([0.36, Number.NaN])("is not to blame for a CER of %s, which the built-in limit refuses too", async (cer) => {
    const { facts } = await refusal(at("maxCer", 0.04, withCer(cer, 0.02)), "NOT_DECODABLE");
    expect(facts.place).toBeUndefined();
    expect(facts.hint).toContain("vocabulary");
  });

  it("is a gate like any other where it holds", () => {
    expect(at("maxCer", 0.04, withCer(0.03, 0.04))).not.toThrow();
  });
});
