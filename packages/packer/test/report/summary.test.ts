import { describe, expect, it } from "vitest";
import { stripVTControlCharacters } from "node:util";
import { formatSummary } from "../../src/report/summary.ts";
import { colors, manifest, plainColors, withPackages } from "./manifest.ts";

const facts = {
  folder: "dist/anchor-1.0.0",
  manifest,
  bytes: 5_340_000,
  keyId: "d20eaf7c82d5a4e2".repeat(4),
  development: true,
  unfolded: { encoder: ['the stream from "pos/Add": its width 24 is not a multiple of 16'], head: [] },
};

describe("formatSummary", () => {
  it("tells the chain, the sizes, the proof, and who signed", () => {
    expect(formatSummary(facts, plainColors).replaceAll(/ +$/gm, "")).toMatchInlineSnapshot(`
      "
      anchor 1.0.0  packed, proved and signed

        from audio to text
          audio    480,000 samples  16000 Hz  30 s, mono
          log-mel  3,000 x 80       100 Hz    80 slaney bins
          encoder  1,500 x 128      50 Hz     mini, ln_post
          head     375 x 128        12.5 Hz   temporal_ds.0, stride 4
          logits   375 x 66         12.5 Hz   65 characters and the blank (65)

        size
          encoder  1.35 MB  ->  690.6 kB   668,672 parameters
          head     1.35 MB  ->  690.6 kB   567,874 parameters; 25.1 kB in codes
          weights               6.13 bits  each, scales included, in 2 tensors: 1 packed, 1 dense
          bundle                5.34 MB    with the probes that proved it

        codes
          feedback    in 1 of 2 tensors: squared output error 0.073 x (median), at most 0.073 x; without: 1 too wide for it
          rotations   1 folded into the layers before, 1 undone as it loads
          not folded  encoder, the stream from "pos/Add": its width 24 is not a multiple of 16

        proof on 2 golden clips (1 with speech)
                               before  after
          CER                  4.1 %   4.6 %    over 1,196 characters; limit 35.0 %
          blank mass, dense    0.500   0.500    0 -> 0 edits
          blank mass, silence  1.000   1.000    no speech, no text
          logit KL                     0.1500   nats a frame; limit 0.15
          feature cosine               0.98000  export against training path; at least 0.98

        contract   2222222222222222
        signed by  DEVELOPMENT key d20eaf7c82d5a4e2, made on this machine; name another under signing.key to release
        bundle     dist/anchor-1.0.0
        next       pnpm pack-model transcribe dist/anchor-1.0.0 CLIP.wav
      "
    `);
  });

  it("names the next command so that a shell takes it", () => {
    expect(formatSummary({ ...facts, folder: "o ut/ünï/anchor-1.0.0" }, plainColors)).toContain(
      "pnpm pack-model transcribe 'o ut/ünï/anchor-1.0.0' CLIP.wav",
    );
  });

  it("tells what Core ML packages hold, and what they showed in which words", () => {
    const text = formatSummary({ ...facts, manifest: withPackages }, plainColors).replaceAll(/ +$/gm, "");
    expect(text.slice(text.indexOf("  size"), text.indexOf("  codes"))).toMatchInlineSnapshot(`
      "  size
          encoder            1.35 MB  ->  690.6 kB   668,672 parameters
          head               1.35 MB  ->  690.6 kB   567,874 parameters; 25.1 kB in codes
          weights                         6.13 bits  each, scales included, in 2 tensors: 1 packed, 1 dense
          encoder.mlpackage  1.35 MB  ->  690.6 kB   float16
          head.mlpackage     1.35 MB  ->  123.4 kB   4.20 bits each in 1 tensors
          bundle                          5.34 MB    with the probes that proved it

      "
    `);
    expect(text.slice(text.indexOf("  Core ML"), text.indexOf("  contract"))).toMatchInlineSnapshot(`
      "  Core ML packages (ios17, ane): equal in simulation; not run on Apple hardware
          CER       35.0 %  limit 35.0 %
          logit KL  0.1500  nats a frame; limit 0.15
          graph     1.0e-4  source to the graph that was lowered, on one clip; limit 0.0001
          lowering  5.0e-4  that graph, holding the packages' weights, to the packages in float32; limit 0.0005
          float16   1.0e-2  of the logits by rounding every operation; 1 frames of another class

      "
    `);
  });

  it("says whose key it was, and DEVELOPMENT of that one only", () => {
    expect(formatSummary(facts, plainColors)).toContain("DEVELOPMENT key d20eaf7c82d5a4e2, made on this machine");
    const released = formatSummary({ ...facts, development: false }, plainColors);
    expect(released).toContain("signed by  key d20eaf7c82d5a4e2\n");
    expect(released).not.toContain("DEVELOPMENT");
  });

  it("says how time was reduced before the features", () => {
    const layout = { ...manifest.contract.layout, reduction: { factor: 4, method: "average-pool" } } as const;
    const reduced = formatSummary({ ...facts, manifest: { ...manifest, contract: { ...manifest.contract, layout } } }, plainColors);
    expect(reduced).toContain("mini, ln_post, average-pool by 4");
  });

  it("leaves the lines of codes out where nothing is stored in codes", () => {
    const rows = manifest.quantization.rows.filter(({ scheme }) => scheme === "none");
    const unfolded = { encoder: [], head: [] };
    const quantization = { ...manifest.quantization, rows };
    const uncoded = formatSummary({ ...facts, unfolded, manifest: { ...manifest, quantization } }, plainColors);
    expect(uncoded).not.toMatch(/NaN|scales included|codes$/m);
  });

  it("has no colour codes where colours are off, and the same words where they are on", () => {
    const text = formatSummary(facts, plainColors);
    const coloured = formatSummary(facts, colors);
    expect(text).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(text);
  });

  it("shows names that would rewrite the terminal escaped", () => {
    const evil = "x\u001b[2Jy\u202e";
    const layout = { ...manifest.contract.layout, extractor: { ...manifest.contract.layout.extractor, model: evil, layer: evil } };
    const clips = manifest.evidence.clips.map((clip) => ({ ...clip, audio: `probes/${evil}.wav` }));
    const layers = manifest.head.layers.map((layer) => ({ ...layer, weights: evil }));
    const hostile = {
      ...manifest,
      contract: { ...manifest.contract, layout },
      evidence: { ...manifest.evidence, clips },
      head: { ...manifest.head, layers },
    };
    const text = formatSummary({ ...facts, manifest: hostile, unfolded: { encoder: [], head: [evil] } }, plainColors);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(text.split(String.raw`x\u{1b}[2Jy\u{202e}`)).toHaveLength(7);
  });
});
