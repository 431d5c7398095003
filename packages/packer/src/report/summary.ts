import { basename } from "node:path";
import {
  partRoles,
  type ClipEvidence,
  type FeatureLayout,
  type HeadLayer,
  type Manifest,
  type PartRole,
  type PartTotals,
} from "@balafon/manifest-schema";
import type { Colors } from "./colors.ts";
import { columns, formatBytes, percent, plain, shellWord, thousands } from "./text.ts";
import { codeRows, describeCoded, describePalettes, unfoldedRows, type Unfolded } from "./weights.ts";

/** What the summary tells beside the manifest. */
export interface SummaryFacts {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly keyId: string;
  readonly development: boolean;
  readonly unfolded: Unfolded;
}

/** What a person reads after a pack: the chain from audio to text, sizes and quality before and after, where it is and who signed it. */
export function formatSummary({ folder, manifest, bytes, keyId, development, unfolded }: SummaryFacts, colors: Colors): string {
  const { name, version, contract, evidence } = manifest;
  const speech = evidence.clips.filter(({ reference }) => reference !== "").length;
  return [
    "",
    `${colors.bold(`${name} ${version}`)}  packed, proved and signed`,
    "",
    colors.dim("  from audio to text"),
    ...columns(chainRows(contract.layout, manifest.head), "    "),
    "",
    colors.dim("  size"),
    ...columns(sizeRows(manifest, bytes), "    "),
    "",
    ...section("  codes", [...codeRows(manifest.quantization.rows), ...unfoldedRows(unfolded)], colors),
    colors.dim(`  proof on ${evidence.clips.length} golden clips (${speech} with speech)`),
    ...columns(proofRows(manifest), "    "),
    "",
    ...packageLines(manifest, colors),
    ...columns(
      [
        ["contract", contract.contractId.slice(0, 16)],
        [
          "signed by",
          development
            ? `${colors.yellow(`DEVELOPMENT key ${keyId.slice(0, 16)}`)}, made on this machine; name another under signing.key to release`
            : `key ${keyId.slice(0, 16)}`,
        ],
        ["bundle", colors.bold(folder)],
        ["next", `pnpm pack-model transcribe ${shellWord(folder)} CLIP.wav`],
      ],
      "  ",
    ),
    "",
  ].join("\n");
}

/** Nothing where there is nothing to say. */
const section = (title: string, rows: readonly (readonly string[])[], colors: Colors): string[] =>
  rows.length === 0 ? [] : [colors.dim(title), ...columns(rows, "    "), ""];

/** From audio to logits, a row for each step that changes the frames; [] for layouts that are not packed. */
export function chainRows(
  layout: FeatureLayout,
  head: Pick<Manifest["head"], "layers" | "framesOut" | "classes" | "blankIndex">,
): string[][] {
  const { window, frontEnd, audio, extractor, reduction, output } = layout;
  if (window.kind !== "fixed" || frontEnd.kind !== "log-mel") return [];
  const seconds = window.samples / audio.sampleRateHz;
  const rate = (frames: number): string => `${Number((frames / seconds).toFixed(2))} Hz`;
  const melFrames = window.samples / frontEnd.hopLength;
  const reduced = reduction.factor === 1 ? "" : `, ${reduction.method} by ${reduction.factor}`;
  const changing = head.layers.filter(({ convolution, kind }) => convolution !== undefined || kind === "graph");
  return [
    ["audio", `${thousands(window.samples)} samples`, `${audio.sampleRateHz} Hz`, `${seconds} s, mono`],
    ["log-mel", `${thousands(melFrames)} x ${frontEnd.melBins}`, rate(melFrames), `${frontEnd.melBins} ${frontEnd.melScale} bins`],
    [
      "encoder",
      `${thousands(window.frames)} x ${output.dim}`,
      rate(window.frames),
      `${plain(extractor.model)}, ${plain(extractor.layer)}${reduced}`,
    ],
    ...changing.map((layer) => ["head", `${thousands(layer.frames)} x ${layer.dim}`, rate(layer.frames), describeConvolution(layer)]),
    [
      "logits",
      `${thousands(head.framesOut)} x ${head.classes}`,
      rate(head.framesOut),
      `${head.classes - 1} characters and the blank (${head.blankIndex})`,
    ],
  ];
}

