import type { FileEntry, Manifest } from "@balafon/manifest-schema";
import { emittedOpset } from "../graph/upgrade.ts";
import { encoderEntry } from "./encoder.ts";
import { balafonVersion } from "../version.ts";
import type { Emitted } from "./emit.ts";
import type { Inputs } from "./inputs.ts";
import type { Parts } from "./parts.ts";
import type { Proof } from "./prove.ts";

/** Puts together what the stages found. Nothing is computed here, and nothing is written that no stage measured. */
export function assembleManifest(
  inputs: Inputs,
  parts: Parts,
  emitted: Emitted,
  { evidence, rows }: Proof,
  files: readonly FileEntry[],
): Manifest {
  const { recipe, contract, head, headGraph: graphSource, entries } = inputs;
  const { headGraph, vocabulary, keysIgnored, tensorsSha256 } = parts;
  const { packages } = emitted;
  return {
    schemaVersion: 1,
    name: recipe.name,
    version: recipe.version,
    sequence: recipe.sequence,
    contract: { layout: contract.layout, layoutId: emitted.layoutId, contractId: emitted.contractId, golden: emitted.probes },
    sources: {
      encoder: encoderEntry(inputs),
      encoderLayout: entries.encoderLayout,
      head: { ...head.entry, tensorsSha256 },
      ...(graphSource === undefined ? {} : { headGraph: graphSource.entry }),
      headContract: entries.headContract,
      ...(inputs.calibration.length === 0 ? {} : { calibration: inputs.calibration.map(({ entry }) => entry) }),
    },
    head: {
      layers: headGraph.layers,
      keys: { used: headGraph.keysUsed, ignored: keysIgnored, missing: [], unexpected: [] },
      classes: headGraph.classes,
      blankIndex: vocabulary.blankIndex,
      framesIn: headGraph.framesIn,
      framesOut: headGraph.framesOut,
    },
    parts: { onnx: emitted.entries, ...(packages === undefined ? {} : { mlpackage: packages.entries }) },
    quantization: {
      rows,
      ...(parts.allocation === undefined ? {} : { allocation: parts.allocation }),
      totals: { onnx: emitted.totals, ...(packages === undefined ? {} : { mlpackage: packages.totals }) },
    },
    evidence,
    files,
    toolchain: { balafon: balafonVersion(), onnxOpset: emittedOpset },
  };
}
