import { changedContract, changedLayout } from "../pipeline/changed.ts";
import { changedGolden } from "../pipeline/golden-archive.ts";
import { clipFile, modelFile, replacing } from "../pipeline/support.ts";
import { describe } from "vitest";
import { itRefuses, set } from "./bad-input.ts";

const missing = "/nowhere/at-all";

describe("a file that is missing, or is not the one that was meant", () => {
  itRefuses([
    ["an encoder that is not there", "FILE_MISSING", (workspace) => set(workspace, [`encoder.source=${missing}`]), [missing]],
    ["a head that is not there", "FILE_MISSING", (workspace) => set(workspace, [`head.source=${missing}`]), [missing]],
    ["a layout that is not there", "FILE_MISSING", (workspace) => set(workspace, [`encoder.provides=${missing}`]), [missing]],
    ["a contract that is not there", "FILE_MISSING", (workspace) => set(workspace, [`head.expects=${missing}`]), [missing]],
    ["a vocabulary that is not there", "FILE_MISSING", (workspace) => set(workspace, [`head.vocabulary={file: ${missing}}`]), [missing]],
    [
      "golden arrays that are not there",
      "FILE_MISSING",
      async (workspace) => set(workspace, await changedContract(workspace, "anchor", ["golden.npz#dense_logits", "none.npz#x"])),
      ["none.npz"],
    ],
    [
      "a clip that is not there",
      "FILE_MISSING",
      async (workspace) => set(workspace, await changedContract(workspace, "anchor", ["dense.wav", "none.wav"])),
      ["none.wav"],
    ],
    [
      "an array that the archive does not hold",
      "CONTRACT_INVALID",
      async (workspace) => set(workspace, await changedContract(workspace, "anchor", ["#dense_logits", "#dense_logit"])),
      ["dense_logit", "dense_logits"],
    ],
    [
      "another encoder than the recipe's",
      "SOURCE_DIGEST_MISMATCH",
      (workspace) => set(workspace, [`encoder.sha256=${"a".repeat(64)}`]),
      ["encoder.onnx: not the file that the recipe names", `sha256 ${"a".repeat(64)}`, "have its maker confirm it"],
    ],
    [
      "another head than the recipe's",
      "SOURCE_DIGEST_MISMATCH",
      (workspace) => set(workspace, [`head.sha256=${"f".repeat(64)}`]),
      ["head.pt: not the file that the recipe names"],
    ],
    [
      "a digest that no clip's own reading lets slip",
      "SOURCE_DIGEST_MISMATCH",
      async (workspace) =>
        set(workspace, [
          ...(await changedContract(workspace, "anchor", [clipFile("dense.wav"), modelFile("anchor", "head.pt")])),
          `head.sha256=${"f".repeat(64)}`,
        ]),
      ["head.pt"],
    ],
    [
      "a layout with a field that has no meaning",
      "CONTRACT_INVALID",
      async (workspace) => set(workspace, await changedLayout(workspace, "anchor", ["melBins: 80", "melBands: 80"])),
      [/encoder\.layout\.yaml:\d+:\d+: /, '"melBands" is not a field here'],
    ],
    [
      "a contract that is no YAML",
      "CONTRACT_INVALID",
      async (workspace) => set(workspace, await changedContract(workspace, "anchor", ["layout:", "layout: ["])),
      [/head\.contract\.yaml:\d+/],
    ],
    [
      "a contract without silence",
      "CONTRACT_INVALID",
      async (workspace) => set(workspace, await changedContract(workspace, "anchor", [/text: ''$/, "text: x"])),
      ["no golden clip is silence"],
    ],
    [
      "a golden text in another script than the head's",
      "CONTRACT_INVALID",
      async (workspace) => set(workspace, await changedContract(workspace, "anchor", [/text: ߛߌߣߌ.*$/, "text: hello world"])),
      ["sparse.wav: its text holds characters that no class of the head writes", '"h" (U+0068)', "head.vocabulary"],
    ],
    [
      "golden features that are no numbers",
      "CONTRACT_INVALID",
      async (workspace) => {
        const broken = await changedGolden(workspace, "anchor", (array, name) => {
          if (name === "sparse_features") array.values[3 * 128 + 5] = Number.NaN;
          return array;
        });
        return set(workspace, await changedContract(workspace, "anchor", [modelFile("anchor", "golden.npz"), broken]));
      },
      [/golden\.npz#sparse_features: the golden features of .*sparse\.wav are not all numbers/, "NaN at frame 3, column 5"],
    ],
    [
      "golden logits with a batch axis",
      "CONTRACT_INVALID",
      async (workspace) => {
        const batched = await changedGolden(workspace, "anchor", (array, name) =>
          name === "silence_logits" ? { ...array, shape: [1, ...array.shape] } : array,
        );
        return set(workspace, await changedContract(workspace, "anchor", [modelFile("anchor", "golden.npz"), batched]));
      },
      ["golden.npz#silence_logits", "Leave the batch axis out"],
    ],
    [
      "layouts that differ",
      "LAYOUT_MISMATCH",
      async (workspace) => set(workspace, await changedLayout(workspace, "anchor", ["hopLength: 160", "hopLength: 320"])),
      ["frontEnd.hopLength", "provided 320, expected 160", "how far apart the spectra lie"],
    ],
    [
      "layouts of the pilot and the anchor",
      "LAYOUT_MISMATCH",
      async (workspace) =>
        set(workspace, [
          ...(await replacing("encoder", modelFile("pilot", "encoder.onnx"))),
          `encoder.provides=${modelFile("pilot", "encoder.layout.yaml")}`,
        ]),
      [
        "window.frames",
        "provided 375, expected 1500",
        "reduction.factor",
        "take 375 frames to 94, where it was trained to take 1500 to 375",
      ],
    ],
    [
      "an export that shows other than its layout",
      "LAYOUT_CONTRADICTED",
      async (workspace) => set(workspace, await replacing("encoder", modelFile("pilot", "encoder.onnx"))),
      ["[1, 1500, 128]", "[1, 375, 128]", "Do not change the layout to make this pass"],
    ],
  ]);
});