const describeConvolution = ({ weights, convolution }: HeadLayer): string =>
  convolution === undefined ? "a graph, its weights those of the checkpoint" : `${plain(weights)}, stride ${convolution.stride}`;

function sizeRows({ quantization }: Manifest, bytes: number): string[][] {
  const { encoder, head } = quantization.totals.onnx;
  const coded = quantization.rows.filter(({ form }) => form !== undefined);
  const row = (name: PartRole, { sourceBytes, emittedBytes, parameters }: PartTotals): string[] => {
    const inCodes = coded.filter(({ part }) => part === name).reduce((sum, { bytes: size }) => sum + size, 0);
    const note = `${thousands(parameters)} parameters${inCodes === 0 ? "" : `; ${formatBytes(inCodes)} in codes`}`;
    return [name, formatBytes(sourceBytes), "->", formatBytes(emittedBytes), note];
  };
  const weights = describeCoded(quantization.rows);
  return [
    row("encoder", encoder),
    row("head", head),
    ...(weights === undefined ? [] : [["weights", "", "", weights.bits, `each, scales included, ${weights.tensors}`]]),
    ...packageRows(quantization),
    ["bundle", "", "", formatBytes(bytes), "with the probes that proved it"],
  ];
}

/** The same parts as Core ML packages. */
function packageRows({ totals, rows }: Manifest["quantization"]): string[][] {
  const { mlpackage } = totals;
  if (mlpackage === undefined) return [];
  return partRoles.map((role) => {
    const { sourceBytes, emittedBytes } = mlpackage[role];
    return [`${role}.mlpackage`, formatBytes(sourceBytes), "->", formatBytes(emittedBytes), describePalettes(rows, role)];
  });
}

/** What the packages showed, and in which words that may be said. */
function packageLines({ parts, evidence }: Manifest, colors: Colors): string[] {
  const { mlpackage } = evidence;
  if (mlpackage === undefined || parts.mlpackage === undefined) return [];
  const { cer, clips, limits, canonical, lowering, rounding, claim } = mlpackage;
  const { target, layout } = parts.mlpackage.encoder;
  const worst = Math.max(...clips.map(({ logitKl }) => logitKl));
  const rows = [
    ["CER", percent(cer.after), `limit ${percent(limits.maxCer)}`],
    ["logit KL", worst.toFixed(4), `nats a frame; limit ${limits.maxLogitKl}`],
    [
      "graph",
      exponential(Math.max(canonical.features, canonical.logits)),
      `source to the graph that was lowered, on one clip; limit ${limits.maxCanonicalError}`,
    ],
    [
      "lowering",
      exponential(Math.max(lowering.features, lowering.logits)),
      `that graph, holding the packages' weights, to the packages in float32; limit ${limits.maxLoweringError}`,
    ],
    ["float16", rounding.logits.toExponential(1), `of the logits by rounding every operation; ${rounding.flips} frames of another class`],
  ];
  return [colors.dim(`  Core ML packages (${target}, ${layout}): ${claim}`), ...columns(rows, "    "), ""];
}

/** Two digits; nothing at all where the runtime executes the same. */
const exponential = (value: number): string => (value === 0 ? "0" : value.toExponential(1));

function proofRows({ evidence }: Manifest): string[][] {
  const { clips, cer, limits } = evidence;
  const worst = (pick: (clip: ClipEvidence) => number): number => Math.max(...clips.map(pick));
  return [
    ["", "before", "after", ""],
    [
      "CER",
      percent(cer.before),
      percent(cer.after),
      `over ${thousands(cer.referenceCodePoints)} characters; limit ${percent(limits.maxCer)}`,
    ],
    ...clips.map(({ audio, reference, before, after }) => [
      `blank mass, ${plain(basename(audio, ".wav"))}`,
      before.blankMass.toFixed(3),
      after.blankMass.toFixed(3),
      reference === "" ? "no speech, no text" : `${before.edits} -> ${after.edits} edits`,
    ]),
    ["logit KL", "", worst(({ logitKl }) => logitKl).toFixed(4), `nats a frame; limit ${limits.maxLogitKl}`],
    [
      "feature cosine",
      "",
      Math.min(...clips.map(({ sourceParity }) => sourceParity.cosine)).toFixed(5),
      `export against training path; at least ${limits.minCosine}`,
    ],
  ];
}
